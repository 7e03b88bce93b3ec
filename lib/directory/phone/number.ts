/** What may stand between the digits of a number as people write it: spaces, dashes, brackets, dots. */
const BETWEEN = /[\s\-‐-―－()（）.·]/g

const FORMS = [
  /^[1-9]\d{2,5}$/, // short numbers: 110, 12345
  /^1[3-9]\d{9}$/, // mobile
  /^[48]00\d{7}$/, // 400 and 800
  /^0(10|2\d)\d{8}$/, // three-digit area codes with eight digits
  /^0[3-9]\d{2}\d{7,8}$/, // four-digit area codes with seven or eight
]

export type NormalizedNumber = { ok: true; digits: string } | { ok: false; why: string }

/**
 * Reads a phone number as people type it: spaces, dashes, full-width digits, +86 or 0086 in front.
 * Forms follow the numbering plan (工信部《电信网编号计划》2017): 3–6 digit short numbers, area code and
 * 7–8 digits, 11-digit mobile, 400/800.
 * @returns its digits alone, or in Chinese what is wrong with it
 */
export function normalizePhoneNumber(typed: string): NormalizedNumber {
  const bare = typed.normalize('NFKC').replace(BETWEEN, '')
  const plain = bare.replace(/^(\+86|0086)/, '')
  if (!/^\d+$/.test(plain)) return { ok: false, why: '号码里只能有数字、空格和短横线' }
  // Behind +86 an area code stands without its 0.
  const digits = plain !== bare && /^(10\d{8}|[2-9]\d{8,10})$/.test(plain) ? `0${plain}` : plain
  if (FORMS.some(form => form.test(digits))) return { ok: true, digits }
  if (/^[2-9]\d{6,7}$/.test(digits)) return { ok: false, why: '本地座机请加区号，如 0472-8112345' }
  if (/^1\d{6,}$/.test(digits)) return { ok: false, why: '手机号应是11位' }
  return { ok: false, why: '位数不对：短号3–6位，座机为区号加7–8位，手机11位，或400/800号码' }
}

/** 全国统一号码 are short numbers: nothing longer can claim an official source of that kind. */
export function isNationalForm(digits: string): boolean {
  return /^[19]\d{2,5}$/.test(digits)
}
