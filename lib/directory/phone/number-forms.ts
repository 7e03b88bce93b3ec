// Forms follow the numbering plan (工信部《电信网编号计划》2017): an area code is 010, 02x or 0[3-9]xx.
const AREA = '0(?:10|2\\d|[3-9]\\d{2})'
const LANDLINE = /^0(?:(?:10|2\d)\d{8}|[3-9]\d{2}\d{7,8})$/
/** A short number of public service (10xxx–12xxx, 95xxx, 96xxx) that is rung from afar, with the area code it is of. */
const SHORT_OF_AREA = new RegExp(`^(${AREA})(1[0-2]\\d{3}|9[56]\\d{3})$`)

const FORMS = [
  /^[1-9]\d{2,5}$/, // short numbers: 110, 12345
  /^1[3-9]\d{9}$/, // mobile
  /^[48]00\d{7}$/, // 400 and 800
  LANDLINE,
  SHORT_OF_AREA,
]

/** How a number is kept, from the directory to the paper: its digits, and behind a comma those of its extension. */
export const KEPT_NUMBER = /^\d{3,12}(,\d{1,6})?$/

/** Whether digits, without an extension, are a number that can be rung. */
export function hasMainForm(digits: string): boolean {
  return FORMS.some(form => form.test(digits))
}

export function isLandline(digits: string): boolean {
  return LANDLINE.test(digits)
}

/** 全国统一号码 are short numbers: nothing longer can claim an official source of that kind. */
export function isNationalForm(digits: string): boolean {
  return /^[19]\d{2,5}$/.test(digits)
}

/** A kept number as what is dialled first, and the extension that is asked for then (null: none). */
export function splitExtension(number: string): { main: string; extension: string | null } {
  const [main, extension = null] = number.split(',')
  return { main: main!, extension }
}
