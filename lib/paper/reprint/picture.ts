import 'server-only'
import { refreshStandings } from '@/lib/paper/edition/standing'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { addDays, shanghaiParts } from '@/lib/system/clock/shanghai'
import { readEnv } from '@/lib/system/config/env'
import { getDatabase } from '@/lib/system/database/database'

/** Paper still out, and how much of it is no longer true. */
export type PaperCount = {
  label: string
  editions: number
  copies: number
  outdated: number
  outdatedCopies: number
}
export type DayCount = { day: string; scans: number; calls: number }

export type Picture = {
  total: PaperCount
  /** By the areas right below. */
  byArea: PaperCount[]
  /** By the month of printing, the last twelve that printed. */
  byMonth: PaperCount[]
  /** The last thirty days, today last. */
  byDay: DayCount[]
  /** Host names on paper still out that are neither today's nor listed as old ones: those codes open nothing. */
  lostHosts: { host: string; copies: number }[]
}

const COUNTS = `count(*)::int AS editions, sum(s."out")::int AS copies,
  count(*) FILTER (WHERE s."score" > 0)::int AS outdated,
  sum(s."untrue")::int AS "outdatedCopies"`
const OUT = `FROM "EditionStanding" s JOIN "CardEdition" e ON e."id" = s."editionId"
  JOIN "Area" a ON a."id" = s."areaId" WHERE s."out" > 0 AND a."path" LIKE $1 || '%'`

const BY_AREA = `SELECT b."name" AS label, ${COUNTS} ${OUT.replace(
  ' WHERE',
  ` JOIN "Area" b ON b."id" = CASE WHEN a."path" = $1 THEN a."id" ELSE split_part(substr(a."path", length($1) + 1), '.', 1)::int END WHERE`,
)}
  GROUP BY b."id" ORDER BY b."kind", b."position", b."id"`
const BY_MONTH = `SELECT to_char(e."printedAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS label, ${COUNTS} ${OUT}
  GROUP BY 1 ORDER BY 1 DESC LIMIT 12`
const BY_DAY = `SELECT to_char(n."day", 'YYYY-MM-DD') AS day, sum(n."scans")::int AS scans, sum(n."calls")::int AS calls
  FROM "ScanCount" n JOIN "QrCode" q ON q."token" = n."token" JOIN "CardEdition" e ON e."id" = q."editionId"
  JOIN "Area" a ON a."id" = e."areaId" WHERE n."day" >= $2::date AND a."path" LIKE $1 || '%' GROUP BY n."day"`
const HOSTS = `SELECT split_part(split_part(e."snapshot"->'codes'->0->>'url', '://', 2), '/', 1) AS host,
  sum(s."out")::int AS copies ${OUT} GROUP BY 1`

const NOTHING = { editions: 0, copies: 0, outdated: 0, outdatedCopies: 0 }

function addUp(counts: PaperCount[]): PaperCount {
  const total = { label: '合计', ...NOTHING }
  for (const count of counts) {
    total.editions += count.editions
    total.copies += count.copies
    total.outdated += count.outdated
    total.outdatedCopies += count.outdatedCopies
  }
  return total
}

function listDays(at: Date, rows: DayCount[]): DayCount[] {
  const known = new Map(rows.map(row => [row.day, row]))
  return Array.from({ length: 30 }, (_, i) => {
    const { year, month, day } = shanghaiParts(addDays(at, i - 29))
    const name = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    return known.get(name) ?? { day: name, scans: 0, calls: 0 }
  })
}

/** Host names that still lead here: today's, and those listed as earlier ones. */
function listLivingHosts(): Set<string> {
  const { PUBLIC_URL, OLD_HOSTS } = readEnv()
  return new Set([new URL(PUBLIC_URL).host, ...OLD_HOSTS])
}

/**
 * How the paper of an area's subtree stands.
 * @throws Refused where the account may not print there
 */
export async function readPicture(actor: Actor, areaId: number): Promise<Picture> {
  const { path } = await requireMay(actor, 'card:print', areaId)
  const at = now()
  await refreshStandings(path, at)
  const { pool } = getDatabase()
  const since = listDays(at, [])[0]!.day
  const [byArea, byMonth, days, hosts] = await Promise.all([
    pool.query<PaperCount>(BY_AREA, [path]),
    pool.query<PaperCount>(BY_MONTH, [path]),
    pool.query<DayCount>(BY_DAY, [path, since]),
    pool.query<{ host: string; copies: number }>(HOSTS, [path]),
  ])
  const living = listLivingHosts()
  return {
    total: addUp(byArea.rows),
    byArea: byArea.rows,
    byMonth: byMonth.rows.reverse(),
    byDay: listDays(at, days.rows),
    lostHosts: hosts.rows.filter(({ host }) => !living.has(host)),
  }
}
