import type { Dice } from './dice'

// No number made here can ring anywhere.
// 0648: of the area codes that begin with 6 only 063x, 066x and 069x were ever given to a place.
// 154: the one mobile prefix between 150 and 159 that no operator was given.
// No 400 number and no short number of the county's own: each of those can be somebody's. Short numbers are the
// national ones alone (prisma/seed/data/national-numbers).
export const AREA_CODE = '0648'
export const MOBILE_PREFIX = '154'

const digits = (dice: Dice, count: number) => Array.from({ length: count }, () => dice.whole(0, 9)).join('')
const widen = (text: string) =>
  text.replace(/[\d-]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** An office behind a switchboard, as clerks write it: one landline in eight. */
function typeExtension(dice: Dice): string {
  if (!dice.chance(0.125)) return ''
  const extension = `8${digits(dice, 2)}`
  return dice.weigh([
    [6, `转${extension}`],
    [2, ` 转 ${extension}`],
    [2, `-${extension}`],
    [1, `转分机${widen(extension)}`],
  ])
}

/** A landline as clerks write one. One in eight has eight digits behind the area code. */
export function typeLandline(dice: Dice): string {
  const local = dice.chance(0.125) ? `8${digits(dice, 7)}` : `8${digits(dice, 6)}`
  const typed = dice.weigh([
    [10, `${AREA_CODE}-${local}`],
    [3, `${AREA_CODE}${local}`],
    [2, `${AREA_CODE} ${local}`],
    [1, `（${AREA_CODE}）${local}`],
    [1, `${AREA_CODE}－${local}`],
    [1, widen(`${AREA_CODE}-${local}`)],
  ])
  return typed + typeExtension(dice.fork(`extension ${local}`))
}

/** A landline behind a switchboard. */
export const typeSwitchboard = (dice: Dice) => `${AREA_CODE}-8${digits(dice, 6)}转8${digits(dice, 2)}`

/** A mobile as clerks write one. */
export function typeMobile(dice: Dice): string {
  const [middle, end] = [digits(dice, 4), digits(dice, 4)]
  return dice.weigh([
    [10, `${MOBILE_PREFIX}${middle}${end}`],
    [3, `${MOBILE_PREFIX} ${middle} ${end}`],
    [2, `${MOBILE_PREFIX}-${middle}-${end}`],
    [1, `+86 ${MOBILE_PREFIX}${middle}${end}`],
    [1, widen(`${MOBILE_PREFIX}${middle}${end}`)],
  ])
}
