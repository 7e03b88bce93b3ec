/** How wide the signs of a host's name are, in ems: of Noto Sans SC Bold, in which cards print an address. */
const WIDTHS: [signs: string, ems: number][] = [
  ['mw', 0.97],
  ['bdfhnopqu', 0.645],
  ['aegkvxys0123456789czrt', 0.605],
  ['ijl.:', 0.33],
  ['-', 0.38],
]
/** The smallest type of an address, and its room beside three codes of an A5 card (template/card-3.typ). */
const LEAST_POINTS = 10.5
const ROOM_MM = 49.6
const MM_A_POINT = 25.4 / 72

const emsOf = (sign: string) => WIDTHS.find(([signs]) => signs.includes(sign))?.[1] ?? 0.97

/**
 * The host that people type off a card, where it is so long that it must be broken there: then the address takes three
 * lines, and is easily typed wrong.
 * @param publicUrl base address of all codes
 * @returns null where it stands on one line
 */
export function findLongHost(publicUrl: string): string | null {
  const { host } = new URL(publicUrl)
  const ems = [...host].reduce((sum, sign) => sum + emsOf(sign), 0)
  return ems * LEAST_POINTS * MM_A_POINT > ROOM_MM ? host : null
}
