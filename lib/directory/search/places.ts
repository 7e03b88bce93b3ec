import 'server-only'
import { normalizeQuery } from '@/lib/directory/words/words'
import type { Prisma } from '@/lib/generated/prisma/client'
import { getDatabase, getPrisma } from '@/lib/system/database/database'
import { escapeLike } from '@/lib/system/format/like'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { idsOnPath } from '@/lib/system/tree/path'
import { dropFillers } from './fillers'
import { findNamedWhole } from './named-above'
import { holdsTerm, type Query } from './query'
import { havingTerm, listGrams, listTerms } from './terms'

export type PlaceHit = AreaRef & { parentName: string | null }

/** More than a person reads are no help. */
const LIMIT = 30

async function findPlaces(where: Prisma.AreaWhereInput): Promise<PlaceHit[]> {
  const rows = await getPrisma().area.findMany({
    where: { ...where, kind: { in: ['CITY', 'COUNTY', 'TOWN', 'VILLAGE'] }, withdrawnAt: null },
    orderBy: [{ kind: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    take: LIMIT,
    select: { id: true, code: true, name: true, kind: true, parent: { select: { name: true } } },
  })
  return rows.map(({ parent, ...area }) => ({ ...area, parentName: parent?.name ?? null }))
}

const CONTAINING = `SELECT a."id" FROM "Area" a
  WHERE a."kind" IN ('CITY', 'COUNTY', 'TOWN', 'VILLAGE') AND a."withdrawnAt" IS NULL
    AND word_grams(a."searchWords") @> $1 AND a."searchWords" LIKE $2
  ORDER BY a."kind", a."position", a."id" LIMIT ${LIMIT}`

async function findContaining(whole: string): Promise<number[]> {
  const values = [listGrams(whole), `%${escapeLike(whole)}%`]
  return (await getDatabase().pool.query<{ id: number }>(CONTAINING, values)).rows.map(({ id }) => id)
}

/**
 * Areas whose name, pinyin or initials match, larger kinds first; else those named with the places above them.
 * @param code what was typed, where it can be an area's code: it stands on paper
 */
export async function searchPlaces({ whole }: Query, code: string | null): Promise<PlaceHit[]> {
  const coded = code ? await findPlaces({ code }) : []
  if (coded.length) return coded
  const found = await findContaining(whole)
  const ids = found.length ? found : await findNamedWhole(whole)
  return ids.length ? findPlaces({ id: { in: ids } }) : []
}

/** Letters as few as these are initials. */
const SHORTEST_SPELLED = 5

/** What people leave off when they name a place. */
const ENDINGS = ['县', '旗', '区', '市', '镇', '乡', '苏木', '街道', '社区', '村', '嘎查']

type Named = PlaceHit & {
  path: string
  /** What the query holds of its names. */
  held: string[]
  /** Its name is written out: not its initials, nor without its ending. */
  isWhole: boolean
}

const NAMED = `SELECT * FROM (
    SELECT DISTINCT ON (a."id") a."id", a."code", a."name", a."kind", a."path", a."position", u."name" AS "parentName",
      string_to_array(a."searchWords", ' ') AS held
    FROM ${havingTerm('Area')} a LEFT JOIN "Area" u ON u."id" = a."parentId"
    WHERE a."kind" IN ('CITY', 'COUNTY', 'TOWN', 'VILLAGE') AND a."withdrawnAt" IS NULL) named
  ORDER BY "kind" DESC, length("name") DESC, "position", "id" LIMIT 100`

async function readNamed(query: Query): Promise<Named[]> {
  const short = new Map(
    query.words.flatMap(word => (word.length >= 2 ? ENDINGS.map(end => [`${word}${end}`, word]) : [])),
  )
  const { rows } = await getDatabase().pool.query<Omit<Named, 'isWhole'>>(NAMED, [
    [...listTerms(query), ...short.keys()],
  ])
  return rows
    .map(row => {
      const held = row.held.flatMap(term => (holdsTerm(query, term) ? [term] : (short.get(term) ?? [])))
      const isWhole = held.some(term => term.length > SHORTEST_SPELLED && row.held.includes(term))
      return {
        ...row,
        held: held.filter(Boolean),
        isWhole: isWhole || held.includes(normalizeQuery(row.name)),
      }
    })
    .filter(({ held }) => held.length > 0)
}

/** What a query says besides the names of places in it. */
function readRest({ whole }: Query, named: Named[]): string {
  const names = named.flatMap(({ held }) => held).sort((a, b) => b.length - a.length)
  const rest = names.reduce((text, name) => text.replaceAll(name, ' '), whole)
  return dropFillers(rest).join('')
}

export type PlacesIn = {
  /** Where something else is said too and the places named are one, with those above it: that place. */
  meant: PlaceHit | null
  /** Where several are called so: all of them. */
  possible: PlaceHit[]
  /** Nothing but places is named. */
  isAll: boolean
}

const toHit = ({ id, code, name, kind, parentName }: Named): PlaceHit => ({
  id,
  code,
  name,
  kind,
  parentName,
})

/**
 * The place that somebody names besides what they want: 支农社区 农药, 固阳县金山镇农药找谁. Half of the words there are
 * stand in the name of some village: who asks from a county leaves it only for a place whose name they write out.
 * @param countyId of the area asked from; null where none is
 */
export async function findPlacesIn(query: Query, countyId: number | null): Promise<PlacesIn> {
  const named = await readNamed(query)
  if (!named.length) return { meant: null, possible: [], isAll: false }
  const possible = named.slice(0, LIMIT).map(toHit)
  if (!readRest(query, named)) return { meant: null, possible, isAll: true }
  const isNear = ({ path }: Named) => countyId !== null && idsOnPath(path).includes(countyId)
  const near = named.filter(isNear)
  const meant = near.length ? near : named.filter(({ isWhole }) => countyId === null || isWhole)
  const ids = new Set(meant.map(({ id }) => id))
  const above = (place: Named) => idsOnPath(place.path).filter(id => ids.has(id)).length
  const most = Math.max(...meant.map(above))
  const best = meant.filter(place => above(place) === most)
  return { meant: best.length === 1 ? toHit(best[0]!) : null, possible, isAll: false }
}
