import { z } from 'zod'
import { cleanValue } from './clean-text'
import { readHan } from './han-number'
import { quoteOdd, type Reading, readAs, refuseTyped } from './reading'

const MINUS = /^[-−–—‐﹣](?=\d)/
/** Thousands apart, by commas. By an ordinary blank 100 200 may be two numbers as well. */
const GROUPED = /^-?\d{1,3}(?:,\d{3})+$/
/** Spaces that hold a number together (SI, CLDR): nobody types one between two numbers. */
const HOLDING = /(?<=\d)[\u00A0\u2007\u2009\u202F](?=\d{3}(?!\d))/g
const TEN_THOUSANDS = /^(\d+(?:\.\d{1,4})?)万$/

/** Which whole number a field wants. */
export type Wanted = {
  /** What it is called on the form: "份数". */
  what: string
  least: number
  most: number
  /** What may stand behind it: 100人. */
  units?: readonly string[]
}

const exampleOf = ({ least, most }: Wanted) => Math.min(Math.max(least, 3), most)

function takeUnit(text: string, units: readonly string[]): string {
  const unit = [...units].sort((a, b) => b.length - a.length).find(word => text.endsWith(word))
  return unit ? text.slice(0, -unit.length).trim() : text
}

function toDigits(text: string): string {
  const plain = GROUPED.test(text) ? text.replace(/,/g, '') : text
  const many = TEN_THOUSANDS.exec(plain)
  if (many) return String(Number((Number(many[1]) * 10_000).toFixed(4)))
  return String(readHan(plain) ?? plain)
}

function refuseNumber(text: string, wanted: Wanted): Reading<never> {
  const whole = `${wanted.what}要填整数，如${exampleOf(wanted)}`
  if (/^-?\d+\.\d*$/.test(text)) return refuseTyped(`${whole}，不要小数点`)
  const odd = quoteOdd(text, /\d/)
  return refuseTyped(odd ? `${wanted.what}里有${odd}，${whole}` : whole)
}

/**
 * A whole number as people type it: １００, 1,000, 100人, 一百, 1.2万.
 * @returns in Chinese why it is none, or that it is too small or too large
 */
export function readWhole(typed: string, wanted: Wanted): Reading<number> {
  const { what, least, most, units = [] } = wanted
  const text = cleanValue(typed.replace(HOLDING, ',')).replace(MINUS, '-')
  const digits = toDigits(takeUnit(text, units)).replace(/^\+(?=\d)/, '')
  if (!/^-?\d{1,15}$/.test(digits)) return refuseNumber(digits, wanted)
  const value = Number(digits)
  if (value < least) return refuseTyped(`${what}最小${least}`)
  if (value > most) return refuseTyped(`${what}最大${most}`)
  return readAs(value)
}

/** "Over" so many: 1000余人次, 100多人. What only comes near (约, 近, 左右) is no such thing. */
const OVER = /^(.*\S)\s*[余多](\D*)$/

/** A count that a source may round down: the number and whether it says 余. */
export function readCount(typed: string, wanted: Wanted): Reading<{ count: number; over: boolean }> {
  const text = cleanValue(typed.replace(HOLDING, ','))
  const parts = OVER.exec(text)
  const read = readWhole(parts ? parts[1]! + parts[2]! : text, wanted)
  if (!read.ok) return read
  return readAs({ count: read.value, over: parts !== null })
}

/** Blank is not typed; what a form of ours posts is text, what lib itself gives may be a number. */
function readTyped(typed: unknown, context: z.RefinementCtx, wanted: Wanted): unknown {
  if (typeof typed !== 'string') return typed
  if (!cleanValue(typed)) return undefined
  const read = readWhole(typed, wanted)
  if (read.ok) return read.value
  context.addIssue({ code: 'custom', message: read.why })
  return z.NEVER
}

/**
 * A whole number that a person types, with words for every way to get it wrong.
 * @param what it is called on the form: "顺序"
 * @param units what may stand behind it
 */
export function wholeNumber(what: string, least: number, most: number, units?: readonly string[]) {
  const wanted = { what, least, most, units }
  const whole = `${what}要填整数，如${exampleOf(wanted)}`
  const known = z
    .number({ error: ({ input }) => (input === undefined || input === null ? `请填${what}` : whole) })
    .int({ error: whole })
    .min(least, `${what}最小${least}`)
    .max(most, `${what}最大${most}`)
  return z.preprocess((typed, context) => readTyped(typed, context, wanted), known)
}
