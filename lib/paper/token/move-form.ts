import { z } from 'zod'
import { typedOrNull } from '@/lib/system/form/text'
import { wholeNumber } from '@/lib/system/form/whole-number'

export const moveForm = z.object({
  token: z.string().length(8),
  target: z.enum(['AREA', 'PROJECTS', 'COLUMN']),
  areaCode: z.string({ error: '请填区域代码。' }).trim().min(2, '请填区域代码。').max(40),
  year: z.preprocess(value => value || undefined, wholeNumber('年份', 2000, 2099).optional()),
  columnSlug: typedOrNull(60),
})
