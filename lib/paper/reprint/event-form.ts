import { z } from 'zod'
import { MOST_COPIES } from '@/lib/paper/edition/types'
import { idSchema } from '@/lib/system/database/ids'
import { typedOrNull } from '@/lib/system/form/text'
import { wholeNumber } from '@/lib/system/form/whole-number'

export const eventForm = z.object({
  editionId: idSchema,
  kind: z.enum(['HANDED_OUT', 'POSTED', 'DAMAGED', 'REPLACED']),
  copies: wholeNumber('份数', -MOST_COPIES, MOST_COPIES).refine(n => n !== 0, { error: '份数不能是0。' }),
  place: typedOrNull(60),
  note: typedOrNull(200),
})
