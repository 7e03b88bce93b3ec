import type { HolidayCalendar } from '@/lib/directory/calendar/types'
import { isEmergency } from '@/lib/directory/phone/emergency'
import { type OpenState, readOpenState } from '@/lib/directory/phone/hours'
import type { CardCategory, CardLine, CardPhone } from './types'

/** A number of a card as it stands now. */
export type Call = {
  line: CardLine
  phone: CardPhone
  state: OpenState
  /** Several residents could not reach it, and nobody has rung it since. */
  isDoubted: boolean
}

/** The numbers of one row of a page. */
export type RowCalls = {
  /** Whom to ring now: answered, or nobody knows when it is answered. Null: nobody is there. */
  now: Call | null
  /** Where nobody is there now: who is there next. */
  next: Call | null
  /** All others, in the order in which they are offered. */
  others: Call[]
  /** Of lines that have another to offer, those that several could not reach: to be read, with why. */
  doubted: Call[]
  /** How many different numbers there are. */
  count: number
}

/**
 * Local before national, one that is doubted behind them; what rings 110 or 120 stands at the head of every page, and so
 * last here.
 */
function rank({ phone, isDoubted }: Call): number {
  if (isEmergency(phone.number)) return 3
  if (isDoubted) return 2
  return phone.kind === 'LOCAL' ? 0 : 1
}

/** Where one line's number is doubted, another's that is the same is no help. */
function readCalls(lines: CardLine[], now: Date, holidays: HolidayCalendar): Call[] {
  const phonesOf = ({ phones, relief }: CardLine) => [...phones, ...(relief?.phones ?? [])]
  const doubted = new Set(lines.flatMap(phonesOf).flatMap(phone => (phone.isDoubted ? [phone.number] : [])))
  return lines.flatMap(line =>
    phonesOf(line).map(phone => ({
      line,
      phone,
      state: readOpenState(phone, now, holidays),
      isDoubted: doubted.has(phone.number),
    })),
  )
}

const isHelp = ({ phone, isDoubted }: Call) => !isDoubted && !isEmergency(phone.number)

const opening = ({ state }: Call) =>
  state.kind === 'closed' && state.opensAt ? state.opensAt.getTime() : Number.POSITIVE_INFINITY

/** The call of a row that its key rings, or would if somebody were there. */
export function headOf({ now, next }: Pick<RowCalls, 'now' | 'next'>): Call | null {
  return now ?? next
}

/**
 * Whom to ring of some lines, nearest first as a card has them: the nearest number that is answered now or may be,
 * local before national; where nobody is there, who comes first. 120 takes no other number's place. A number that
 * several could not reach gives way to what else its line has to offer, and comes behind all that nobody doubts.
 * @param lines of one row
 * @param now the instant by which hours are read
 */
export function chooseCalls(lines: CardLine[], now: Date, holidays: HolidayCalendar): RowCalls {
  const all = readCalls(lines, now, holidays).sort((a, b) => rank(a) - rank(b))
  const helped = new Set(all.filter(isHelp).map(({ line }) => line))
  const doubted = all.filter(({ isDoubted, line }) => isDoubted && helped.has(line))
  const calls = all.filter(call => !doubted.includes(call))
  const own = calls.filter(({ phone }) => !isEmergency(phone.number))
  const sure = own.filter(({ isDoubted }) => !isDoubted)
  const offered = [sure, own, calls].find(({ length }) => length > 0) ?? []
  const ring = offered.find(({ state }) => state.kind !== 'closed') ?? null
  const next = ring ? null : ([...offered].sort((a, b) => opening(a) - opening(b))[0] ?? null)
  const first = headOf({ now: ring, next })
  return {
    now: ring,
    next,
    others: calls.filter(call => call !== first),
    doubted,
    count: new Set(all.map(({ phone }) => phone.number)).size,
  }
}

const isOfEmergencies = ({ phones }: CardLine) =>
  phones.length > 0 && phones.every(({ number }) => isEmergency(number))

/** Whether the row of 应急救援 says nothing but the emergency numbers, which stand at the head of every page anyway. */
export function isStoodIn({ slug, lines }: CardCategory): boolean {
  return slug === 'rescue' && lines.every(isOfEmergencies)
}

/** Whether a card has any number beside those of emergencies. */
export function hasNumbers(categories: CardCategory[]): boolean {
  return categories.some(({ lines }) =>
    lines.some(({ phones }) => phones.some(({ number }) => !isEmergency(number))),
  )
}

/**
 * The categories that are rows of a page. One without any line says so beside others that ring; on a card that has no
 * number at all it would only say it once more. None: the card has nothing to offer yet.
 */
export function listRows(categories: CardCategory[]): CardCategory[] {
  const says = hasNumbers(categories)
  return categories.filter(category => !isStoodIn(category) && (says || category.lines.length > 0))
}
