import type { Card } from '@/lib/directory/card/types'
import { takeHead } from '@/lib/paper/sheet/paper-words'
import { printLines } from '@/lib/paper/sheet/printed'
import type { CardWords } from './snapshot'

/** A card of today as papers are held against it. */
export type Today = CardWords & {
  /** Numbers that are being verified again, by base service: not shown, and not known to be wrong. */
  waiting: ReadonlyMap<number, ReadonlySet<string>>
}

/** What a card says today, and which of its numbers wait to be rung again. */
export function readToday(card: Card): Today {
  const lines = card.categories.flatMap(category => category.lines)
  const waiting = lines.map(line => {
    const numbers = line.waiting.flatMap(({ number, lastCheck }) =>
      number !== null && lastCheck?.result !== 'WRONG' ? [number] : [],
    )
    return [line.baseServiceId, new Set(numbers)] as const
  })
  return {
    ...takeHead(card),
    areaCode: card.area.code,
    categories: printLines(card),
    fallbackNumber: card.fallbackNumber,
    waiting: new Map(waiting),
  }
}
