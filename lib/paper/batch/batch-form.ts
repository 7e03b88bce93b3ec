import { z } from 'zod'
import { copiesSchema, layoutSchema, tickedIds, useSchema } from '@/lib/paper/edition/edition-form'
import { idSchema } from '@/lib/system/database/ids'
import { MOST_AREAS } from './batch-plan'

export const batchForm = z.object({
  title: z
    .string({ error: '请给这一批起个名字。' })
    .trim()
    .min(1, '请给这一批起个名字。')
    .max(60, { error: '最多60个字。' }),
  layout: layoutSchema,
  use: useSchema,
  fallbacks: tickedIds,
  /** Of each area that has no number of its own. */
  copies: copiesSchema,
  areas: z
    .array(
      z.object({ areaId: idSchema, copies: copiesSchema.optional(), chosen: z.literal('on').optional() }),
    )
    .min(1)
    .max(MOST_AREAS),
})

export const batchIdForm = z.object({ batchId: idSchema })
