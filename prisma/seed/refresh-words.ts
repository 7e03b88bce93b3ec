import { searchWords } from '@/lib/directory/words/words'
import type { Db } from './ledger'

type Row = { id: number; words: string; searchWords: string }

/** Rows of a table whose words are not what this version computes of these texts. */
function listStale(rows: { id: number; texts: (string | null)[]; searchWords: string }[]): Row[] {
  return rows
    .map(({ id, texts, searchWords: kept }) => ({
      id,
      words: searchWords(...texts.map(text => text ?? '')),
      searchWords: kept,
    }))
    .filter(row => row.words !== row.searchWords)
}

async function update(db: Db, table: string, rows: Row[]): Promise<void> {
  if (!rows.length) return
  await db.$executeRawUnsafe(
    `UPDATE "${table}" t SET "searchWords" = n.words FROM unnest($1::int[], $2::text[]) AS n(id, words) WHERE t."id" = n.id`,
    rows.map(({ id }) => id),
    rows.map(({ words }) => words),
  )
}

/**
 * Computes anew what is searched of areas, categories and services where an earlier version spelled it otherwise. It
 * is what the records say in another form, so that nothing of staff is changed.
 */
export async function refreshWords(db: Db): Promise<void> {
  const select = { id: true, name: true, searchWords: true } as const
  const areas = await db.area.findMany({ select })
  const categories = await db.category.findMany({ select: { ...select, keywords: true } })
  const services = await db.service.findMany({ select: { ...select, keywords: true } })
  await update(db, 'Area', listStale(areas.map(({ name, ...row }) => ({ ...row, texts: [name] }))))
  const ofBoth = ({ name, keywords, ...row }: (typeof services)[number]) => ({
    ...row,
    texts: [name, ...keywords],
  })
  await update(db, 'Category', listStale(categories.map(ofBoth)))
  await update(db, 'Service', listStale(services.map(ofBoth)))
}
