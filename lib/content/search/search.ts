import 'server-only'
import { type AreaWithTree, findOnwardCode, getArea } from '@/lib/directory/area/areas'
import { parseAreaCode } from '@/lib/directory/area/code'
import { listCategories } from '@/lib/directory/card/cards'
import type { CardCategory } from '@/lib/directory/card/types'
import { type FoundDanger, findDangers } from '@/lib/directory/search/danger'
import { HOTLINES, type Hotline } from '@/lib/directory/search/hotlines'
import { type Meanings, readMeanings } from '@/lib/directory/search/meanings'
import { findPlacesIn, type PlaceHit, searchPlaces } from '@/lib/directory/search/places'
import { type Query, readQuery } from '@/lib/directory/search/query'
import { type CountyHits, searchAnywhere } from '@/lib/directory/search/search-anywhere'
import { type SearchHit, searchCard } from '@/lib/directory/search/search-card'
import { type ContentHit, searchContent } from './search-content'

/** All that a query leads to, in the order in which it is shown. */
export type SearchAnswer = {
  /** Whose card was searched: the place that was asked about, or is named in the query. */
  area: AreaWithTree | null
  dangers: FoundDanger[]
  /** Lines of the area's card, best first. */
  hits: SearchHit[]
  /** Categories that are meant and in which the area has nothing. */
  empty: CardCategory[]
  /** Without an area: what counties and villages offer. */
  counties: CountyHits[]
  hotlines: Hotline[]
  content: ContentHit[]
  places: PlaceHit[]
  /** The kinds of help there are, for whom nothing was found. */
  categories: { slug: string; name: string; icon: string }[]
}

const NOTHING: SearchAnswer = {
  area: null,
  dangers: [],
  hits: [],
  empty: [],
  counties: [],
  hotlines: [],
  content: [],
  places: [],
  categories: [],
}

export function foundNothing(answer: SearchAnswer): boolean {
  const { dangers, hits, empty, counties, hotlines, content, places } = answer
  return [dangers, hits, empty, counties, hotlines, content, places].every(list => list.length === 0)
}

/** A place named in the query counts more than the one asked from, unless that lies in it. */
async function chooseArea(asked: AreaWithTree | null, named: PlaceHit | null): Promise<AreaWithTree | null> {
  if (!named || asked?.ancestors.some(({ id }) => id === named.id)) return asked
  return getArea(named.code)
}

const countyIdOf = (area: AreaWithTree | null) =>
  [area, ...(area?.ancestors ?? [])].find(step => step?.kind === 'COUNTY')?.id ?? null

/** National numbers that are meant and that no line found rings. */
function listHotlines({ numbers }: Query, { ofNumber }: Meanings, rung: Set<string>): Hotline[] {
  return HOTLINES.filter(
    ({ number }) => (ofNumber.has(number) || numbers.includes(number)) && !rung.has(number),
  )
}

async function searchLines(area: AreaWithTree | null, query: Query, meanings: Meanings, now: Date) {
  if (!area) return { ...NOTHING, counties: await searchAnywhere(query, meanings, now) }
  return { ...NOTHING, ...(await searchCard(area, query, meanings, now)) }
}

/**
 * Answers what somebody says in any words: what is dangerous first, then lines with their numbers, national hotlines,
 * what is told, and places.
 * @param typed as it was typed; nothing in it finds nothing
 * @param code of the area asked from, null for none
 * @param now the instant by which numbers are judged verified and news are out
 */
export async function search(typed: string, code: string | null, now: Date): Promise<SearchAnswer> {
  const query = readQuery(typed)
  const asked = code ? await getArea((await findOnwardCode(code)) ?? code) : null
  if (!query) return { ...NOTHING, area: asked }
  const [meanings, named, places, categories] = await Promise.all([
    readMeanings(query),
    findPlacesIn(query, countyIdOf(asked)),
    searchPlaces(query, parseAreaCode(typed)),
    listCategories(),
  ])
  const area = await chooseArea(asked, named.meant)
  const areaIds = area && [area.id, ...area.ancestors.map(({ id }) => id)]
  const [lines, content] = await Promise.all([
    searchLines(area, query, meanings, now),
    // Who names a place wants the place: its name stands in much of what it tells.
    named.isAll ? [] : searchContent(query, areaIds, now),
  ])
  const dangers = findDangers(query)
  const found = [...lines.hits, ...lines.counties.flatMap(({ hits }) => hits)]
  const rung = new Set([
    ...found.flatMap(({ line }) => line.phones.map(({ number }) => number)),
    ...dangers.flatMap(({ counselling }) => counselling ?? []),
  ])
  return {
    ...lines,
    area,
    dangers,
    hotlines: listHotlines(query, meanings, rung),
    content,
    places: places.length ? places : named.possible.filter(({ id }) => id !== area?.id),
    categories: categories.map(({ slug, name, icon }) => ({ slug, name, icon })),
  }
}
