import 'server-only'
import type { Db } from '@/lib/record/definition'
import { readDay, weekdayOf } from '@/lib/system/clock/days'
import type { PhoneHours } from './types'

/** Takes the hours of a phone away, to write others. */
export async function clearHours(db: Db, phoneId: number): Promise<void> {
  await db.schedule.deleteMany({ where: { phoneId } })
  await db.season.deleteMany({ where: { phoneId } })
  await db.specialDate.deleteMany({ where: { phoneId } })
}

/** Writes the hours of a phone that has none, all but `closedOnHolidays`, which is a column of the phone. */
export async function writeHours(db: Db, phoneId: number, hours: PhoneHours): Promise<void> {
  if (hours.schedule.length)
    await db.schedule.createMany({ data: hours.schedule.map(span => ({ ...span, phoneId })) })
  for (const { schedule, ...season } of hours.seasons) {
    const { id: seasonId } = await db.season.create({ data: { ...season, phoneId }, select: { id: true } })
    await db.schedule.createMany({ data: schedule.map(span => ({ ...span, phoneId, seasonId })) })
  }
  for (const { date, spans, note } of hours.dates) {
    const data = { phoneId, date: new Date(`${date}T00:00:00Z`), note }
    const { id: dateId } = await db.specialDate.create({ data, select: { id: true } })
    const weekday = weekdayOf(readDay(date)!)
    if (!spans.length) continue
    await db.schedule.createMany({ data: spans.map(span => ({ ...span, weekday, phoneId, dateId })) })
  }
}
