import type { HoursForm } from '@/lib/directory/phone/hours-form'
import type { Dice } from './dice'

const WORKDAYS = [1, 2, 3, 4, 5]
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

const row = (days: number[], from: string, to: string) => ({ days, from, to })
const weekly = (...rows: HoursForm['rows']): HoursForm => ({ mode: 'weekly', rows })

/** What an office of the county keeps; most numbers share it. */
export const OFFICE = weekly(row(WORKDAYS, '8:30', '12:00'), row(WORKDAYS, '14:30', '17:30'))
export const ALWAYS: HoursForm = { mode: 'always', rows: [] }
export const UNKNOWN: HoursForm = { mode: 'unknown', rows: [] }
export const CLINIC = weekly(row(EVERY_DAY, '8:00', '12:00'), row(EVERY_DAY, '15:00', '19:00'))
const SIX_DAYS = weekly(row([...WORKDAYS, 6], '9:00', '11:30'), row([...WORKDAYS, 6], '14:00', '17:00'))
const WITH_SATURDAY = weekly(...OFFICE.rows, row([6], '9:00', '12:00'))
const MARKET_DAYS = weekly(row([2, 4, 7], '09:00', '11:00'))
const NIGHT_WATCH = weekly(row(EVERY_DAY, '18:00', '8:00'))
const DAYTIME = weekly(row(EVERY_DAY, '07:00', '22:00'))

const KEEPS_HOLIDAYS: HoursForm = { ...OFFICE, closedOnHolidays: true }

const SUMMER = {
  name: '夏季',
  from: '5月1日',
  to: '9月30日',
  rows: [row(WORKDAYS, '8:30', '12:00'), row(WORKDAYS, '15:00', '18:00')],
}
const WINTER = { name: '冬季', from: '10月1日', to: '4月30日', rows: OFFICE.rows }
export const SUMMER_AND_WINTER: HoursForm = {
  mode: 'seasons',
  rows: [],
  seasons: [SUMMER, WINTER],
  closedOnHolidays: true,
}
/** Irrigation, spraying: nobody knows who answers out of season. */
const GROWING_TIME: HoursForm = {
  mode: 'seasons',
  rows: [],
  seasons: [{ name: '', from: '4月15日', to: '10月15日', rows: [row(EVERY_DAY, '6:00', '20:00')] }],
}

const PATTERNS: [number, HoursForm][] = [
  [22, OFFICE],
  [10, KEEPS_HOLIDAYS],
  [6, SUMMER_AND_WINTER],
  [2, GROWING_TIME],
  [14, UNKNOWN],
  [10, ALWAYS],
  [10, CLINIC],
  [8, SIX_DAYS],
  [7, WITH_SATURDAY],
  [5, DAYTIME],
  [3, MARKET_DAYS],
  [3, NIGHT_WATCH],
]

/** When a number of the county is answered, as its form says it. */
export function chooseHours(dice: Dice): HoursForm {
  return dice.weigh(PATTERNS)
}
