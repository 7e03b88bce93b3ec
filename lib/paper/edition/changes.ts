import 'server-only'
import { loadCards } from '@/lib/directory/card/bulk'
import { now } from '@/lib/system/clock/clock'
import { getDatabase } from '@/lib/system/database/database'
import { compareWords, type LineChange } from './diff'
import { liveAreaOf } from './live-area'
import type { CardWords } from './snapshot'
import { readToday, type Today } from './today'

type Paper = { id: number; liveId: number; words: CardWords }

const PAPERS = `SELECT e."id", ${liveAreaOf('a')} AS "liveId", e."snapshot" - 'codes' AS words
  FROM "CardEdition" e JOIN "Area" a ON a."id" = e."areaId" WHERE e."id" = ANY ($1)`

/**
 * What editions say that is no longer so, however many in a handful of queries. For the rooms within: who may see it was
 * asked before.
 * @param editionIds at most a page of a list: their cards are all held at once
 * @returns of each edition, as `compareWords` has them; empty of one that still holds
 */
export async function readChanges(editionIds: number[]): Promise<Map<number, LineChange[]>> {
  const { rows } = await getDatabase().pool.query<Paper>(PAPERS, [editionIds])
  const cards = await loadCards([...new Set(rows.map(({ liveId }) => liveId))], now())
  const days = new Map<number, Today>([...cards].map(([id, card]) => [id, readToday(card)]))
  return new Map(rows.map(({ id, liveId, words }) => [id, compareWords(words, days.get(liveId)!)]))
}
