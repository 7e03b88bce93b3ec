import { normalizePhoneNumber } from '@/lib/directory/phone/number'
import { toHalfWidth } from './ascii'
import type { FoundLink } from './found'
import { isShortNumber } from './short-numbers'

/** How far a word may stand from a number and still say what it is. */
const NEAR = 24

const GAP = '[ ]{0,2}[-.·]?[ ]{0,2}'
const AREA = `(?:\\(0\\d{2,3}\\)|0\\d{2,3})${GAP}\\d{3,4}${GAP}\\d{3,5}`
/** 0472-12345: the hotline of another place. */
const AREA_SHORT = `(?:\\(0\\d{2,3}\\)|0\\d{2,3})${GAP}(?:12\\d{3}|9[56]\\d{3,4})`
const MOBILE = `(?:(?:\\+|00)?86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}`
const BEHIND_86 = `(?:(?:\\+|00)86${GAP}|86-)0?[1-9]\\d{1,2}${GAP}\\d{3,4}${GAP}\\d{3,5}`
const SERVICE = `[48]00${GAP}\\d{3,4}${GAP}\\d{3,4}`
const EXTENSION = `(?:[ ]{0,2}(?:转|分机号?|-)[ ]{0,2}(\\d{1,5})(?![年月日]))?`

const NUMBERS = new RegExp(
  `(?<![\\d_@=]|\\d[.]|[\\dA-Za-z]-)(?:((?:${MOBILE}|${BEHIND_86}|${SERVICE}|${AREA}|${AREA_SHORT}))${EXTENSION}|[19]\\d{2,5})(?![\\dA-Za-z@_]|[-.:]\\d)`,
  'g',
)

const NAMED =
  /([￥¥$#№]|第|编号|证号|证件号|账号|帐号|账户|卡号|单号|文号|工号|学号|案号|户号|税号|批号|代码|密码|邮编|邮政编码|身份证号?|QQ群?)码?[:为是\s]*$/i
const COUNTED = /^\s*([元万亿%‰]|号(?!码|线))/
const LETTERS = /[A-Za-z]$/
const RINGS_IN_LETTERS = /(tel|phone|mobile|call)$/i

/** What a number is read from, as long as the text is: half width, any dash as -, any blank or invisible sign as a blank. */
function flatten(text: string): string {
  return toHalfWidth(text)
    .replace(/[‐-―−]/g, '-')
    .replace(/[\u00a0\u00ad\u3000\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\t]/g, ' ')
}

/** Four digits, a blank, four digits …: a number of a card may hold one that looks like somebody's. */
function isInRow(whole: string, before: string, after: string, isBehindNumber: boolean): boolean {
  if (!/\d \d/.test(whole)) return false
  const follows = /\d $/.test(before) && !/[:./-]\d{1,2} $/.test(before)
  return (follows && !isBehindNumber) || /^ (?!(0\d{2,3}|1[3-9]\d|[48]00)[ -]?\d{3})\d/.test(after)
}

type Around = { before: string; after: string }

function isLongNumber(whole: string, { before, after }: Around, isBehindNumber: boolean): boolean {
  if (NAMED.test(before) || COUNTED.test(after)) return false
  if (LETTERS.test(before) && !RINGS_IN_LETTERS.test(before)) return false
  return !isInRow(whole, before, after, isBehindNumber)
}

/** The digits of a number with its extension if that is one, and how much of the text they are. */
function readDigits(whole: string, bare: string | undefined) {
  const read = normalizePhoneNumber(whole)
  if (read.ok) return { number: read.digits, length: whole.length }
  const short = bare && bare.length < whole.length && !/-\s*\d+$/.test(whole.slice(bare.length))
  const without = short ? normalizePhoneNumber(bare) : read
  return without.ok ? { number: without.digits, length: bare!.length } : null
}

/** Phone numbers in running text, in order: those that a form would take and that nothing beside them makes something else. */
export function findNumbers(text: string): FoundLink[] {
  const flat = flatten(text)
  const found: FoundLink[] = []
  for (const { 0: whole, 1: bare, index: start } of flat.matchAll(NUMBERS)) {
    const read = readDigits(whole, bare)
    if (!read) continue
    const end = start + read.length
    const around = {
      before: flat.slice(Math.max(0, start - NEAR), start),
      after: flat.slice(end, end + NEAR),
    }
    const isBehindNumber = found.at(-1)?.end === start - 1
    const rings = bare
      ? isLongNumber(whole, around, isBehindNumber)
      : isShortNumber(read.number, around.before, around.after)
    if (rings) found.push({ start, end, target: { kind: 'call', number: read.number } })
  }
  return found
}
