import type { Card, CardLine, WaitingPhone } from '@/lib/directory/card/types'
import { bearsLines, type Layout } from '@/lib/paper/sheet/layouts'

/** Why a number may not be printed. */
export type WaitingReason = 'never-checked' | 'lapsed' | 'failed'

export type WaitingNumber = {
  number: string
  /** Whose it is: they ring it. */
  area: string
  label: string | null
  reason: WaitingReason
  checkedAt: Date | null
  /** A line of the same card that shows this very number: who answers it for that need not answer it for this. */
  alsoOf?: string
}

/** A line that is to be printed and carries a number that is overdue or was never verified. */
export type OverdueLine = {
  baseServiceId: number
  category: string
  name: string
  numbers: WaitingNumber[]
  /** What would be printed instead: the line's callable numbers, maybe of an area above, or the county's fallback. */
  instead: string[]
}

function explain(
  { number, area, label, lastCheck }: WaitingPhone,
  alsoOf: string | undefined,
): WaitingNumber {
  const facts = { number: number!, area: area.name, label, checkedAt: lastCheck?.checkedAt ?? null, alsoOf }
  if (!lastCheck) return { ...facts, reason: 'never-checked' }
  return { ...facts, reason: lastCheck.result === 'ANSWERED' ? 'lapsed' : 'failed' }
}

/** The lines of a card that carry such a number. A line that nobody has given a number yet is none of them. */
export function listOverdueLines(card: Card): OverdueLine[] {
  const lines = card.categories.flatMap(category => category.lines)
  const findOther = (number: string, { baseServiceId }: CardLine) =>
    lines.find(
      other => other.baseServiceId !== baseServiceId && other.phones.some(phone => phone.number === number),
    )?.name
  return card.categories.flatMap(category =>
    category.lines
      .map(line => ({
        baseServiceId: line.baseServiceId,
        category: category.name,
        name: line.name,
        numbers: line.waiting
          .filter(phone => phone.number !== null)
          .map(phone => explain(phone, findOther(phone.number!, line))),
        instead: line.phones.length ? line.phones.map(phone => phone.number) : [card.fallbackNumber],
      }))
      .filter(line => line.numbers.length > 0),
  )
}

/** A line of several areas: each may have a number of its own that waits, and another in its place. */
export function joinOverdue(lines: OverdueLine[]): OverdueLine {
  const numbers = new Map(
    lines.flatMap(line => line.numbers.map(number => [`${number.area} ${number.number}`, number])),
  )
  const instead = [...new Set(lines.flatMap(line => line.instead))]
  return { ...lines[0]!, numbers: [...numbers.values()], instead }
}

/**
 * Why a card may not be printed now.
 * @param fallbacks lines (by base service) for which it was chosen to print something else
 * @param layout what bears no lines is kept back by none
 */
export function listBlockers(card: Card, fallbacks: ReadonlySet<number>, layout: Layout): OverdueLine[] {
  return bearsLines(layout) ? listOverdueLines(card).filter(line => !fallbacks.has(line.baseServiceId)) : []
}
