const DIGITS = '零一二三四五六七八九'
const D = '[一二三四五六七八九]'
/** Each place named, or a 零 where one is left out; 一百五 may be 150 or 105 and is neither. */
const WHOLE = new RegExp(`^(?:(${D}|两)千)?(零)?(?:(${D}|两)百)?(零)?(?:(${D})?(十))?(零)?(${D})?$`)

const digit = (sign: string | undefined) => (sign === '两' ? 2 : sign ? DIGITS.indexOf(sign) : 0)

/** Written the only way it is written: whatever else reads the same is a slip. */
function writeHan(n: number): string {
  const places = [Math.floor(n / 1000), Math.floor(n / 100) % 10, Math.floor(n / 10) % 10, n % 10]
  const words = places
    .map((value, at) => (value ? DIGITS[value]! + ['千', '百', '十', ''][at]! : '零'))
    .join('')
  return words.replace(/^零+|零+$/g, '').replace(/零+/g, '零')
}

/**
 * A number from 0 to 9999 in Chinese signs (三十, 一百零五, 两千, 二〇二六), where there is one way to read it.
 * @returns null where there is none
 */
export function readHan(typed: string): number | null {
  const text = typed.replace(/[〇○]/g, '零').replace(/^两$/, '二')
  if (text === '零') return 0
  if (/^[零一二三四五六七八九]{4}$/.test(text))
    return Number([...text].map(sign => DIGITS.indexOf(sign)).join(''))
  const parts = WHOLE.exec(text)
  if (!text || !parts) return null
  const tens = parts[6] ? digit(parts[5] ?? '一') : 0
  const n = digit(parts[1]) * 1000 + digit(parts[3]) * 100 + tens * 10 + digit(parts[8])
  const said = text.replaceAll('两', '二').replace(/^十/, '一十')
  return writeHan(n) === said ? n : null
}

/** Chinese numbers in a text as digits, where each has one way to be read: 八点三十分 → 8点30分. */
export function hanToDigits(text: string): string {
  return text.replace(/[零〇○一二三四五六七八九十百千两]+/g, run => String(readHan(run) ?? run))
}
