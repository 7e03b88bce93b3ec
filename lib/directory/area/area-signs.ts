import 'server-only'
import type { Db, DescribedField, FieldErrors } from '@/lib/record/definition'
import type { AreaSnapshot } from './area-form'
import { HEAD_PICTURE } from './head-picture'

/** What an area is seen by beside its name: a town's icon, a county's picture, what its paper says of it alone. */
export const SIGNS = {
  icon: true,
  headImageId: true,
  headImageAlt: true,
  mongolianName: true,
  cardNote: true,
} as const

type Signs = Pick<AreaSnapshot, keyof typeof SIGNS>

/**
 * An area that has none says nothing of them, as revisions did before there were any: a proposal that was open then is
 * still one on what is live.
 */
export function withoutNone<T extends Signs>(area: T): T {
  const kept = { ...area }
  for (const name of Object.keys(SIGNS) as (keyof Signs)[]) if (kept[name] === null) delete kept[name]
  return kept
}

/** What the row says of them: an old revision, which says nothing, is of a time when there were none. */
export function applySigns(signs: Signs) {
  const {
    icon = null,
    headImageId = null,
    headImageAlt = null,
    mongolianName = null,
    cardNote = null,
  } = signs
  const head = { headImageId, headImageAlt: headImageId === null ? null : headImageAlt }
  return { icon, ...head, mongolianName, cardNote }
}

/** Whether the picture of a snapshot is one that was prepared for a county's head. */
export async function checkHead(db: Db, { headImageId }: Signs): Promise<FieldErrors | null> {
  if (!headImageId) return null
  const { width, height, mostBytes } = HEAD_PICTURE
  const [fitting] = await db.$queryRaw<unknown[]>`SELECT 1 FROM "Image"
    WHERE "id" = ${headImageId} AND "width" = ${width} AND "height" = ${height} AND octet_length("data") <= ${mostBytes}`
  return fitting ? null : { headImageId: ['没有这张头图，请重新上传'] }
}

/** Of a county with a picture: which, and its words. */
export function describeHead({ headImageId, headImageAlt }: Signs): DescribedField[] {
  if (!headImageId) return []
  return [
    { label: '头图', value: `第${headImageId}号图片` },
    { label: '头图的文字说明', value: headImageAlt ?? '' },
  ]
}
