import type { HoursForm } from '@/lib/directory/phone/hours-form'
import { nationalNumbers } from '@/prisma/seed/data/national-numbers'
import { LABELS, LONG_LABEL } from './data/labels'
import { MADE_UP } from './data/offices'
import type { Dice } from './dice'
import { ALWAYS, chooseHours, OFFICE, UNKNOWN } from './hours'
import { typeLandline, typeMobile } from './numbers'

/** A phone as its part of the form has it. */
export type TypedPhone = {
  kind: 'LOCAL' | 'NATIONAL'
  number: string | null
  label: string | null
  source: string | null
  hours: HoursForm
}

function chooseLabel(dice: Dice): string | null {
  if (dice.chance(0.55)) return null
  return dice.chance(0.03) ? LONG_LABEL : dice.pick(LABELS)
}

/** A number of the county's own; null: nobody has found it out. */
export const typeLocal = (dice: Dice, number: string | null, hours: HoursForm): TypedPhone => ({
  kind: 'LOCAL',
  number,
  label: chooseLabel(dice),
  source: dice.chance(0.5) ? MADE_UP : null,
  hours,
})

/** The few numbers that a place has: they stand on several of its lines. */
export type Desk = { landline: string; mobile: string; hours: HoursForm }

/** Most places keep office hours. */
export const openDesk = (dice: Dice): Desk => ({
  landline: typeLandline(dice),
  mobile: typeMobile(dice),
  hours: dice.chance(0.6) ? OFFICE : chooseHours(dice),
})

/** None, one, two or (seldom) three or four numbers; one that nobody has found out stays blank. */
export function typePhones(dice: Dice, desk: Desk): TypedPhone[] {
  const landline = typeLocal(dice, desk.landline, desk.hours)
  const mobile = typeLocal(dice, desk.mobile, dice.chance(0.5) ? chooseHours(dice) : UNKNOWN)
  const own = () =>
    typeLocal(dice, dice.chance(0.5) ? typeLandline(dice) : typeMobile(dice), chooseHours(dice))
  return dice.weigh<() => TypedPhone[]>([
    [32, () => [landline, mobile]],
    [24, () => [own()]],
    [14, () => [mobile]],
    [12, () => [own(), own()]],
    [8, () => [landline]],
    [4, () => [typeLocal(dice, null, UNKNOWN)]],
    [3, () => [own(), landline, mobile]],
    [1, () => [own(), own(), landline, mobile]],
    [2, () => []],
  ])()
}

/** A 全国统一号码 with its official source. */
export const typeNational = (number: keyof typeof nationalNumbers): TypedPhone => {
  const known: { source: string; roundTheClock?: boolean } = nationalNumbers[number]
  return {
    kind: 'NATIONAL',
    number,
    label: null,
    source: known.source,
    hours: known.roundTheClock ? ALWAYS : UNKNOWN,
  }
}
