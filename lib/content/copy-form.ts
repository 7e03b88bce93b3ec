import { z } from 'zod'
import { idSchema } from '@/lib/system/ids'
import { wholeNumber } from '@/lib/system/whole-number'

const year = wholeNumber('年份', 2000, 2100)

/** Which list of projects is copied, and to which year. */
export const copySchema = z
  .object({
    areaId: idSchema,
    fromYear: year,
    toYear: year,
    intent: z.enum(['draft', 'submit', 'publish']),
  })
  .refine(({ fromYear, toYear }) => toYear > fromYear, { path: ['toYear'], message: '要晚于原来的年份' })
