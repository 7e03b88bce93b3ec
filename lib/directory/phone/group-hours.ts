import { describeSeason, listDayGroups } from './format-hours'
import { isRoundTheClock } from './hours'
import type { PhoneHours, ScheduleSpan } from './types'

/** Words that paper sets in one piece: whose days, then each span of them: 周一至周五, 8:30–12:00, 14:30–17:30. */
export type HoursGroup = [days: string, ...spans: string[]]

function groupTimetable(spans: ScheduleSpan[]): HoursGroup[] {
  if (spans.length === 0) return []
  if (isRoundTheClock(spans)) return [['24小时']]
  return listDayGroups(spans).map(({ days, spans }) => [days, ...spans])
}

/**
 * The timetable of a phone in pieces that a line may be broken between: what formatHours says, in the same words.
 * @returns none where the hours are not known
 */
export function groupHours({ schedule, seasons, closedOnHolidays }: PhoneHours): HoursGroup[] {
  const year = groupTimetable(schedule)
  return [
    ...seasons.flatMap(season => [
      [describeSeason(season)] as HoursGroup,
      ...groupTimetable(season.schedule),
    ]),
    ...(seasons.length && year.length ? ([['其他日子']] as HoursGroup[]) : []),
    ...year,
    ...(closedOnHolidays ? ([['法定节假日休息']] as HoursGroup[]) : []),
  ]
}
