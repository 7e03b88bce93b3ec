import 'server-only'
import { OPEN_STATES } from '@/lib/answer/life/life'
import { addDays, nextMidnight } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'
import type { Said } from './said'

/** So many reports of one number from one place lie open as cases; the next only count. */
const MOST_REPORTS = 5
/** The same words within so many days are one matter. */
const DOUBLE_DAYS = 3

/** Whether so many of a place have said of a number what is said now that one more case would tell nobody more. */
export async function isSaidEnough({ about, way }: Said & { kind: 'REPORT' }, areaId: number) {
  const open = await getPrisma().case.count({
    where: { kind: 'REPORT', phoneId: about.phoneId, phoneNumber: about.number, areaId, way, endedAt: null },
  })
  return open >= MOST_REPORTS
}

/**
 * Whether a report of a number, of today and from a place, still lies open: what is sent once more adds nothing to it.
 * One that was taken back, or answered, is none: what is said after it is new.
 */
export async function isReportOpen({ about, way }: Said & { kind: 'REPORT' }, areaId: number, at: Date) {
  const row = await getPrisma().case.findFirst({
    where: {
      kind: 'REPORT',
      ...{ phoneId: about.phoneId, phoneNumber: about.number, areaId },
      way: way === 'UNSOLVED' ? way : { not: 'UNSOLVED' },
      endedAt: null,
      receivedAt: { gte: addDays(nextMidnight(at), -1) },
    },
    select: { id: true },
  })
  return row !== null
}

/**
 * The open case that somebody sent in the very same words, from the same place, within days: whoever copies a message,
 * or has lost the answer to it, gives the office nothing more to do, and has a number of their own.
 */
export async function findDouble(said: Said, areaId: number, at: Date): Promise<number | null> {
  if (!('text' in said) || !said.text) return null
  const { kind, text } = said
  const row = await getPrisma().case.findFirst({
    where: {
      kind,
      areaId,
      text,
      state: { in: OPEN_STATES },
      mergedIntoId: null,
      receivedAt: { gt: addDays(at, -DOUBLE_DAYS) },
      ...(kind === 'ORDER' && { wish: said.wish }),
      ...(kind === 'PROBLEM' && { topic: said.topic, building: said.building, isUrgent: said.isUrgent }),
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return row?.id ?? null
}
