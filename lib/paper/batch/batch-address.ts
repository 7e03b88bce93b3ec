import type { Layout, Use } from '@/lib/paper/sheet/layouts'

/** What the page of a new batch is opened with. */
export type BatchAsked = {
  /** Where the batch is begun from. */
  areaId: number
  use: Use
  layout?: Layout
  /** Cards that do not fit are to be printed without what their services do. */
  isTerse: boolean
  /** Only areas whose paper is outdated. */
  isOutdated?: boolean
  /** Areas that were picked one by one. */
  picked: number[]
  /** Copies of areas that were asked for, by area. */
  copies: Record<number, number>
}

/** The address of a new batch with what is to be printed filled in. */
export function newBatchPath(asked: BatchAsked): string {
  const { areaId, use, layout, isTerse, isOutdated, picked, copies } = asked
  const search = new URLSearchParams({ area: String(areaId), use })
  if (layout) search.set('layout', layout)
  if (isTerse) search.set('terse', '1')
  if (isOutdated) search.set('scope', 'outdated')
  for (const id of picked) search.append('picked', String(id))
  for (const [id, n] of Object.entries(copies)) search.append('copies', `${id}-${n}`)
  return `/staff/batches/new?${search}`
}
