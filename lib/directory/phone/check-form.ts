import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'
import { optionalLine } from '@/lib/system/form/text'
import { KEPT_NUMBER } from './number-forms'

/** One tap of the work list. */
export const checkForm = z.object({
  phoneId: idSchema,
  /** The number as the list showed it: what was rung. */
  number: z.string().regex(KEPT_NUMBER, '号码不对'),
  /** The button. */
  intent: z.enum(['ANSWERED', 'NO_ANSWER', 'BUSY', 'WRONG'], { error: '请选打电话的结果' }),
  note: optionalLine(200),
})

export type CheckWish = Omit<z.output<typeof checkForm>, 'intent'> & {
  result: z.output<typeof checkForm>['intent']
}
