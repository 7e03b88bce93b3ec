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
const CLINIC = weekly(row(EVERY_DAY, '8:00', '12:00'), row(EVERY_DAY, '15:00', '19:00'))
const SIX_DAYS = weekly(row([...WORKDAYS, 6], '9:00', '11:30'), row([...WORKDAYS, 6], '14:00', '17:00'))
const WITH_SATURDAY = weekly(...OFFICE.rows, row([6], '9:00', '12:00'))
const MARKET_DAYS = weekly(row([2, 4, 7], '09:00', '11:00'))
const NIGHT_WATCH = weekly(row(EVERY_DAY, '18:00', '8:00'))
const DAYTIME = weekly(row(EVERY_DAY, '07:00', '22:00'))

// Summer and winter timetables, 法定节假日 and single dates come with the issue that lets hours say them: as
// further entries of this list.
const PATTERNS: [number, HoursForm][] = [
  [40, OFFICE],
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
