import type { Card, CardLine } from '@/lib/directory/card/types'
import { joinOverdue, listOverdueLines, type OverdueLine } from '@/lib/paper/edition/readiness'
import { groupBy } from '@/lib/system/format/group-by'

/** A number that waits to be rung, and whose call it is. */
export type WaitingCall = {
  phoneId: number
  number: string
  area: string
  /** Its area lies above the account's: somebody there has to ring it. */
  isAbove: boolean
}

/** A line of stickers that would say something else once its numbers are rung. */
export type StickerWait = OverdueLine & {
  /** How many places have stickers of it. */
  areas: number
  calls: WaitingCall[]
}

/** A line that a sticker is made for, on the card that the sticker is set from. */
export type StuckLine = { card: Card; baseServiceId: number }

const listLines = (card: Card) => card.categories.flatMap(category => category.lines)

const numbered = ({ waiting }: CardLine) =>
  waiting.flatMap(({ id, number, area }) => (number === null ? [] : [{ id, number, area }]))

/** What a line shows once all that wait have answered: the numbers of the nearest area that has any. */
function listOnceAnswered(line: CardLine): string[] {
  const waiting = numbered(line)
  const nearest = waiting[0]?.area.id
  const own = waiting.filter(({ area }) => area.id === nearest).map(({ number }) => number)
  return nearest === line.phonesFrom?.id ? [...line.phones.map(({ number }) => number), ...own] : own
}

function isSame(some: string[], other: string[]): boolean {
  const [one, another] = [new Set(some), new Set(other)]
  return one.size === another.size && [...one].every(number => another.has(number))
}

function listCalls(line: CardLine, above: ReadonlySet<number>): WaitingCall[] {
  return numbered(line).map(({ id, number, area }) => ({
    ...{ phoneId: id, number, area: area.name, isAbove: above.has(area.id) },
  }))
}

function findOnCard(card: Card, stuck: ReadonlySet<number>, above: ReadonlySet<number>): StickerWait[] {
  const lines = new Map(listLines(card).map(line => [line.baseServiceId, line]))
  return listOverdueLines(card).flatMap(overdue => {
    const line = lines.get(overdue.baseServiceId)!
    if (!stuck.has(overdue.baseServiceId) || isSame(listOnceAnswered(line), overdue.instead)) return []
    return [{ ...overdue, areas: 1, calls: listCalls(line, above) }]
  })
}

/** A line of several places, and each call that they wait for once. */
function join(waits: StickerWait[]): StickerWait {
  const calls = new Map(waits.flatMap(wait => wait.calls).map(call => [call.phoneId, call]))
  return { ...joinOverdue(waits), areas: waits.length, calls: [...calls.values()] }
}

/**
 * Which lines of stickers have a number that waits to be rung, so that something else would be printed in its place.
 * A line whose sticker says the same either way is none of them.
 * @param above ids of the areas above the account's own: who works there rings their numbers
 * @returns each line once, those of most places first
 */
export function listWaits(stuck: StuckLine[], above: ReadonlySet<number>): StickerWait[] {
  const byCard = [...groupBy(stuck, ({ card }) => card)]
  const waits = byCard.flatMap(([card, lines]) =>
    findOnCard(card, new Set(lines.map(({ baseServiceId }) => baseServiceId)), above),
  )
  const joined = [...groupBy(waits, ({ baseServiceId }) => baseServiceId).values()].map(join)
  return joined.sort((a, b) => b.areas - a.areas)
}
