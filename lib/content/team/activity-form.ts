import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'
import { yearSchema } from '@/lib/system/form/numbers'
import { optionalText, requiredText } from '@/lib/system/form/text'
import { wholeNumber } from '@/lib/system/form/whole-number'

const count = (what: string) => wholeNumber(what, 1, 10_000_000).nullable().default(null)

export type ActivitySnapshot = {
  areaId: number
  teamId: number | null
  year: number
  dateText: string | null
  name: string
  description: string | null
  sessions: number | null
  sessionsApprox: boolean
  peopleServed: number | null
  peopleServedApprox: boolean
  source: string | null
}

export const activitySchema: z.ZodType<ActivitySnapshot> = z.object({
  areaId: idSchema,
  teamId: idSchema.nullable().default(null),
  year: yearSchema,
  dateText: optionalText(30),
  name: requiredText('活动名称', 30),
  description: optionalText(300),
  sessions: count('场次'),
  sessionsApprox: z.boolean().default(false),
  peopleServed: count('人次'),
  peopleServedApprox: z.boolean().default(false),
  source: optionalText(300),
})
