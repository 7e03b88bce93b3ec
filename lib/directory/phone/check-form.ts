import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'

/** One tap of the work list. */
export const checkForm = z.object({
  phoneId: idSchema,
  /** The number as the list showed it: what was rung. */
  number: z.string().regex(/^\d{3,12}$/, '号码不对'),
  /** The button. */
  intent: z.enum(['ANSWERED', 'NO_ANSWER', 'BUSY', 'WRONG'], { error: '请选打电话的结果' }),
  note: z
    .string()
    .trim()
    .max(200, '最多200个字')
    .nullish()
    .transform(text => text || null),
})

export type CheckWish = Omit<z.output<typeof checkForm>, 'intent'> & {
  result: z.output<typeof checkForm>['intent']
}
