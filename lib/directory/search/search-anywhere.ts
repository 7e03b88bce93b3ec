import 'server-only'
import { loadCards } from '@/lib/directory/card/bulk'
import type { Card } from '@/lib/directory/card/types'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { findCandidates } from './candidates'
import type { Meanings } from './meanings'
import type { Query } from './query'
import { rankLines, type SearchHit } from './search-card'

/** What one county, or what is above them all, has to answer. */
export type CountyHits = {
  county: AreaRef
  fallbackNumber: string
  hits: (SearchHit & { area: AreaRef })[]
}

const MOST_LINES = 12

const countyOf = ({ area, ancestors }: Card) =>
  [area, ...ancestors].find(({ kind }) => kind === 'COUNTY') ?? area

function groupByCounty(cards: Card[], ranked: SearchHit[][]): CountyHits[] {
  const groups = new Map<number, CountyHits>()
  for (const [at, card] of cards.entries()) {
    const county = countyOf(card)
    const group = groups.get(county.id) ?? { county, fallbackNumber: card.fallbackNumber, hits: [] }
    group.hits.push(...ranked[at]!.map(hit => ({ ...hit, area: card.area })))
    groups.set(county.id, group)
  }
  return [...groups.values()]
}

/**
 * What answers a query where nobody has said which place: the lines of whoever offers them, with their numbers,
 * county by county, the best first.
 * @param now the instant by which numbers are judged verified
 */
export async function searchAnywhere(query: Query, meanings: Meanings, now: Date): Promise<CountyHits[]> {
  const candidates = await findCandidates(query, meanings)
  const offered = new Map<number, Set<number>>()
  for (const { areaId, serviceId } of candidates)
    offered.set(areaId, (offered.get(areaId) ?? new Set()).add(serviceId))
  const cards = [...(await loadCards([...offered.keys()], now)).values()]
  const asked = cards.map(card => ({
    card,
    isAsked: ({ baseServiceId }: { baseServiceId: number }) => offered.get(card.area.id)!.has(baseServiceId),
  }))
  return groupByCounty(cards, await rankLines(asked, query, meanings))
    .map(group => ({
      ...group,
      hits: group.hits.sort((a, b) => b.score - a.score).slice(0, MOST_LINES),
    }))
    .filter(({ hits }) => hits.length > 0)
    .sort((a, b) => b.hits[0]!.score - a.hits[0]!.score)
}
