import 'server-only'
import { type EventTime, isOver } from '@/lib/content/announcement/event-time'
import { describeWhen } from '@/lib/content/announcement/when'
import { longestCommon, type Query } from '@/lib/directory/search/query'
import { normalizeQuery, searchWords } from '@/lib/directory/words/words'
import { getDatabase } from '@/lib/system/database/database'

export type ContentKind = 'news' | 'column' | 'article' | 'project'

/** Something that is told, and its address on this site. */
export type ContentHit = { kind: ContentKind; title: string; more: string | null; address: string }

/** Of news also when it was told, and when and where an event is. */
type Row = ContentHit & EventTime & { at: number; publishAt: Date | null; place: string | null }

const LIMIT = 8
const MOST_PIECES = 8

/** Of each kind so many are compared; spelling them out for pinyin costs more. */
const MOST = { characters: 100, letters: 60 }

const TIMELESS =
  'NULL::timestamptz AS "publishAt", NULL::timestamptz AS "startsAt", NULL::timestamptz AS "endsAt", NULL AS place'

// $1: patterns; $2: areas of a path, null for everywhere; $3: now; $4: of each kind at most.
const FOUND = `
  (SELECT 'column' AS kind, k."title", k."shortTitle" AS more, '/columns/' || k."slug" AS address, 0 AS at, ${TIMELESS} FROM "Column" k
    WHERE ($2::int[] IS NULL OR k."areaId" = ANY ($2)) AND concat_ws(' ', k."title", k."shortTitle") LIKE ANY ($1) LIMIT $4)
  UNION ALL (SELECT 'article', t."title", t."summary", '/columns/' || k."slug" || '/' || t."slug", 1, ${TIMELESS}
    FROM "Article" t JOIN "Column" k ON k."id" = t."columnId"
    WHERE ($2::int[] IS NULL OR k."areaId" = ANY ($2)) AND concat_ws(' ', t."title", t."summary") LIKE ANY ($1) LIMIT $4)
  UNION ALL (SELECT 'project', p."name", a."name" || ' ' || p."year" || '年', '/k/' || a."code" || '/projects/' || p."year", 2, ${TIMELESS}
    FROM "Project" p JOIN "Area" a ON a."id" = p."areaId"
    WHERE a."withdrawnAt" IS NULL AND ($2::int[] IS NULL OR p."areaId" = ANY ($2)) AND p."name" LIKE ANY ($1)
    ORDER BY p."year" DESC LIMIT $4)
  UNION ALL (SELECT 'news', n."title", NULL, '/news/' || n."id", 3,
      n."publishAt", n."startsAt", n."endsAt", n."place" FROM "Announcement" n
    WHERE ($2::int[] IS NULL OR n."areaId" = ANY ($2)) AND n."publishAt" <= $3 AND (n."expireAt" IS NULL OR n."expireAt" > $3)
      AND n."title" LIKE ANY ($1) ORDER BY n."publishAt" DESC LIMIT $4)`

const isLatin = (piece: string) => /^[a-z]+$/.test(piece)
const isNumber = (piece: string) => /^\d+$/.test(piece)

/** Two characters that stand together in what was said; of pinyin nothing is known before it is spelled out. */
function listPatterns({ pieces }: Query): string[] {
  if (pieces.some(piece => isLatin(piece) && piece.length >= 4)) return ['%']
  return pieces
    .filter(piece => !isLatin(piece))
    .flatMap(piece => Array.from({ length: piece.length - 1 }, (_, at) => `%${piece.slice(at, at + 2)}%`))
}

/** Titles as they are compared: to spell one out takes longer than to compare it. */
type Compared = { row: Row; told: string; spelled: string }

const compareRow = (row: Row, hasLetters: boolean): Compared => ({
  row,
  told: normalizeQuery(`${row.title} ${row.kind === 'article' ? (row.more ?? '') : ''}`),
  spelled: hasLetters ? searchWords(row.title) : '',
})

/** At least half of a piece must be there: one word that a long sentence shares with a title is chance. */
function share(piece: string, { told, spelled }: Compared): number {
  if (isLatin(piece)) return spelled.includes(piece) ? piece.length : 0
  const run = longestCommon(piece, told)
  return run >= Math.max(2, piece.length / 2) ? run : 0
}

/** Under a title that was found: of an event when and where, or that it is over. */
function sayMore({ more, publishAt, place, ...event }: Row, now: Date): string | null {
  if (!publishAt || !event.startsAt) return place ?? more
  const when = describeWhen({ ...event, publishAt, dateText: null }, now)
  return [isOver(event, now) ? `${when}，已经结束了` : when, place].filter(Boolean).join(' · ')
}

/**
 * News, columns, articles and projects whose title or summary has what somebody said, best first.
 * @param areaIds of a place and those above it; null: everywhere
 */
export async function searchContent(said: Query, areaIds: number[] | null, now: Date): Promise<ContentHit[]> {
  const query = { ...said, pieces: said.pieces.filter(piece => !isNumber(piece)).slice(0, MOST_PIECES) }
  const patterns = listPatterns(query)
  if (!patterns.length) return []
  const hasLetters = patterns[0] === '%'
  const most = hasLetters ? MOST.letters : MOST.characters
  const { rows } = await getDatabase().pool.query<Row>(FOUND, [patterns, areaIds, now, most])
  return rows
    .map(row => compareRow(row, hasLetters))
    .map(compared => ({
      row: compared.row,
      found: Math.max(...query.pieces.map(piece => share(piece, compared))),
    }))
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found || a.row.at - b.row.at)
    .slice(0, LIMIT)
    .map(({ row }) => ({ kind: row.kind, title: row.title, more: sayMore(row, now), address: row.address }))
}
