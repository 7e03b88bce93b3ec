import type { DateForm } from '@/lib/directory/phone/dates-form'
import { writeDay } from '@/lib/system/clock/days'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import type { Dice } from './dice'
import type { TypedPhone } from './phones'
import type { Entry, Place } from './types'

const REASONS = ['停电', '集中开会', '停电不接听', '']

/** A day some weeks before or after the county's; where it is closed its form shows no times. */
function typeDate(dice: Dice, at: Date): DateForm {
  const date = writeDay(shanghaiParts(at).dayNumber + dice.whole(-10, 40))
  const note = dice.pick(REASONS)
  return dice.chance(0.7)
    ? { date, mode: 'closed', note }
    : { date, mode: 'open', from: '9:00', to: '12:00', note: '值班' }
}

/** Gives one number in forty a day that is unlike the others. */
export function dateSome(services: Entry[], at: Date, dice: Dice): void {
  for (const { kind, typed } of services) {
    if (kind !== 'SERVICE') continue
    for (const phone of typed.phones as TypedPhone[]) {
      if (!dice.chance(1 / 40)) continue
      phone.hours = { ...phone.hours, dates: [typeDate(dice, at)] }
    }
  }
}

/** What the county itself has said of some days: a feast of its own, and a weekend worked before it. */
export function sayHolidays(county: Place, at: Date, source: string): Entry[] {
  const { dayNumber, weekday } = shanghaiParts(at)
  const saturday = dayNumber + 6 - weekday + 7
  const say = (kind: 'OFF' | 'WORK', name: string, from: number, to: number): Entry => ({
    key: `holiday:${county.code}:${kind}`,
    kind: 'HOLIDAY',
    typed: { kind, name, from: writeDay(from), to: writeDay(to), source },
    refs: { areaId: county.key },
    place: county.key,
    daysAgo: 20,
  })
  return [say('WORK', '那达慕调休', saturday, saturday), say('OFF', '那达慕', saturday + 3, saturday + 5)]
}
