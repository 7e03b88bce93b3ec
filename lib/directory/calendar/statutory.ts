// Node reads the package as CommonJS, a bundler as a module: both have the default.
import chineseDays from 'chinese-days'
import { readDay, writeDay } from '@/lib/system/clock/days'
import type { CalendarDay, HolidayCalendar } from './types'

const { getDayDetail, getLunarDate, getSolarTermDate } = chineseDays

type Days = Record<string, CalendarDay>

/** 清明 as people say it beside 国庆节. */
const nameFestival = (name: string) => (/^(清明|端午|中秋)$/.test(name) ? `${name}节` : name)

const daysOf = (year: number) => {
  const first = readDay(`${year}-01-01`)!
  return Array.from({ length: readDay(`${year + 1}-01-01`)! - first }, (_, day) => writeDay(first + day))
}

/** A day of the State Council's yearly notice, else null: the package names an ordinary day by its weekday alone. */
function readNotice(date: string): CalendarDay | null {
  const { work, name } = getDayDetail(date)
  const [, festival] = name.split(',')
  return festival ? { kind: work ? 'work' : 'off', name: nameFestival(festival) } : null
}

const hasNotice = (year: number) => readNotice(`${year}-10-01`) !== null

/** The last year, from one that is given on, whose notice this version knows; null: not even that year's. */
export function findLastNotice(year: number): number | null {
  if (!hasNotice(year)) return null
  return findLastNotice(year + 1) ?? year
}

/** 除夕 to 初三, 端午, 中秋. Noon, since the package reads an instant in the zone the process runs in. */
function readLunar(date: string): string | null {
  const noon = (text: string) => getLunarDate(new Date(`${text}T12:00:00Z`))
  const { lunarMon, lunarDay, isLeap } = noon(date)
  if (isLeap) return null
  if (lunarMon === 1 && lunarDay <= 3) return '春节'
  if (lunarMon === 5 && lunarDay === 5) return '端午节'
  if (lunarMon === 8 && lunarDay === 15) return '中秋节'
  const tomorrow = noon(writeDay(readDay(date)! + 1))
  return tomorrow.lunarMon === 1 && tomorrow.lunarDay === 1 ? '春节' : null
}

/**
 * The days that the rule itself fixes, for a year whose notice the package does not know yet: no more, since what is
 * added to them and worked for them is decided each autumn.
 * Source: 《全国年节及纪念日放假办法》, as amended by 国务院令第795号, in force from 1 January 2025, 第二条.
 */
function listByRule(year: number): Days {
  const days: Days = {}
  const put = (date: string, name: string) => {
    days[date] = { kind: 'off', name }
  }
  for (const date of daysOf(year)) {
    const festival = readLunar(date)
    if (festival) put(date, festival)
  }
  put(`${year}-01-01`, '元旦')
  put(getSolarTermDate(year, 4, 'pure_brightness'), '清明节')
  for (const day of ['01', '02']) put(`${year}-05-${day}`, '劳动节')
  for (const day of ['01', '02', '03']) put(`${year}-10-${day}`, '国庆节')
  return days
}

function listByNotice(year: number): Days {
  return Object.fromEntries(
    daysOf(year).flatMap(date => {
      const day = readNotice(date)
      return day ? [[date, day]] : []
    }),
  )
}

const known = new Map<number, HolidayCalendar>()

/**
 * The statutory holidays of a year and the weekend days worked for them (调休上班).
 * @param year 1900 to 2099, as far as the package knows the moon
 */
export function listStatutoryDays(year: number): HolidayCalendar {
  const kept = known.get(year) ?? (hasNotice(year) ? listByNotice(year) : listByRule(year))
  known.set(year, kept)
  return kept
}
