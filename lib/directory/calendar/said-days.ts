import 'server-only'
import { writeDay } from '@/lib/system/clock/days'
import { getDatabase } from '@/lib/system/database/database'
import { calendarWindow } from './calendar'
import type { SaidDays } from './types'

const SAID = `SELECT "areaId", "kind"::text AS kind, "name", "from"::text AS "from", "to"::text AS "to" FROM "Holiday"
  WHERE "areaId" = ANY ($1) AND "to" >= $2::date AND "from" <= $3::date ORDER BY "from"`

/** What areas have said about the days that a calendar made at `now` tells of, by one query. */
export async function readSaidDays(areaIds: number[], now: Date): Promise<SaidDays[]> {
  const { first, last } = calendarWindow(now)
  const values = [areaIds, writeDay(first), writeDay(last)]
  return (await getDatabase().pool.query<SaidDays>(SAID, values)).rows
}
