import { cleanValue } from '@/lib/system/form/clean-text'
import { quoteOdd, type Reading, readAs, refuseTyped } from '@/lib/system/form/reading'
import { formatPhoneNumber } from './format'
import { findDoubt } from './number-doubts'
import { hasMainForm, isLandline, KEPT_NUMBER } from './number-forms'

export type NormalizedNumber =
  /** Its digits; where it has an extension, a comma and those of it: what is dialled. */
  { ok: true; digits: string } | { ok: false; why: string }

/** What may stand between the digits of one number, whatever the dash. */
const DASHES = /[-‐‑‒–—―−﹣﹘~〜～•·∙⋅・‧.．。_]/g
const CALLED =
  /^(?:(?:联系|办公|服务|咨询|值班|单位)?(?:电话|手机|座机|固话|热线)(?:号码|号)?|号码|联系方式|tel|phone|mobile|mob|☎|📞|℡)[:\s]*/iu
const COUNTRY = /^(?:\+\s*|00)86[-\s]*/
const BARE_COUNTRY = /^86[-\s]*(?=\d)/
/** Mobiles, 400 and 800: they have no area code to lose its 0. */
const WITHOUT_AREA = /^(?:[48]00\d{7}|1[3-9]\d{9})$/
const EXTENSION = /(?:,?\s*(?:转接?|分机号?|内线|ext|;ext=|x|#|,)\s*(?:分机号?|内线)?[-:]?\s*)(\d{1,6})$/i
const BEHIND_DASH = /^(0\d{2,3}[-\s]*\d{7,8})-(\d{1,6})$/
const TWO = /[/、,;\s]+|或者?|和|及/

const ONE = '一栏只填一个号码，另一个请加一栏'
const refuse = (why: string): NormalizedNumber => ({ ok: false, why })
const accept = (digits: string): NormalizedNumber => ({ ok: true, digits })
const bareOf = (text: string) => text.replace(/[-\s]/g, '')

/** Longer than any number with all that is written around it: no pattern is tried on a page of text. */
const LONGEST = 60
/** 12345.0, as a table calculation keeps a number. */
const FLOAT = /^(\d{3,})\.0+$/

/** In half width, with one kind of dash, without what is written in front of it. */
function simplify(typed: string): string {
  let text = cleanValue(typed)
    .replace(FLOAT, '$1')
    .replace(DASHES, '-')
    .replace(/[()[\]【】]/g, '-')
  while (CALLED.test(text)) text = text.replace(CALLED, '')
  return text.replace(/^[-\s:]+|[-\s:]+$/g, '').replace(/^(0\d{2,3})\s*\/\s*(?=\d{5,8}$)/, '$1-')
}

/** Without the country's code; behind it an area code stands without its 0. A bare 86 is one before whole numbers only. */
function takeCountry(text: string): string {
  const isSaid = COUNTRY.test(text)
  if (!isSaid && !BARE_COUNTRY.test(text)) return text
  const behind = text.replace(isSaid ? COUNTRY : BARE_COUNTRY, '')
  // Its last dash may be an extension's.
  const wholes = [behind, behind.replace(/-\d{1,6}$/, '')].map(bareOf)
  if (wholes.some(digits => isLandline(digits) || WITHOUT_AREA.test(digits))) return behind
  if (wholes.some(digits => isLandline(`0${digits}`))) return `0${behind}`
  return isSaid ? behind : text
}

type Parts = { main: string; extension: string | null }

/** 转802, 分机802, ext 802, or a pause to be dialled before it. */
function splitSaid(text: string): Parts {
  const said = EXTENSION.exec(text)
  return said ? { main: text.slice(0, said.index), extension: said[1]! } : { main: text, extension: null }
}

/** 0472-8112345-802 is a landline with its extension. */
function splitDashed(text: string): Parts {
  const behind = BEHIND_DASH.exec(text)
  return behind && isLandline(bareOf(behind[1]!))
    ? { main: behind[1]!, extension: behind[2]! }
    : { main: text, extension: null }
}

function readParts(typed: string): Parts {
  const said = splitSaid(simplify(typed))
  const main = takeCountry(said.main)
  return said.extension === null ? splitDashed(main) : { ...said, main }
}

function isTwo(text: string): boolean {
  const parts = text.split(TWO).filter(part => bareOf(part).length >= 5)
  if (/^[1-9]\d{2,5}(?:(?:[/、,;]|或者?|和|及)\s*[1-9]\d{2,})+$/.test(text)) return true
  return parts.length > 1 || (bareOf(text).length > 14 && /^[\d-\s]+$/.test(text))
}

function sayOdd(text: string): string | null {
  const odd = quoteOdd(text, /[\d\s-]/)
  if (!odd) return null
  if (/[oO○〇]/.test(odd)) return `号码里有${odd}，是不是数字0？`
  if (/[lI|]/.test(odd)) return `号码里有${odd}，是不是数字1？`
  if (odd === '“+”') return '号码里有“+”，这里只收国内的号码'
  return `号码里有${odd}：号码里只能有数字、空格和短横线，分机写成 转802`
}

function sayWrongLength(digits: string): string {
  if (!digits) return '请填号码'
  if (/^[2-9]\d{6,7}$/.test(digits)) return '本地座机请加区号，如 0472-8112345'
  if (/^0(10|2\d|[3-9]\d\d)1\d\d$/.test(digits)) return '这样的短号前面不用区号，直接写 110 这样'
  if (/^1\d{6,}$/.test(digits)) return '手机号应是11位'
  return '位数不对：短号3–6位，座机为区号加7–8位，手机11位，或400/800号码'
}

/**
 * Reads a phone number as people type it, or as it comes out of WeChat, Word and contacts: any blanks, dashes and
 * brackets, full width, signs nobody sees, 电话： or tel: in front, +86, 0086 or 86, and 转802 behind a landline.
 * @returns its digits (04728112345; with an extension 04728112345,802), or in Chinese what is wrong, naming the sign
 */
export function normalizePhoneNumber(typed: string): NormalizedNumber {
  if (cleanValue(typed).length > LONGEST) return refuse('太长了，一栏只填一个号码')
  const doubt = KEPT_NUMBER.test(simplify(typed)) ? null : findDoubt(typed)
  if (doubt) return refuse(doubt)
  const { main, extension } = readParts(typed)
  const digits = bareOf(main).replace(/^0(?=1[3-9]\d{9}$)/, '')
  if (!hasMainForm(digits)) {
    if (isTwo(main)) return refuse(ONE)
    return refuse(sayOdd(main) ?? sayWrongLength(digits))
  }
  if (extension === null) return accept(digits)
  if (!isLandline(digits) && !/^[48]00/.test(digits))
    return refuse(isTwo(simplify(typed)) ? ONE : '只有座机和400号码有分机')
  return accept(`${digits},${extension}`)
}

/** The same for a field that shows what it was read as: 0472 8112345 转802. */
export function readPhoneNumber(typed: string): Reading {
  const read = normalizePhoneNumber(typed)
  return read.ok ? readAs(formatPhoneNumber(read.digits)) : refuseTyped(read.why)
}

/** The number that a county's cards show where no other may be: rung by anybody, from any phone, without an extension. */
export function readFallbackNumber(typed: string): Reading {
  const read = normalizePhoneNumber(typed)
  if (!read.ok) return refuseTyped(read.why)
  return read.digits.includes(',') ? refuseTyped('兜底电话不能带分机') : readAs(read.digits)
}
