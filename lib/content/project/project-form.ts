import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'
import { positionSchema, yearSchema } from '@/lib/system/form/numbers'
import { optionalLine, requiredLine, requiredText } from '@/lib/system/form/text'

export type ProjectSnapshot = {
  areaId: number
  year: number
  position: number
  name: string
  description: string
  dateText: string | null
  place: string | null
  teamId: number | null
  source: string | null
}

export const projectSchema: z.ZodType<ProjectSnapshot> = z.object({
  areaId: idSchema,
  year: yearSchema,
  position: positionSchema,
  name: requiredLine('项目名称', 30),
  description: requiredText('项目内容', 300),
  dateText: optionalLine(30),
  place: optionalLine(40),
  teamId: idSchema.nullable().default(null),
  source: optionalLine(300),
})
