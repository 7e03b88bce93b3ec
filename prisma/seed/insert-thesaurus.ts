import { searchWords } from '@/lib/directory/words/words'
import { thesaurus } from './data/thesaurus'
import type { Db } from './ledger'

/**
 * Puts in the words of the thesaurus that are not there yet. Nobody edits them (staff add to the keywords of services
 * and categories), so no ledger has to remember them; what means a category that is gone is left out.
 */
export async function insertThesaurus(db: Db): Promise<void> {
  const categories = await db.category.findMany({ select: { id: true, slug: true } })
  const idOf = new Map(categories.map(({ id, slug }) => [slug, id]))
  const rows = thesaurus.flatMap(({ means, words, source }) => {
    const categoryId = idOf.get(means.category ?? '')
    const targets = [
      ...(categoryId === undefined ? [] : [{ categoryId, number: null }]),
      ...(means.numbers ?? []).map(number => ({ categoryId: null, number })),
    ]
    return words
      .trim()
      .split(/\s+/)
      .flatMap(word => targets.map(target => ({ word, searchWords: searchWords(word), source, ...target })))
  })
  await db.synonym.createMany({ data: rows, skipDuplicates: true })
}
