import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'
import { positionSchema } from '@/lib/system/form/numbers'
import { printable } from '@/lib/system/form/printable'
import { optionalLine, optionalText, requiredLine } from '@/lib/system/form/text'
import { slugSchema } from './slug'

export type ColumnSnapshot = {
  areaId: number
  slug: string
  title: string
  shortTitle: string
  description: string | null
  position: number
  source: string | null
}

export const columnSchema: z.ZodType<ColumnSnapshot> = z.object({
  areaId: idSchema,
  slug: slugSchema,
  title: requiredLine('栏目名称', 30),
  shortTitle: printable(requiredLine('短名', 10)),
  description: optionalText(200),
  position: positionSchema,
  source: optionalLine(300),
})
