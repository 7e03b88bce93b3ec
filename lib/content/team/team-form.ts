import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'
import { optionalLine, optionalText, requiredLine } from '@/lib/system/form/text'
import { wholeNumber } from '@/lib/system/form/whole-number'

export type TeamSnapshot = {
  areaId: number
  name: string
  teamCount: number
  description: string | null
  source: string | null
}

/** How many teams stand under one name. */
export const teamCountSchema = wholeNumber('几支', 1, 999, ['支', '支队', '个'])

export const teamSchema: z.ZodType<TeamSnapshot> = z.object({
  areaId: idSchema,
  name: requiredLine('队名', 30),
  teamCount: teamCountSchema.default(1),
  description: optionalText(200),
  source: optionalLine(300),
})
