import type { HolidayCalendar } from '@/lib/directory/calendar/types'
import type { SayFrom } from './say/say-from'

/** What every line of a page is read by. */
export type RowContext = {
  /** Whose page it is. */
  areaId: number
  fallbackNumber: string
  holidays: HolidayCalendar
  now: Date
  /** Where a resident says how a call went; left out where nothing can be said. */
  say?: SayFrom
}
