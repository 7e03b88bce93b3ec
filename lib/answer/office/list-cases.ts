import 'server-only'
import { parseCaseNumber } from '@/lib/answer/case/number'
import { sayWhere } from '@/lib/answer/case/say-where'
import { FIRST_BAD_GRADE } from '@/lib/answer/case/words'
import { BAD_SPAN } from '@/lib/answer/satisfaction/span'
import type { CaseKind, CaseState } from '@/lib/generated/prisma/enums'
import type { Page } from '@/lib/record/page'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { addDays, nextMidnight } from '@/lib/system/clock/shanghai'
import { getDatabase } from '@/lib/system/database/database'
import { escapeLike } from '@/lib/system/format/like'
import { sayTitle, type Titled } from './case-title'
import { DUE_BY, type Due, dueOf } from './due'
import type { InboxQuery } from './inbox-query'
import { NEWS, type News } from './news'

/** So many cases a page. */
export const INBOX_PAGE = 30

export type InboxRow = {
  id: number
  lock: number
  number: string
  kind: CaseKind
  state: CaseState
  where: string
  title: string
  isUrgent: boolean
  /** Who handles it, by name. */
  handler: string | null
  due: Due | null
  endedAt: Date | null
  news: News | null
  /** Found to be the same matter, and handled with it. */
  doubles: number
}

export type InboxCounts = {
  total: number
  late: number
  today: number
  news: number
  kinds: Record<CaseKind, number>
}

export type Inbox = Page<InboxRow> & { counts: InboxCounts }

// Each list asks for some of these; of the others PostgreSQL must be told what they are.
// $1 path, $2 now, $3 end of today, $4 words, $5 a number, $6 since when 差评 is news
// 差评 are those that lib/answer/satisfaction counts: of a double, too, since whoever sent it has a grade of their own.
const BAD_SERVICE = `c."kind" = 'RATING' AND c."grade" >= ${FIRST_BAD_GRADE} AND c."receivedAt" > $6 AND c."receivedAt" <= $2`
const BAD_HANDLING = `c."kind" <> 'RATING' AND c."rating" >= ${FIRST_BAD_GRADE} AND c."ratedAt" > $6 AND c."ratedAt" <= $2`
const MAIN = 'c."mergedIntoId" IS NULL'
const OPEN = `${MAIN} AND c."endedAt" IS NULL`
/** As it is shown (say-where): a bare number with its word. */
const numbered = (column: string, word: string) =>
  `CASE WHEN ${column} ~ '[0-9]$' THEN ${column} || '${word}' ELSE ${column} END`
const FROM = `FROM "Case" c JOIN "Area" o ON o."id" = c."officeId" JOIN "Area" w ON w."id" = c."areaId"
  WHERE o."path" >= $1 AND o."path" < $1 || ':'
    AND coalesce($2::timestamptz, $3::timestamptz, $6::timestamptz) IS NOT NULL
    AND ($5::text IS NULL OR c."number" = $5)
    AND ($4::text[] IS NULL OR concat_ws(' ', w."name", c."topic", c."estate", ${numbered('c."building"', '号楼')},
      ${numbered('c."unit"', '单元')}, c."lineName", c."phoneNumber", c."wish", c."text") ILIKE ALL ($4))`
const LATE = `${DUE_BY} < $2`
const TODAY = `${DUE_BY} BETWEEN $2 AND $3`

const SHOWN: Record<InboxQuery['show'], string> = {
  open: OPEN,
  late: `${OPEN} AND ${LATE}`,
  today: `${OPEN} AND ${TODAY}`,
  news: `${OPEN} AND ${NEWS} IS NOT NULL`,
  done: `${MAIN} AND c."endedAt" IS NOT NULL`,
  badService: BAD_SERVICE,
  badHandling: BAD_HANDLING,
}

const countsOf = (show: InboxQuery['show']) => `SELECT c."kind"::text AS kind,
    count(*) FILTER (WHERE ${SHOWN[show]})::int AS n,
    count(*) FILTER (WHERE ${SHOWN.open})::int AS open,
    count(*) FILTER (WHERE ${SHOWN.late})::int AS late,
    count(*) FILTER (WHERE ${SHOWN.today})::int AS today,
    count(*) FILTER (WHERE ${SHOWN.news})::int AS news
  ${FROM} AND (${OPEN} OR ${SHOWN[show]}) GROUP BY c."kind"`

/** What is late comes first, then what is urgent or has news, then what is due first; what is answered waits at the end. */
const ORDER = `CASE WHEN c."endedAt" IS NOT NULL THEN 3 WHEN ${LATE} THEN 0 WHEN ${NEWS} IS NOT NULL THEN 1
    WHEN c."state" = 'ANSWERED' THEN 3 WHEN c."isUrgent" THEN 1 ELSE 2 END, c."endedAt" DESC, ${DUE_BY}, c."id"`

