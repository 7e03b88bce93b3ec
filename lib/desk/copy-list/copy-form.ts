import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'
import { yearSchema } from '@/lib/system/form/numbers'

/** Which list of projects is copied, and to which year. */
export const copySchema = z
  .object({
    areaId: idSchema,
    fromYear: yearSchema,
    toYear: yearSchema,
    intent: z.enum(['draft', 'submit', 'publish']),
  })
  .refine(({ fromYear, toYear }) => toYear > fromYear, { path: ['toYear'], message: '要晚于原来的年份' })
