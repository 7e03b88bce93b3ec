import { z } from 'zod'
import { MOST_COPIES, MOST_SISTERS } from '@/lib/paper/edition/types'
import { idSchema } from '@/lib/system/database/ids'
import { optionalLine } from '@/lib/system/form/text'
import { wholeNumber } from '@/lib/system/form/whole-number'

/** How many copies; what was noted wrongly is taken back by a negative one. */
export const movedSchema = wholeNumber('份数', -MOST_COPIES, MOST_COPIES, ['份', '张']).refine(n => n !== 0, {
  error: '份数不能是0。',
})

/** How many of an older edition came back, or were papered over. */
export const replacedSchema = wholeNumber('换下来的份数', 1, MOST_COPIES, ['份', '张'])

/** By what a newer edition takes older ones out. */
const PUTS_OUT = ['HANDED_OUT', 'POSTED'] as const

export function putsOut(kind: string): boolean {
  return PUTS_OUT.some(one => one === kind)
}

export const eventForm = z
  .object({
    editionId: idSchema,
    kind: z.enum([...PUTS_OUT, 'DAMAGED', 'REPLACED', 'STICKERED']),
    copies: movedSchema,
    place: optionalLine(60),
    note: optionalLine(200),
    /** The older editions that are offered; only those whose box is ticked are taken out. */
    replaces: z
      .array(
        z
          .object({
            editionId: idSchema,
            chosen: z.literal('on').optional(),
            copies: replacedSchema.optional(),
          })
          .refine(({ chosen, copies }) => !chosen || copies !== undefined, {
            path: ['copies'],
            error: '请填换下来几份。',
          }),
      )
      .max(MOST_SISTERS)
      .default([])
      .transform(offered =>
        offered.flatMap(({ editionId, chosen, copies }) => (chosen && copies ? [{ editionId, copies }] : [])),
      ),
  })
  .refine(({ kind, copies, replaces }) => replaces.length === 0 || (putsOut(kind) && copies > 0), {
    path: ['copies'],
    error: '发出去或张贴了新的，才能登记换下来的旧的。',
  })
