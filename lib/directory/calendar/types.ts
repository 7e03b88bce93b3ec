/** A day on which offices do not keep their weekly hours: off, or worked though it is a weekend (调休上班). */
export type CalendarDay = { kind: 'off' | 'work'; name: string }

/** Such days by date ("2026-10-01"), Asia/Shanghai; plain data, so that views can be handed it. */
export type HolidayCalendar = Readonly<Record<string, CalendarDay>>

/** What an area has said about some days, both ends inclusive. */
export type SaidDays = {
  areaId: number
  kind: 'OFF' | 'WORK'
  name: string
  /** "2026-10-01" */
  from: string
  to: string
}
