import { z } from 'zod'
import { maskIds } from '@/lib/answer/case/mask'
import { normalizePhoneNumber } from '@/lib/directory/phone/number'
import { readDay } from '@/lib/system/clock/days'
import { cleanLine, cleanText } from '@/lib/system/form/clean-text'
import type { OpenKind } from './codes'
import { Fault } from './fault'
import { ATTRIBUTES } from './services'

/** "free form text limited to 4,000 characters": a case holds as many, with all that is written under it. */
const LONGEST_TEXT = 4000
const LONGEST_ADDRESS = 200
const LONGEST_VALUE = 60
const LONGEST_ESTATE = 60

/** What another system sent, read and clean. */
export type PostedRequest = {
  attributes: Record<string, string>
  /** Where the case belongs: the code of an area; null: the county. */
  addressId: string | null
  /** Where it is, in words: short enough for its column, or null and in front of the text. */
  estate: string | null
  text: string | null
  phone: string | null
}

const line = (most: number) => z.string().overwrite(cleanLine).max(most).default('')

const schema = z.object({
  address_string: line(LONGEST_ADDRESS),
  address_id: line(60),
  lat: z.coerce.number().min(-90).max(90).optional(),
  long: z.coerce.number().min(-180).max(180).optional(),
  phone: line(40),
  description: z.string().overwrite(cleanText).max(LONGEST_TEXT).default(''),
  media_url: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).default(''),
})

function parse(fields: URLSearchParams) {
  // An empty parameter is as good as none ("Optional Arguments").
  const given = [...fields].filter(([, value]) => value.trim() !== '')
  const read = schema.safeParse(Object.fromEntries(given))
  if (read.success) return read.data
  const names = [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
  throw new Fault(400, `invalid: ${names.join(', ')}`)
}

/** attribute[code]=value; "attribute[code][]" of a list is read alike. */
function readAttributes(kind: OpenKind, fields: URLSearchParams): Record<string, string> {
  const found: Record<string, string> = {}
  for (const { code, required, values, datatype, most } of ATTRIBUTES[kind]) {
    const value = cleanLine(fields.get(`attribute[${code}]`) ?? fields.get(`attribute[${code}][]`) ?? '')
    if (!value && required) throw new Fault(400, `attribute[${code}] was not provided`)
    if (!value) continue
    const isKnown = !values || values.some(({ key }) => key === value)
    const isDay = datatype !== 'datetime' || readDay(value.slice(0, 10)) !== null
    if (!isKnown || !isDay || value.length > (most ?? LONGEST_VALUE))
      throw new Fault(400, `attribute[${code}] is invalid`)
    found[code] = datatype === 'datetime' ? value.slice(0, 10) : value
  }
  return found
}

function readPhone(kind: OpenKind, typed: string): string | null {
  if (!typed && kind !== 'ORDER') return null
  const read = normalizePhoneNumber(typed)
  if (!read.ok) throw new Fault(400, `phone is invalid or was not provided: ${read.why}`)
  return read.digits
}

function joinText(parts: (string | false)[]): string | null {
  const text = maskIds(parts.filter(Boolean).join('\n'))
  if (text.length > LONGEST_TEXT)
    throw new Fault(
      400,
      `description is too long, together with the address: at most ${LONGEST_TEXT} characters`,
    )
  return text || null
}

/**
 * Reads the arguments of POST requests. Who reports (name, e-mail, device, account) is not read: nobody here needs it.
 * @throws Fault 400
 */
export function readPosted(kind: OpenKind, fields: URLSearchParams): PostedRequest {
  const { lat, long, address_string, address_id, phone, description, media_url } = parse(fields)
  const hasPoint = lat !== undefined && long !== undefined
  if (!hasPoint && !address_string && !address_id)
    throw new Fault(400, 'location was not provided: lat and long, address_string or address_id')
  const point = hasPoint ? `纬度${lat}，经度${long}` : ''
  const isShort = kind === 'PROBLEM' && address_string.length <= LONGEST_ESTATE
  const head = [
    !isShort && address_string && `地址：${address_string}`,
    point && `位置：${point}`,
    media_url && `附件：${media_url}`,
  ].filter(Boolean)
  return {
    attributes: readAttributes(kind, fields),
    addressId: address_id || null,
    estate: (isShort && address_string && maskIds(address_string).slice(0, LONGEST_ESTATE)) || null,
    text: joinText([description, ...head]),
    phone: readPhone(kind, phone),
  }
}
