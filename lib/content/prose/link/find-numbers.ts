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
/** 转3楼, 转1号窗口: where somebody goes or which key is pressed, no extension. */
const NO_EXTENSION = '(?!\\d|[ ]?[年月日]|[楼科室层股组]|处(?!理)|号[窗键楼])'
const SAID = '(?:转接?|分机|内线|ext[.]?)[ ]?(?:分机)?号?[ ]?:?[ ]{0,2}'
const EXTENSION = `(?:[ ]{0,2}(?:\\([ ]?${SAID}(\\d{1,5})[ ]?\\)|(?:,?[ ]?${SAID}|#)(\\d{1,5})${NO_EXTENSION}|(?:-[ ]{0,2}|,(?!1(?:10|14|19|20|22)))((?!(?:19|20)\\d\\d(?!\\d))\\d{3,4})${NO_EXTENSION}))?`
/** An extension written in a way that is not read: without it the link would ring somebody else. */
const UNREAD_EXTENSION = new RegExp(`^[*_ ,;()\\]]*(?:${SAID}|#)[*_ ]*\\d{1,6}${NO_EXTENSION}`, 'i')

const NUMBERS = new RegExp(
  `(?<![\\d_@=]|\\d[.]|[\\dA-Za-z]-)(?:((?:${MOBILE}|${BEHIND_86}|${SERVICE}|${AREA}|${AREA_SHORT}))${EXTENSION}|[19]\\d{2,5})(?![\\dA-Za-z@_]|[-.:]\\d)`,
  'gi',
)

const NAMED =
  /([￥¥$#№]|第|编号|证号|证件号|账号|帐号|账户|卡号|单号|文号|工号|学号|微信号?|支付宝|订单|运单|快递|合同号|发票号|流水号|表号|车架号|序列号|存折号|执照号|医保号|条形|追溯|编码|金额|案号|户号|税号|批号|代码|密码|邮编|邮政编码|身份证号?|QQ群?)码?[:为是\s]*(?<!(电话|手机)[/、和]?微信号?[:为是\s]*)$/i
const COUNTED = /^\s*([元万亿%‰斤吨亩]|美元|\(元|号(?!码|线))/
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
  if (
    UNREAD_EXTENSION.test(after) ||
    (/^1[3-9]\d-\d{4}-(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(whole) && /^\d{3}-(19|20)/.test(whole))
  )
    return false
  if (NAMED.test(before) || COUNTED.test(after)) return false
  if (LETTERS.test(before) && !RINGS_IN_LETTERS.test(before)) return false
  return !isInRow(whole, before, after, isBehindNumber)
}

/** The digits of a number with its extension if that is one, and how much of the text they are. */
function readDigits(whole: string, bare: string | undefined, extension: string | undefined) {
  const read = normalizePhoneNumber(bare && extension ? `${bare}转${extension}` : whole)
  if (read.ok) return { number: read.digits, length: whole.length }
  return null
}

/** Phone numbers in running text, in order: those that a form would take and that nothing beside them makes something else. */
export function findNumbers(text: string): FoundLink[] {
  const flat = flatten(text)
  const found: FoundLink[] = []
  for (const { 0: whole, 1: bare, 2: bracketed, 3: said, 4: dashed, index: start } of flat.matchAll(
    NUMBERS,
  )) {
    const read = readDigits(whole, bare, bracketed ?? said ?? dashed)
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
