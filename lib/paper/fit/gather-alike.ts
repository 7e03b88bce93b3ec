import type { OverflowWords } from '@/lib/paper/sheet/say-overflow'
import type { TooFullCard } from './list-fits'

/** Cards of which the same is said: what is mended above them is mended for all. */
export type Alike = { words: OverflowWords; cards: TooFullCard[] }

/** Cards that do not fit, those of which the same is said together, the most first. */
export function gatherAlike(cards: TooFullCard[]): Alike[] {
  const groups = new Map<string, Alike>()
  for (const card of cards) {
    const key = JSON.stringify([card.words.head, card.words.lines])
    const known = groups.get(key)
    if (known) known.cards.push(card)
    else groups.set(key, { words: card.words, cards: [card] })
  }
  return [...groups.values()].sort((a, b) => b.cards.length - a.cards.length)
}
