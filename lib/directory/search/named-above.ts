import 'server-only'
import { getDatabase } from '@/lib/system/database/database'
import { havingTerm } from './terms'

/** What a place can be called, and those above it, nearest first: each by its name, pinyin and initials. */
export type NamedPlace = { id: number; words: string[]; above: string[][] }

/**
 * Whether a text is the names of places above, the highest first, any of them left out.
 * @param above names of each, nearest first
 */
function areNames(text: string, above: string[][]): boolean {
  if (text === '') return true
  const [nearest, ...further] = above
  if (!nearest) return false
  return (
    areNames(text, further) ||
    nearest.some(word => text.endsWith(word) && areNames(text.slice(0, -word.length), further))
  )
}

/**
 * Whether a place is what somebody means who names those above it too: 金山镇支农社区, 固阳县金山镇支农社区.
 * @param wanted what was typed, normalised
 */
export function isNamedWhole(wanted: string, { words, above }: NamedPlace): boolean {
  return words.some(word => wanted.endsWith(word) && areNames(wanted.slice(0, -word.length), above))
}

// An empty word would stand before and behind everything.
const wordsOf = (area: string) => `array_remove(string_to_array(${area}."searchWords", ' '), '')`

const NAMED = `SELECT DISTINCT ON (a."id") a."id", ${wordsOf('a')} AS words,
    (SELECT coalesce(json_agg(${wordsOf('u')} ORDER BY length(u."path") DESC), '[]')
     FROM "Area" u WHERE u."id" <> a."id" AND a."path" LIKE u."path" || '%') AS above
  FROM ${havingTerm('Area')} a
  WHERE a."withdrawnAt" IS NULL AND a."kind" IN ('CITY', 'COUNTY', 'TOWN', 'VILLAGE')`

/** Ids of the places that a text names with those above them. */
export async function findNamedWhole(wanted: string): Promise<number[]> {
  const endings = Array.from(wanted, (_, at) => wanted.slice(at))
  const { rows } = await getDatabase().pool.query<NamedPlace>(NAMED, [endings])
  return rows.filter(place => isNamedWhole(wanted, place)).map(({ id }) => id)
}
