import 'server-only'
import type { AreaWithTree } from '@/lib/directory/area/areas'
import type { HolidayCalendar } from '@/lib/directory/calendar/types'
import { getCard } from '@/lib/directory/card/cards'
import type { Card, CardCategory, CardLine } from '@/lib/directory/card/types'
import { getPrisma } from '@/lib/system/database/database'
import type { Meanings } from './meanings'
import type { Query } from './query'
import { scoreLine } from './score'

export type SearchHit = {
  line: CardLine
  category: CardCategory
  /** Those of the line's card. */
  holidays: HolidayCalendar
  /** The more the better. */
  score: number
}

type Words = { service: Map<number, string[]>; category: Map<number, string[]> }

const toMap = (rows: { id: number; searchWords: string }[]) =>
  new Map(rows.map(({ id, searchWords }) => [id, searchWords.split(' ').filter(Boolean)]))

async function readWords(serviceIds: number[]): Promise<Words> {
  const { service, category } = getPrisma()
  const select = { id: true, searchWords: true } as const
  const [services, categories] = await Promise.all([
    service.findMany({ where: { id: { in: serviceIds } }, select }),
    category.findMany({ select }),
  ])
  return { service: toMap(services), category: toMap(categories) }
}

/**
 * The lines of some cards that answer a query, best first, of equals in the order of the card.
 * @param cards each with which of its lines are asked about
 */
export async function rankLines(
  cards: { card: Card; isAsked?: (line: CardLine) => boolean }[],
  query: Query,
  meanings: Meanings,
): Promise<SearchHit[][]> {
  const asked = cards.map(({ card, isAsked = () => true }) =>
    card.categories.flatMap(category =>
      category.lines.filter(isAsked).map(line => ({ line, category, holidays: card.holidays })),
    ),
  )
  const ids = asked.flat().flatMap(({ line }) => [line.serviceId, line.baseServiceId])
  const words = await readWords([...new Set(ids)])
  const of = (map: Map<number, string[]>, id: number) => map.get(id) ?? []
  return asked.map(lines =>
    lines
      .map(({ line, category, holidays }) => {
        const service = [...of(words.service, line.baseServiceId), ...of(words.service, line.serviceId)]
        const found = { line, category, words: { service, category: of(words.category, category.id) } }
        return { line, category, holidays, score: scoreLine(query, found, meanings) }
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score),
  )
}

export type CardAnswer = {
  hits: SearchHit[]
  /** Categories that are meant and in which the card has no line: whom to ring first is the fallback. */
  empty: CardCategory[]
}

/** What an area's card answers to a query: an everyday word, a sentence, pinyin, initials, or a number it shows. */
export async function searchCard(
  area: AreaWithTree,
  query: Query,
  meanings: Meanings,
  now: Date,
): Promise<CardAnswer> {
  const card = await getCard(area, now)
  const [hits] = await rankLines([{ card }], query, meanings)
  const empty = card.categories.filter(({ id, lines }) => !lines.length && meanings.ofCategory.has(id))
  return { hits: hits!, empty }
}
