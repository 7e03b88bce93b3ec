import type { HolidayCalendar } from '@/lib/directory/calendar/types'
import { EMERGENCY_NUMBERS } from '@/lib/directory/phone/emergency'
import { type OpenState, readOpenState } from '@/lib/directory/phone/hours'
import type { CardCategory, CardLine, CardPhone } from './types'

/** A number of a card as it stands now. */
export type Call = { line: CardLine; phone: CardPhone; state: OpenState }

/** The numbers of one row of a page. */
export type RowCalls = {
  /** Whom to ring now: answered, or nobody knows when it is answered. Null: nobody is there. */
  now: Call | null
  /** Where nobody is there now: who is there next. */
  next: Call | null
  /** All others, in the order in which they are offered. */
  others: Call[]
  /** How many different numbers there are. */
  count: number
}

const EMERGENCY = new Set<string>(EMERGENCY_NUMBERS.map(({ number }) => number))

/** Local before national; what rings 110 or 120 stands at the head of every page, and so last here. */
function rank({ number, kind }: CardPhone): number {
  if (EMERGENCY.has(number)) return 2
  return kind === 'LOCAL' ? 0 : 1
}

const opening = ({ state }: Call) =>
  state.kind === 'closed' && state.opensAt ? state.opensAt.getTime() : Number.POSITIVE_INFINITY

/**
 * Whom to ring of some lines, nearest first as a card has them: the nearest number that is answered now or may be,
 * local before national; where nobody is there, who comes first.
 * @param lines of one row
 * @param now the instant by which hours are read
 */
export function chooseCalls(lines: CardLine[], now: Date, holidays: HolidayCalendar): RowCalls {
  const calls = lines
    .flatMap(line => line.phones.map(phone => ({ line, phone, state: readOpenState(phone, now, holidays) })))
    .sort((a, b) => rank(a.phone) - rank(b.phone))
  const ring = calls.find(({ state }) => state.kind !== 'closed') ?? null
  const next = ring ? null : ([...calls].sort((a, b) => opening(a) - opening(b))[0] ?? null)
  const first = ring ?? next
  return {
    now: ring,
    next,
    others: calls.filter(call => call !== first),
    count: new Set(calls.map(({ phone }) => phone.number)).size,
  }
}

/** Whether a row says nothing but the emergency numbers, which stand at the head of every page anyway. */
export function isStoodIn({ slug, lines }: CardCategory): boolean {
  if (lines.length === 0) return slug === 'rescue'
  return lines.every(({ phones }) => phones.length > 0 && phones.every(({ number }) => EMERGENCY.has(number)))
}

/** Whether a card has any number beside those of emergencies. */
export function hasNumbers(categories: CardCategory[]): boolean {
  return categories.some(({ lines }) =>
    lines.some(({ phones }) => phones.some(({ number }) => !EMERGENCY.has(number))),
  )
}
