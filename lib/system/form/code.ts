import { cleanValue } from './clean-text'
import { quoteOdd, type Reading, readAs, refuseTyped } from './reading'

/** A code in half width, with one kind of dash. */
export const cleanCode = (typed: string) => cleanValue(typed).replace(/[‐-―−﹣]/g, '-')

/** A name in an address (rural-news) as people type it: in any case, full width, with any dash. */
export function readSlugTyped(typed: string): Reading {
  const slug = cleanCode(typed).toLowerCase()
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return readAs(slug)
  const odd = quoteOdd(slug, /[a-z0-9-]/)
  const rule = '只能用小写字母、数字和短横线'
  return refuseTyped(odd ? `里面有${odd}，${rule}` : `${rule}，短横线只能在中间`)
}

/** 150222 001 001: of a county, a township, a village. */
const GROUPED = /^\d{6}(?:[\s-]?\d{3}){0,2}$/

/** A 行政区划代码 (GB/T 2260 and below it): 6, 9 or 12 digits, also in groups by what each level adds. */
export function readGbCode(typed: string): Reading {
  const code = cleanCode(typed)
  const digits = code.replace(/[\s-]/g, '')
  if (GROUPED.test(code)) return readAs(digits)
  if (/^(\d{6}|\d{9}|\d{12})$/.test(digits)) return refuseTyped('一栏只填一个代码，前6位中间不要空格或短横线')
  const odd = quoteOdd(digits, /\d/)
  return refuseTyped(odd ? `代码里有${odd}，应是6位、9位或12位数字` : '应是6位、9位或12位数字')
}