const rowsOf = (show: InboxQuery['show']) => `WITH page AS (
    SELECT c."id", row_number() OVER (ORDER BY ${ORDER}) AS place ${FROM} AND ${SHOWN[show]}
      AND ($7::text IS NULL OR c."kind"::text = $7)
    ORDER BY place LIMIT ${INBOX_PAGE} OFFSET $8)
  SELECT c."id", c."lock", c."number", c."kind"::text AS kind, c."state"::text AS state, a."name" AS "areaName",
    c."estate", c."building", c."unit", c."isUrgent", c."lineName", c."phoneNumber", c."way"::text AS way, c."grade",
    c."topic", c."wish", c."wantedOn"::text AS "wantedOn", c."wantedPart", c."text", c."acceptBy", c."answerBy",
    c."endedAt", CASE WHEN c."endedAt" IS NULL THEN ${NEWS} END AS news,
    (SELECT count(*)::int FROM "Case" d WHERE d."mergedIntoId" = c."id") AS doubles,
    (SELECT count(*)::int FROM "Case" s WHERE s."phoneId" = c."phoneId" AND s."phoneNumber" = c."phoneNumber"
      AND s."kind" = 'REPORT' AND s."endedAt" IS NULL) AS reports,
    (SELECT h."name" FROM "Handling" h WHERE h."caseId" = c."id" AND h."revokedAt" IS NULL
      ORDER BY h."id" DESC LIMIT 1) AS handler
  FROM page JOIN "Case" c ON c."id" = page."id" JOIN "Area" a ON a."id" = c."areaId" ORDER BY page.place`

type Found = Omit<Titled, 'wantedOn'> &
  Omit<InboxRow, 'where' | 'title' | 'due'> & {
    areaName: string
    estate: string | null
    building: string | null
    unit: string | null
    wantedOn: string | null
    acceptBy: Date
    answerBy: Date
  }

function toRow(found: Found): InboxRow {
  const { id, lock, number, kind, state, isUrgent, handler, endedAt, news, doubles } = found
  const titled = { ...found, wantedOn: found.wantedOn ? new Date(found.wantedOn) : null }
  return {
    ...{ id, lock, number, kind, state, isUrgent, handler, endedAt, news, doubles },
    where: sayWhere(found),
    title: sayTitle(titled),
    due: dueOf(found),
  }
}

type Counted = 'n' | 'open' | 'late' | 'today' | 'news'
type Count = { kind: CaseKind } & Record<Counted, number>

const sum = (rows: Count[], what: Counted) => rows.reduce((n, row) => n + row[what], 0)

function toCounts(rows: Count[]): InboxCounts {
  const ofKind = (kind: CaseKind) => rows.find(row => row.kind === kind)?.n ?? 0
  const kinds = {
    REPORT: ofKind('REPORT'),
    RATING: ofKind('RATING'),
    OPINION: ofKind('OPINION'),
    PROBLEM: ofKind('PROBLEM'),
    ORDER: ofKind('ORDER'),
  }
  return {
    total: sum(rows, 'n'),
    late: sum(rows, 'late'),
    today: sum(rows, 'today'),
    news: sum(rows, 'news'),
    kinds,
  }
}

/** The words to find, each anywhere: a 受理编号 is found whole. */
function readWords(q: string): [words: string[] | null, number: string | null] {
  const number = parseCaseNumber(q)
  if (number) return [null, number]
  const words = q.split(/\s+/).filter(Boolean)
  return [words.length ? words.map(word => `%${escapeLike(word)}%`) : null, null]
}

/**
 * A page of the cases of a place and all below it, most urgent first, and how many there are of each kind. A case that
 * is handled as another appears among 差评 alone.
 * @throws Refused role or area
 */
export async function listCases(actor: Actor, query: Omit<InboxQuery, 'id'>): Promise<Inbox> {
  const { area, kind, show, q, page } = query
  const { path } = await requireMay(actor, 'case:handle', area ?? actor.area.id)
  const at = now()
  const of = [path, at, nextMidnight(at), ...readWords(q), addDays(at, -BAD_SPAN)]
  const { pool } = getDatabase()
  const [counted, found] = await Promise.all([
    pool.query<Count>(countsOf(show), of),
    pool.query<Found>(rowsOf(show), [...of, kind, (page - 1) * INBOX_PAGE]),
  ])
  const counts = toCounts(counted.rows)
  const total = kind ? counts.kinds[kind] : counts.total
  const pageCount = Math.max(1, Math.ceil(total / INBOX_PAGE))
  return { rows: found.rows.map(toRow), page, total, pageCount, counts }
}

export type CaseCounts = { open: number; late: number; today: number; news: number }

/** What the cases of a place and all below it ask for today. @throws Refused role or area */
export async function countCases(actor: Actor, areaId: number): Promise<CaseCounts> {
  const { path } = await requireMay(actor, 'case:handle', areaId)
  const at = now()
  const of = [path, at, nextMidnight(at), null, null, addDays(at, -BAD_SPAN)]
  const { rows } = await getDatabase().pool.query<Count>(countsOf('open'), of)
  return {
    open: sum(rows, 'open'),
    late: sum(rows, 'late'),
    today: sum(rows, 'today'),
    news: sum(rows, 'news'),
  }
}
