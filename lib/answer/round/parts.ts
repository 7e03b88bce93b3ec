import type { RoundPart } from '@/lib/generated/prisma/enums'
import { writeDay } from '@/lib/system/clock/days'
import { shanghaiParts } from '@/lib/system/clock/shanghai'

/** The two rounds of a day. */
export const PARTS: { part: RoundPart; name: string; path: string }[] = [
  { part: 'MORNING', name: '早', path: 'morning' },
  { part: 'EVENING', name: '晚', path: 'evening' },
]

const NOON = 12 * 60

/** Which round is on: 早 until noon. */
export function partAt(now: Date): RoundPart {
  return shanghaiParts(now).minuteOfDay < NOON ? 'MORNING' : 'EVENING'
}

/** The round that an address or a form names; null where it names none. */
export function readPart(path: string | null): RoundPart | null {
  return PARTS.find(known => known.path === path)?.part ?? null
}

/** As an address names a round. */
export const pathOfPart = (part: RoundPart) => PARTS.find(known => known.part === part)!.path

/** The day of a round, as "2026-11-28". */
export const roundDay = (now: Date) => writeDay(shanghaiParts(now).dayNumber)
