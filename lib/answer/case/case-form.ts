import { z } from 'zod'
import { normalizePhoneNumber } from '@/lib/directory/phone/number'
import { readDay } from '@/lib/system/clock/days'
import { cleanLine, cleanText } from '@/lib/system/form/clean-text'
import { readDate } from '@/lib/system/form/date'
import { maskIds } from './mask'

/** The longest words of a case, and of one addition to it, in characters. */
export const LONGEST_WORDS = 2000
export const LONGEST_ADDED = 1000
/** Of where it is, and of which building and part of it. */
export const LONGEST_ESTATE = 60
export const LONGEST_BUILDING = 30
/** An order is for one of the next so many days. */
export const MOST_DAYS_AHEAD = 90
/** Which part of a day an order is for. */
export const PARTS = ['都行', '上午', '下午'] as const

const sayTooLong = (longest: number) => (issue: { input?: unknown }) =>
  `最多${longest}个字，现在有${[...String(issue.input)].length}个字，请写短些`

/** What somebody wrote, without what looks like an ID number; null where it is nothing. */
const written = (clean: (typed: string) => string, longest: number) =>
  z
    .string()
    .overwrite(clean)
    .max(longest, { error: sayTooLong(longest) })
    .transform(text => (text ? maskIds(text) : null))
    .default(null)

const words = (longest: number) => written(cleanText, longest)
const line = (longest: number) => written(cleanLine, longest)

const required = <T extends z.ZodType<string | null>>(schema: T, missing: string) =>
  schema.refine(text => text !== null, missing).transform(text => text as string)

type Context = { addIssue: (issue: { code: 'custom'; message: string }) => void }

function takePhone(typed: string, context: Context): string | null {
  if (!cleanLine(typed)) return null
  const read = normalizePhoneNumber(typed)
  if (read.ok && read.digits.length >= 7) return read.digits
  context.addIssue({ code: 'custom', message: '这个电话不对，请写手机号，或者带区号的座机号' })
  return z.NEVER
}

const phone = z.string().default('').transform(takePhone)
const tick = z
  .string()
  .optional()
  .transform(value => value === '1')

const contact = { contact: phone, shares: tick }

export const reportForm = z.object({
  way: z.enum(['NO_ANSWER', 'WRONG', 'BUSY', 'UNSOLVED'], { error: '请点一下是怎么打不通' }),
})

const grade = z.coerce.number('请点一下满意不满意').int('请点一下满意不满意').min(1).max(5)

export const ratingForm = z.object({ grade, text: words(LONGEST_ADDED) })

export const opinionForm = z.object({
  text: required(words(LONGEST_WORDS), '请写您的意见'),
  ...contact,
})

/** @param topics of the county */
export const problemForm = (topics: string[]) =>
  z
    .object({
      topic: z.enum(topics as [string, ...string[]], { error: '请选是什么问题' }),
      estate: line(LONGEST_ESTATE),
      building: line(LONGEST_BUILDING),
      unit: line(LONGEST_BUILDING),
      text: words(LONGEST_WORDS),
      urgent: tick,
      ...contact,
    })
    .refine(({ estate, building, text }) => estate ?? building ?? text, {
      path: ['estate'],
      message: '请写在哪儿，办事的人好去找',
    })

function takeDay(typed: string, today: number, context: Context): string | null {
  if (!cleanLine(typed)) return null
  const read = readDate(typed)
  const day = read.ok ? readDay(read.value) : null
  const ahead = day === null ? -1 : day - today
  if (read.ok && ahead >= 0 && ahead <= MOST_DAYS_AHEAD) return read.value
  const why = read.ok ? (ahead < 0 ? '这一天已经过去了' : `请选${MOST_DAYS_AHEAD}天以内的日子`) : read.why
  context.addIssue({ code: 'custom', message: why })
  return z.NEVER
}

/** @param today as shanghaiParts counts days */
export const orderForm = (today: number) =>
  z.object({
    wish: z.string({ error: '请选要哪一项' }).regex(/^[pl][1-9]\d{0,9}$/, '请选要哪一项'),
    day: z
      .string()
      .default('')
      .transform((typed, context) => takeDay(typed, today, context)),
    part: z.enum(PARTS).catch('都行'),
    text: words(LONGEST_ADDED),
    contact: required(phone, '点单要留电话，上门前好跟您说一声'),
  })

export const addForm = z.object({ text: required(words(LONGEST_ADDED), '请写几句') })
export const rateForm = z.object({ grade, text: words(LONGEST_ADDED) })
export const correctForm = z.object({ grade })
export const reopenForm = z.object({ text: required(words(LONGEST_ADDED), '请写哪里还没办好') })
