import { z } from 'zod'
import { chosenId, idSchema, LARGEST_ID } from '@/lib/system/database/ids'
import { dateSchema, readDate } from '@/lib/system/form/date'
import { readOptionalField } from '@/lib/system/form/field'
import { optionalLine, optionalText, requiredText } from '@/lib/system/form/text'
import { readTarget, targetSchema } from './target'

/** A text of a step; the database takes twice as much. */
export const MOST_TEXT = 2000

const seen = { id: idSchema, lock: z.coerce.number().int().positive().max(LARGEST_ID) }

/** One case, as it was seen. */
export const seenSchema = z.object(seen)
export const oneCaseSchema = z.object({ id: idSchema })
export const textSchema = z.object({ ...seen, text: requiredText('内容', MOST_TEXT) })

/** What a resident reads, out of a ready text that leaves some of it to be filled in. */
const filledText = (label: string) =>
  requiredText(label, MOST_TEXT).refine(text => !/〔[^〕]*〕/.test(text), '还有〔 〕里的没填，请填好再点')

export const reasonSchema = z.object({ ...seen, text: filledText('理由') })
export const answerSchema = z.object({
  ...seen,
  text: filledText('答复'),
  closes: z.literal('on').optional().transform(Boolean),
})
export const deadlineSchema = z.object({ ...seen, day: dateSchema, text: requiredText('原因', 200) })
export const handlingSchema = z.object({ ...seen, handlingId: idSchema })
export const tellSchema = z.object({
  ...seen,
  announcementId: z.union([z.literal('').transform(() => null), chosenId('请选公告')]).default(null),
})

const forwarding = {
  target: targetSchema,
  name: optionalLine(40),
  note: optionalText(500),
  day: readOptionalField(readDate),
}

type Typed = { target: string; name: string | null }

function takeTarget<T extends Typed>({ target: typed, name, ...rest }: T, context: z.RefinementCtx) {
  const target = readTarget(typed, name)
  if (target) return { ...rest, target }
  const isUnnamed = typed === 'NAMED' || typed === 'HOTLINE'
  const [field, message] = isUnnamed ? ['name', '请填名称'] : ['target', '请选转给谁']
  context.addIssue({ code: 'custom', path: [field!], message: message! })
  return z.NEVER
}

export const forwardSchema = z.object({ ...seen, ...forwarding }).transform(takeTarget)

const MOST_CHOSEN = 50

/** Those that are ticked in the inbox, each as it was seen: "12.3" is case 12 at its third step. */
const chosen = z
  .array(z.string().regex(/^\d{1,10}\.\d{1,10}$/))
  .min(1, '请先选来信')
  .max(MOST_CHOSEN, `一次最多${MOST_CHOSEN}件`)
  .transform((list, context) =>
    list.map(one => {
      const [id, lock] = one.split('.').map(Number) as [number, number]
      if (id > LARGEST_ID || lock > LARGEST_ID || id < 1)
        context.addIssue({ code: 'custom', message: '请先选来信' })
      return { id, lock }
    }),
  )

export const chosenSchema = z.object({ chosen })
export const forwardChosenSchema = z.object({ chosen, ...forwarding }).transform(takeTarget)

/** Doubles of a case, each as it was seen, and the case as which they are handled. */
export const mergeSchema = z.object({ ...seen, chosen })
