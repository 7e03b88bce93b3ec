import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'
import { optionalText, requiredText } from '@/lib/system/form/text'
import { wholeNumber } from '@/lib/system/form/whole-number'

export type TeamSnapshot = {
  areaId: number
  name: string
  teamCount: number
  description: string | null
  source: string | null
}

export const teamSchema: z.ZodType<TeamSnapshot> = z.object({
  areaId: idSchema,
  name: requiredText('队名', 30),
  teamCount: wholeNumber('几支', 1, 999).default(1),
  description: optionalText(200),
  source: optionalText(300),
})
