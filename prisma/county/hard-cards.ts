import { HARD_VILLAGES } from './data/place-names'
import type { Dice } from './dice'
import { CLINIC, OFFICE, SUMMER_AND_WINTER } from './hours'
import { typeLandline, typeSwitchboard } from './numbers'
import { type TypedPhone, typeLocal } from './phones'
import type { Entry, Place } from './types'

type TypeHard = (dice: Dice, base: Entry) => TypedPhone[]

const landline = (dice: Dice, hours = OFFICE) => ({
  ...typeLocal(dice, typeLandline(dice), hours),
  label: '',
})

const nationalOf = (base: Entry) =>
  (base.typed.phones as TypedPhone[]).filter(({ kind }) => kind === 'NATIONAL')

const HARD: Record<keyof typeof HARD_VILLAGES, TypeHard> = {
  landline: dice => [landline(dice)],
  extensions: dice => [{ ...typeLocal(dice, typeSwitchboard(dice), OFFICE), label: '总机转值班' }],
  seasons: dice => [landline(dice, SUMMER_AND_WINTER)],
  pair: dice => [landline(dice), landline(dice, CLINIC)],
  national: (dice, base) => [landline(dice), ...nationalOf(base)],
}

const KINDS = Object.keys(HARD) as (keyof typeof HARD)[]

/**
 * What every line of a village is answered by, all rung and answered, where its card is to be hard in one way:
 * one landline with split hours, extensions with labels, seasons, two landlines whose hours differ, a landline beside a
 * national number.
 * @returns undefined of any other place
 */
export function findHardCard({ kind, name }: Place): TypeHard | undefined {
  return kind === 'VILLAGE' ? HARD[KINDS.find(key => HARD_VILLAGES[key] === name)!] : undefined
}
