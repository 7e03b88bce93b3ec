import type { HolidayCalendar } from '@/lib/directory/calendar/types'

/** What every line of a page is read by. */
export type RowContext = {
  /** Whose page it is. */
  areaId: number
  fallbackNumber: string
  holidays: HolidayCalendar
  now: Date
}
