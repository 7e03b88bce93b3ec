import { z } from 'zod'
import { readAreaCode } from '@/lib/directory/area/code'
import { readSlugTyped } from '@/lib/system/form/code'
import { readField, readOptionalField } from '@/lib/system/form/field'
import { yearSchema } from '@/lib/system/form/numbers'

export const moveForm = z.object({
  token: z.string().length(8),
  target: z.enum(['AREA', 'PROJECTS', 'COLUMN']),
  areaCode: readField(readAreaCode, '请填区域代码。'),
  year: yearSchema.optional(),
  columnSlug: readOptionalField(readSlugTyped),
})
