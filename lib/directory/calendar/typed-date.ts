import { z } from 'zod'
import { readDay } from '@/lib/system/clock/days'

/** One day of the calendar as it is typed, kept as "2026-10-08". */
export const typedDate = z.string({ error: '请填日期' }).refine(typed => readDay(typed) !== null, {
  error: '日期要写成 2026-10-08 这样',
})
