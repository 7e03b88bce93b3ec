import 'server-only'
import { loadCards } from '@/lib/directory/card/bulk'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getDatabase, getPrisma } from '@/lib/system/database/database'
import type { AreaKind, AreaRef } from '@/lib/system/tree/area-ref'
import { listOverdueLines, type OverdueLine } from './readiness'

const REF = { id: true, code: true, name: true, kind: true } as const

export type PrintPlace = {
  area: AreaRef
  /** From the account's home down to right above the area. */
  trail: AreaRef[]
  below: (AreaRef & { out: number })[]
  /** Null where the area has no card (above counties, withdrawn). */
  overdue: OverdueLine[] | null
}

// A range, not LIKE: only so does each area's sum use the index on paths (':' follows '9').
const BELOW = `SELECT a."id", a."code", a."name", a."kind"::text AS kind, coalesce((SELECT sum(s."out")
    FROM "EditionStanding" s JOIN "Area" b ON b."id" = s."areaId" WHERE b."path" >= a."path" AND b."path" < a."path" || ':'), 0)::int AS out
  FROM "Area" a WHERE a."parentId" = $1 AND a."withdrawnAt" IS NULL ORDER BY a."position", a."id"`

const HAS_CARD: AreaKind[] = ['COUNTY', 'TOWN', 'VILLAGE']

/**
 * A place to print at: where it is, what lies below it, and what is overdue on its card.
 * @param areaId null: the account's home
 * @throws Refused where the account may not print there
 */
export async function openPrintPlace(actor: Actor, areaId: number | null): Promise<PrintPlace> {
  const { id, path } = await requireMay(actor, 'card:print', areaId ?? actor.area.id)
  const above = path.slice(0, path.length - `${id}.`.length)
  const ids = above.split('.').filter(Boolean).map(Number)
  const within = ids.slice(actor.area.path.split('.').filter(Boolean).length - 1)
  const [area, trail, below] = await Promise.all([
    getPrisma().area.findUniqueOrThrow({ where: { id }, select: { ...REF, withdrawnAt: true } }),
    getPrisma().area.findMany({ where: { id: { in: within } }, select: REF, orderBy: { kind: 'asc' } }),
    getDatabase().pool.query<AreaRef & { out: number }>(BELOW, [id]),
  ])
  const { withdrawnAt, ...ref } = area
  const card = !withdrawnAt && HAS_CARD.includes(area.kind) && (await loadCards([id], now())).get(id)
  return { area: ref, trail, below: below.rows, overdue: card ? listOverdueLines(card) : null }
}
