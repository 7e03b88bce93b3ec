import 'server-only'
import { normalizeQuery } from '@/lib/directory/words/words'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { RolloutStage } from '@/lib/generated/prisma/enums'
import type { ListQuery, Page } from '@/lib/record/page'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { parseAreaCode } from './code'
import type { Place } from './place'
import { readList, withinPlace } from './read-list'

export type AreaRow = AreaRef & { rolloutStage: RolloutStage; parentName: string; childCount: number }

const ROW = {
  id: true,
  code: true,
  name: true,
  kind: true,
  rolloutStage: true,
  parent: { select: { name: true } },
} as const

/** Name, pinyin or initials anywhere, a code from its beginning. */
function matching(q: string): Prisma.AreaWhereInput {
  const words = normalizeQuery(q)
  const code = parseAreaCode(q)
  return {
    OR: [
      ...(words ? [{ searchWords: { contains: words } }] : []),
      ...(code ? [{ code: { startsWith: code } }] : []),
    ],
  }
}

async function countChildren(ids: number[]): Promise<Map<number | null, number>> {
  const groups = await getPrisma().area.groupBy({
    by: ['parentId'],
    where: { parentId: { in: ids }, withdrawnAt: null },
    _count: true,
  })
  return new Map(groups.map(({ parentId, _count }) => [parentId, _count]))
}

/**
 * A page of the areas right below a place; with words to find, of all in its subtree that match. A tree of
 * any size is read one page of one level at a time.
 * @param place opened by openPlace, which authorises
 */
export async function listAreas(place: Place, { q, page }: ListQuery): Promise<Page<AreaRow>> {
  const order = [{ position: 'asc' }, { id: 'asc' }] as const
  const list = await readList(getPrisma().area, page, {
    where: q ? { ...withinPlace(place), ...matching(q) } : { parentId: place.area.id, withdrawnAt: null },
    orderBy: q ? [{ kind: 'asc' }, ...order] : [...order],
    select: ROW,
    toRow: ({ parent, ...row }) => ({ ...row, parentName: parent?.name ?? '' }),
  })
  const counts = await countChildren(list.rows.map(({ id }) => id))
  return { ...list, rows: list.rows.map(row => ({ ...row, childCount: counts.get(row.id) ?? 0 })) }
}
