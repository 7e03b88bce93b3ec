import 'server-only'
import { getDatabase } from '@/lib/system/database/database'
import { holdsTerm, type Query } from './query'
import { havingTerm, listTerms } from './terms'

/** The everyday words of a query that the thesaurus knows, normalised, by what they mean. */
export type Meanings = { ofCategory: Map<number, string[]>; ofNumber: Map<string, string[]> }

export const NO_MEANINGS: Meanings = { ofCategory: new Map(), ofNumber: new Map() }

type Row = { categoryId: number | null; number: string | null; terms: string[] }

const KNOWN = `SELECT DISTINCT k."categoryId", k."number", string_to_array(k."searchWords", ' ') AS terms
  FROM ${havingTerm('Synonym')} k`

function add<K>(map: Map<K, string[]>, key: K, terms: string[]): void {
  map.set(key, [...(map.get(key) ?? []), ...terms])
}

/** What the everyday words of a query mean (prisma/seed/data/thesaurus). */
export async function readMeanings(query: Query): Promise<Meanings> {
  const { rows } = await getDatabase().pool.query<Row>(KNOWN, [listTerms(query)])
  const meanings: Meanings = { ofCategory: new Map(), ofNumber: new Map() }
  for (const { categoryId, number, terms } of rows) {
    // Of so many words the initials stand for anything.
    const held = terms.filter(term => !/^[a-z]{1,3}$/.test(term) && holdsTerm(query, term))
    if (!held.length) continue
    if (categoryId !== null) add(meanings.ofCategory, categoryId, held)
    if (number !== null) add(meanings.ofNumber, number, held)
  }
  return meanings
}
