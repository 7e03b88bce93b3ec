import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'
import { readDate } from '@/lib/system/form/date'
import { readOptionalField } from '@/lib/system/form/field'
import { optionalText, requiredLine, requiredText } from '@/lib/system/form/text'
import { wholeNumber } from '@/lib/system/form/whole-number'
import { KINDS } from './inbox-query'

const days = (what: string) => wholeNumber(what, 1, 60, ['天', '个工作日'])

/** Some six working days: more is no term for what is urgent. */
const MOST_URGENT_HOURS = 40

const MOST_TOPICS = 20
const TOPIC_LENGTH = 20

/** One a line, each once. */
const topics = requiredText('身边问题的类型', 500, '请写身边问题的类型，一行一种')
  .transform(text => [...new Set(text.split('\n').map(line => line.trim()))].filter(Boolean))
  .pipe(
    z
      .array(z.string().max(TOPIC_LENGTH, `一行最多${TOPIC_LENGTH}个字`))
      .max(MOST_TOPICS, `最多${MOST_TOPICS}种`),
  )

const closed = z.literal('on').optional().transform(Boolean)

/** 来信设置 of a county. */
export const rulesSchema = z
  .object({
    areaId: idSchema,
    acceptDays: days('几天内受理'),
    urgentHours: wholeNumber('很急的几小时内受理', 1, MOST_URGENT_HOURS, ['小时', '个小时']),
    problemDays: days('身边问题'),
    reportDays: days('号码打不通'),
    ratingDays: days('满意度'),
    orderDays: days('点单'),
    opinionDays: days('意见建议'),
    keepPhoneDays: wholeNumber('电话留几天', 0, 365, ['天']),
    topics,
    contact: optionalText(200),
    closePROBLEM: closed,
    closeREPORT: closed,
    closeRATING: closed,
    closeORDER: closed,
    closeOPINION: closed,
    /** The last day on which they are closed. */
    closedDay: readOptionalField(readDate),
  })
  .transform(({ closePROBLEM, closeREPORT, closeRATING, closeORDER, closeOPINION, ...rest }) => {
    const isClosed = {
      PROBLEM: closePROBLEM,
      REPORT: closeREPORT,
      RATING: closeRATING,
      ORDER: closeORDER,
      OPINION: closeOPINION,
    }
    return { ...rest, closedKinds: KINDS.filter(kind => isClosed[kind]) }
  })
  .refine(({ closedKinds, closedDay }) => closedKinds.length === 0 || closedDay !== null, {
    path: ['closedDay'],
    error: '请填停到哪一天。',
  })

export type RulesForm = z.output<typeof rulesSchema>

/** An answer that is ready. */
export type Template = { name: string; text: string }

export const MOST_TEMPLATES = 12

export const templatesSchema = z
  .object({
    areaId: idSchema,
    templates: z
      .array(z.object({ name: requiredLine('名称', 20), text: requiredText('内容', 500) }))
      .max(MOST_TEMPLATES, `最多${MOST_TEMPLATES}条`)
      .default([]),
  })
  .refine(({ templates }) => new Set(templates.map(({ name }) => name)).size === templates.length, {
    path: ['templates'],
    error: '有两条名称一样。',
  })
