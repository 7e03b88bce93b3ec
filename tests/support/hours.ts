import fc from 'fast-check'
import type { HolidayCalendar } from '@/lib/directory/calendar/types'
import type { DaySpan, PhoneHours, ScheduleSpan } from '@/lib/directory/phone/types'
import { NO_HOURS } from '@/lib/directory/phone/whole-hours'

const MINUTE_MS = 60_000
const DAY = 1440

/** An instant in Asia/Shanghai. */
export const at = (text: string) => new Date(`${text}+08:00`)

/** Hours that are nothing but what is said. */
export const hoursOf = (said: Partial<PhoneHours>): PhoneHours => ({ ...NO_HOURS, ...said })

/** One span on some weekdays, in minutes. */
export const spansOn = (weekdays: number[], opensAt: number, closesAt: number): ScheduleSpan[] =>
  weekdays.map(weekday => ({ weekday, opensAt, closesAt }))

export const WORKDAYS = [1, 2, 3, 4, 5]

// What follows knows nothing of lib: days as JavaScript's own calendar has them, minute by minute.

/** Minutes since 1970 on the clock of Shanghai. */
export const minuteOf = (instant: Date) => Math.floor((instant.getTime() + 8 * 3_600_000) / MINUTE_MS)
export const instantOf = (minute: number) => new Date(minute * MINUTE_MS - 8 * 3_600_000)
export const dateOf = (day: number) => new Date(day * DAY * MINUTE_MS).toISOString().slice(0, 10)

const isIn = (day: string, { from, to }: { from: string; to: string }) =>
  from <= to ? day >= from && day <= to : day >= from || day <= to

/** What is written down for a day; null: nothing. */
function naivePlan(hours: PhoneHours, calendar: HolidayCalendar, day: number): DaySpan[] | null {
  const date = dateOf(day)
  const single = hours.dates.find(one => one.date === date)
  if (single) return single.spans
  const said = hours.closedOnHolidays ? calendar[date]?.kind : undefined
  if (said === 'off') return []
  let season = hours.seasons.find(one => isIn(date.slice(5), one))
  if (!season && date.endsWith('-02-29')) season = hours.seasons.find(one => one.to === '02-28')
  const timetable = season ? season.schedule : hours.schedule
  if (!timetable.length) return null
  const weekday = new Date(day * DAY * MINUTE_MS).getUTCDay() || 7
  const ofDay = (wanted: number) => timetable.filter(span => span.weekday === wanted)
  if (said !== 'work' || weekday < 6) return ofDay(weekday)
  const say = (spans: ScheduleSpan[]) =>
    spans
      .map(span => `${span.opensAt} ${span.closesAt}`)
      .sort()
      .join()
  let best = 1
  const votes = (wanted: number) => WORKDAYS.filter(other => say(ofDay(other)) === say(ofDay(wanted))).length
  for (const other of WORKDAYS) if (votes(other) > votes(best)) best = other
  return ofDay(best)
}

/** Whether a phone is answered at a minute, asked of every span that could hold it. */
export function makeOracle(hours: PhoneHours, calendar: HolidayCalendar) {
  const plans = new Map<number, DaySpan[] | null>()
  const planOf = (day: number) => {
    if (!plans.has(day)) plans.set(day, naivePlan(hours, calendar, day))
    return plans.get(day)!
  }
  return (minute: number): 'open' | 'closed' | 'unknown' => {
    const day = Math.floor(minute / DAY)
    for (const begun of [day - 1, day])
      for (const { opensAt, closesAt } of planOf(begun) ?? [])
        if (begun * DAY + opensAt <= minute && minute < begun * DAY + closesAt) return 'open'
    return planOf(day) === null ? 'unknown' : 'closed'
  }
}

const daySpan = fc
  .record({ opensAt: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 1440 }) })
  .map(({ opensAt, length }) => ({ opensAt, closesAt: opensAt + length }))

/** Spans of a week, no two of one day over each other. */
const timetable = (minLength: number): fc.Arbitrary<ScheduleSpan[]> =>
  fc
    .array(
      fc.record({ weekday: fc.integer({ min: 1, max: 7 }), span: daySpan }).map(({ weekday, span }) => ({
        weekday,
        ...span,
      })),
      { minLength, maxLength: 7 },
    )
    .map(spans =>
      spans.filter(
        (a, i) =>
          !spans
            .slice(0, i)
            .some(b => a.weekday === b.weekday && a.opensAt < b.closesAt && b.opensAt < a.closesAt),
      ),
    )

const office: fc.Arbitrary<ScheduleSpan[]> = fc.constant([
  ...spansOn(WORKDAYS, 510, 720),
  ...spansOn(WORKDAYS, 870, 1050),
])

export type Moment = { now: Date; hours: PhoneHours; calendar: HolidayCalendar }

/** Hours of every kind with days around an instant at which they change. */
export const moment: fc.Arbitrary<Moment> = fc
  .record({
    now: fc.date({ min: at('2026-01-01T00:00:00'), max: at('2028-12-31T00:00:00'), noInvalidDate: true }),
    schedule: fc.oneof(office, timetable(0)),
    isSeasonal: fc.boolean(),
    /** Days from now to the first season, its length, the gap behind it, the length of the second. */
    days: fc.tuple(fc.integer({ min: -90, max: 9 }), fc.nat(80), fc.nat(3), fc.nat(200)),
    first: fc.oneof(office, timetable(1)),
    second: fc.oneof(office, timetable(1)),
    closedOnHolidays: fc.boolean(),
    dates: fc.uniqueArray(fc.tuple(fc.integer({ min: -2, max: 9 }), fc.array(daySpan, { maxLength: 1 })), {
      selector: ([day]) => day,
      maxLength: 4,
    }),
    said: fc.array(fc.tuple(fc.integer({ min: -3, max: 12 }), fc.constantFrom('off', 'work')), {
      maxLength: 9,
    }),
  })
  .map(({ now, schedule, isSeasonal, days: [start, length, gap, rest], first, second, ...more }) => {
    const today = Math.floor(minuteOf(now) / DAY)
    const monthDay = (offset: number) => dateOf(today + offset).slice(5)
    const next = start + length + 1 + gap
    const seasons = [
      { name: '夏季', from: monthDay(start), to: monthDay(start + length), schedule: first },
      { name: '冬季', from: monthDay(next), to: monthDay(next + rest), schedule: second },
    ]
    return {
      now,
      hours: {
        schedule,
        seasons: isSeasonal ? seasons : [],
        closedOnHolidays: more.closedOnHolidays,
        dates: more.dates.map(([day, spans]) => ({ date: dateOf(today + day), spans, note: null })),
      },
      calendar: Object.fromEntries(
        more.said.map(([day, kind]) => [dateOf(today + day), { kind: kind as 'off' | 'work', name: '节' }]),
      ),
    }
  })
