import { z } from 'zod'
import {
  copiesSchema,
  fitUse,
  layoutSchema,
  MISFIT,
  tickedIds,
  useSchema,
} from '@/lib/paper/edition/edition-form'
import { idSchema } from '@/lib/system/database/ids'
import { printable } from '@/lib/system/form/printable'
import { requiredLine } from '@/lib/system/form/text'
import { MOST_AREAS } from './batch-plan'

export const batchForm = z
  .object({
    title: printable(requiredLine('这一批的名字', 60, '请给这一批起个名字。')),
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
  .refine(fitUse, MISFIT)

export const batchIdForm = z.object({ batchId: idSchema })
