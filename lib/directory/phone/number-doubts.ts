import { cleanValue } from '@/lib/system/form/clean-text'
import { isLandline } from './number-forms'

const ONE = '一栏只填一个号码，另一个请加一栏'
const ASKED = '后面的数字是分机（请写 转6 这样）还是另一个号码（请加一栏）？'

const BETWEEN = '[-‐‑‒–—―−﹣﹘~〜•·∙⋅・‧.．。_\\s()]+'
/** What stands in front of the last group of digits, how it is set apart, and that group. */
const LAST = new RegExp(`^(.*\\d)(${BETWEEN}|\\s*[,，]\\s*)(\\d{1,6})$`)
/** Short numbers apart: 110 119, 12345-1. */
const SHORT_APART = new RegExp(`(?<!\\d)[1-9]\\d*(?:${BETWEEN}\\d+)+$`)
/** Emergency numbers and those of public service (10xxx–12xxx, 95xxx, 96xxx): rather a number than an extension. */
const KNOWN_SHORT = /^(?:11\d|12[0-2]|1[0-2]\d{3}|9[56]\d{3,4})$/

const digitsOf = (text: string) => text.replace(/\D/g, '')

/** Whether a text ends in a number that needs no more digits. */
function isWhole(text: string): boolean {
  const digits = digitsOf(text).replace(/^(?:00)?86(?=\d{9})/, '')
  return isLandline(digits) || isLandline(`0${digits}`) || /^(?:[48]00\d{7}|1[3-9]\d{9})$/.test(digits)
}

function isApartShort(text: string): boolean {
  const found = SHORT_APART.exec(text)?.[0]
  return found !== undefined && !/[+\d]/.test(text.slice(0, -found.length)) && digitsOf(found).length <= 6
}

/**
 * What may be two numbers, a range or a number with an extension: it is asked for, since joined it would be a third one.
 * @returns in Chinese the question; null where there is one way to read it
 */
export function findDoubt(typed: string): string | null {
  const text = cleanValue(typed)
  if (/^\d+\.0+$/.test(text)) return null
  if (isApartShort(text)) return '一栏只填一个号码，短号中间不要空格或短横线'
  const [, before = '', between = '', last = ''] = LAST.exec(text) ?? []
  if (!isWhole(before)) return null
  // A Chinese comma makes a list; the one of a keyboard is also a pause before an extension.
  if (between.includes('~') || /，\s*\d+\s*$/.test(typed)) return ONE
  if (KNOWN_SHORT.test(last)) return ASKED
  return last.length < 3 && !between.includes(',') ? ASKED : null
}
