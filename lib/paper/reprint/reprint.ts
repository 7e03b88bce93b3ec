import 'server-only'
import type { EditionUse } from '@/lib/generated/prisma/enums'
import { readChanges } from '@/lib/paper/edition/changes'
import type { LineChange } from '@/lib/paper/edition/diff'
import { liveAreaOf } from '@/lib/paper/edition/live-area'
import { rankChanges, sayChange } from '@/lib/paper/edition/say-changes'
import { type Replacement, replacementOf } from '@/lib/paper/edition/sisters'
import { refreshStandings } from '@/lib/paper/edition/standing'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getDatabase } from '@/lib/system/database/database'
import { hasSticker } from './has-sticker'

/** One outdated edition with copies still out that say so. */
export type ReprintRow = {
  editionId: number
  area: string
  /** Whose card replaces it: the area's own, or where a withdrawn one leads. */
  reprint: { areaId: number; name: string }
  isWithdrawn: boolean
  town: string
  number: number
  use: EditionUse
  layout: string
  /** It was printed without what its services do, for want of room. */
  isTerse: boolean
  printedAt: Date
  out: number
  handedOut: number
  posted: number
  /** Of those out, how many bear a sticker that says what the card says today. */
  stickered: number
  /** Of those out, how many say what is no longer so. */
  untrue: number
  changes: number
  /** Of these, how many are of a number or a line withdrawn. */
  numberChanges: number
  /** The worst of them in words, at most MOST_SAID. */
  worst: string[]
  /** Whether some of them can be stuck over. */
  isMendable: boolean
  /** What was reprinted in its place, and waits to be handed out; null: nothing yet. */
  replacement: Replacement | null
}

export type ReprintTotals = {
  editions: number
  /** That say what is no longer so. */
  copies: number
  areas: number
  /** Of the editions, how many were reprinted and wait to be exchanged. */
  waiting: number
}

export type ReprintList = ReprintTotals & { rows: ReprintRow[] }

export const REPRINT_PAGE = 100

/** Changes that a row names: the rest is counted. */
export const MOST_SAID = 2

// In the order of the index on score: the worst are found without looking at the rest.
const WORST = `SELECT w.*, to_jsonb(r) AS replacement FROM (
  SELECT e."id" AS "editionId", a."name" AS area, p."name" AS town, e."number",
    json_build_object('areaId', l."id", 'name', l."name") AS reprint, a."withdrawnAt" IS NOT NULL AS "isWithdrawn",
    e."use"::text AS use, e."layout", e."printedAt",
    jsonb_path_exists(e."snapshot", '$.categories[*].lines[*].description ? (@ == null)') AS "isTerse", s."out", s."handedOut", s."posted", s."stickered", s."untrue", s."changes",
    s."numberChanges", s."score"
  FROM "EditionStanding" s JOIN "CardEdition" e ON e."id" = s."editionId"
  JOIN "Area" a ON a."id" = s."areaId" LEFT JOIN "Area" p ON p."id" = a."parentId"
  JOIN "Area" l ON l."id" = ${liveAreaOf('a')}
  WHERE s."score" > 0 AND a."path" LIKE $1 || '%'
  ORDER BY s."score" DESC, s."editionId" LIMIT $2 OFFSET $3) w
  JOIN "CardEdition" e ON e."id" = w."editionId"
  LEFT JOIN LATERAL (${replacementOf({ edition: 'e', live: `(w.reprint->>'areaId')::int` })}) r ON true
  ORDER BY w."score" DESC, w."editionId"`

const TOTALS = `SELECT count(*)::int AS editions, coalesce(sum(s."untrue"), 0)::int AS copies,
    count(DISTINCT s."areaId")::int AS areas,
    count(*) FILTER (WHERE EXISTS (${replacementOf({ edition: 'e', live: liveAreaOf('a') })}))::int AS waiting
  FROM "EditionStanding" s JOIN "CardEdition" e ON e."id" = s."editionId" JOIN "Area" a ON a."id" = s."areaId"
  WHERE s."score" > 0 AND a."path" LIKE $1 || '%'`

type Placed = Omit<ReprintRow, 'worst' | 'isMendable'>

function describeRow(row: Placed, changes: LineChange[]): ReprintRow {
  const worst = rankChanges(changes).slice(0, MOST_SAID).map(sayChange)
  return { ...row, worst, isMendable: changes.some(change => hasSticker(change, row.layout)) }
}

async function openPath(actor: Actor, areaId: number): Promise<string> {
  const { path } = await requireMay(actor, 'card:print', areaId)
  await refreshStandings(path, now())
  return path
}

async function readTotals(path: string): Promise<ReprintTotals> {
  return (await getDatabase().pool.query<ReprintTotals>(TOTALS, [path])).rows[0]!
}

/**
 * How much the reprint list of an area's subtree holds, without its rows.
 * @throws Refused where the account may not print there
 */
export async function countReprints(actor: Actor, areaId: number): Promise<ReprintTotals> {
  return readTotals(await openPath(actor, areaId))
}

async function readRows(path: string, page: number): Promise<ReprintRow[]> {
  const wanted = [path, REPRINT_PAGE, page * REPRINT_PAGE]
  const { rows } = await getDatabase().pool.query<Placed>(WORST, wanted)
  const changes = await readChanges(rows.map(({ editionId }) => editionId))
  return rows.map(row => describeRow(row, changes.get(row.editionId)!))
}

/**
 * The outdated editions still out in an area's subtree, worst first: what changed (a number over a word)
 * × copies still out that say so. One that was reprinted stays on the list until its copies are exchanged, stickered or
 * taken back.
 * @param page from 0, of REPRINT_PAGE rows
 * @throws Refused where the account may not print there
 */
export async function listReprints(actor: Actor, areaId: number, page = 0): Promise<ReprintList> {
  const path = await openPath(actor, areaId)
  const [rows, totals] = await Promise.all([readRows(path, page), readTotals(path)])
  return { rows, ...totals }
}
