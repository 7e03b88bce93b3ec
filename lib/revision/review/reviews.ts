import 'server-only'
import type { RecordKind, RevisionState } from '@/lib/generated/prisma/enums'
import { makePage, PAGE_SIZE, type Page, pageSlice } from '@/lib/record/page'
import { recordOf } from '@/lib/records'
import type { Actor } from '@/lib/staff/session/actor'
import { getDatabase, getPrisma } from '@/lib/system/database/database'
import type { AreaKind } from '@/lib/system/tree/area-ref'

export type ReviewRow = {
  id: number
  kind: RecordKind
  label: string
  recordId: number | null
  title: string
  state: RevisionState
  withdraws: boolean
  areaName: string
  authorId: number
  authorName: string
  updatedAt: Date
  reason: string | null
}

const ROW = {
  id: true,
  kind: true,
  recordId: true,
  title: true,
  state: true,
  withdraws: true,
  area: { select: { name: true } },
  authorId: true,
  author: { select: { name: true } },
  updatedAt: true,
  reason: true,
} as const

/** waiting: for review, oldest first; unfinished: drafts and returned ones; discarded: given up or set aside. */
export type ReviewList = 'waiting' | 'unfinished' | 'returnedToMe' | 'discarded'

const LISTS: Record<ReviewList, { states: RevisionState[]; order: 'ASC' | 'DESC' }> = {
  waiting: { states: ['SUBMITTED'], order: 'ASC' },
  unfinished: { states: ['DRAFT', 'RETURNED'], order: 'DESC' },
  returnedToMe: { states: ['RETURNED'], order: 'DESC' },
  discarded: { states: ['DISCARDED'], order: 'DESC' },
}

// As an array the areas lead into the index by area and state; joined, all that any area has in this state would be
// read, which for the whole region is what is asked for.
const AREAS = `SELECT "id" FROM "Area" WHERE "path" >= $3 AND "path" < $3 || ':'`
const withinPath = (kind: AreaKind) =>
  kind === 'REGION' ? `AND "areaId" IN (${AREAS})` : `AND "areaId" = ANY(ARRAY(${AREAS}))`

const pickPage = (order: 'ASC' | 'DESC', within: string) => `WITH mine AS MATERIALIZED (
    SELECT "id", "updatedAt" FROM "Revision" WHERE "state" = ANY($1::"RevisionState"[]) ${within}
  )
  SELECT (SELECT count(*)::int FROM mine) AS total, ARRAY(
    SELECT "id" FROM mine ORDER BY "updatedAt" ${order}, "id" ${order} LIMIT ${PAGE_SIZE} OFFSET $2
  ) AS ids`

type Picked = { total: number; ids: number[] }

async function pickIds({ id, area }: Actor, list: ReviewList, page: number): Promise<Picked> {
  const { states, order } = LISTS[list]
  const values: unknown[] = [states, pageSlice(page).skip, area.path]
  let within = withinPath(area.kind)
  if (list === 'returnedToMe') within += ` AND "authorId" = $${values.push(id)}`
  const { rows } = await getDatabase().pool.query<Picked>(pickPage(order, within), values)
  return rows[0]!
}

/** A page of the proposals of the account's subtree that are in one state of their way. */
export async function listReviews(actor: Actor, list: ReviewList, page = 1): Promise<Page<ReviewRow>> {
  const { ids, total } = await pickIds(actor, list, page)
  if (ids.length === 0) return makePage([], page, total)
  const found = await getPrisma().revision.findMany({ where: { id: { in: ids } }, select: ROW })
  const toRow = ({ area, author, ...row }: (typeof found)[number]): ReviewRow => ({
    ...row,
    label: recordOf(row.kind).label,
    areaName: area.name,
    authorName: author.name,
  })
  const byId = new Map(found.map(row => [row.id, toRow(row)]))
  return makePage(
    ids.flatMap(id => byId.get(id) ?? []),
    page,
    total,
  )
}

/** What nobody has decided about yet in the account's subtree. @param pages which page of each list */
export async function listOpenRevisions(
  actor: Actor,
  pages: { waiting?: number; unfinished?: number } = {},
): Promise<Record<'waiting' | 'unfinished', Page<ReviewRow>>> {
  const [waiting, unfinished] = await Promise.all([
    listReviews(actor, 'waiting', pages.waiting),
    listReviews(actor, 'unfinished', pages.unfinished),
  ])
  return { waiting, unfinished }
}
