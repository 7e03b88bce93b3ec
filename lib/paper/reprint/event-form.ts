import { z } from 'zod'
import { MOST_COPIES } from '@/lib/paper/edition/types'
import { idSchema } from '@/lib/system/database/ids'
import { optionalLine } from '@/lib/system/form/text'
import { wholeNumber } from '@/lib/system/form/whole-number'

/** How many copies; what was noted wrongly is taken back by a negative one. */
export const movedSchema = wholeNumber('份数', -MOST_COPIES, MOST_COPIES, ['份', '张']).refine(n => n !== 0, {
  error: '份数不能是0。',
})

export const eventForm = z.object({
  editionId: idSchema,
  kind: z.enum(['HANDED_OUT', 'POSTED', 'DAMAGED', 'REPLACED']),
  copies: movedSchema,
  place: optionalLine(60),
  note: optionalLine(200),
})
