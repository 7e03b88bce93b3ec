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

/** A 行政区划代码 (GB/T 2260 and below it): 6, 9 or 12 digits, also in groups. */
export function readGbCode(typed: string): Reading {
  const digits = cleanCode(typed).replace(/[\s-]/g, '')
  if (/^(\d{6}|\d{9}|\d{12})$/.test(digits)) return readAs(digits)
  const odd = quoteOdd(digits, /\d/)
  return refuseTyped(odd ? `代码里有${odd}，应是6位、9位或12位数字` : '应是6位、9位或12位数字')
}
