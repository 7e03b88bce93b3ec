import { z } from 'zod'
import { readDay } from '@/lib/system/clock/days'
import { idSchema } from '@/lib/system/database/ids'
import { dateSchema, readDate } from '@/lib/system/form/date'
import { readOptionalField } from '@/lib/system/form/field'
import { optionalLine, requiredLine } from '@/lib/system/form/text'

export type HolidaySnapshot = {
  areaId: number
  /** OFF 放假, WORK 上班: worked though it is a weekend or others have it off. */
  kind: 'OFF' | 'WORK'
  name: string
  /** "2026-10-01", first and last day, both inclusive. */
  from: string
  to: string
  source: string | null
}

export const HOLIDAY_KINDS: Record<HolidaySnapshot['kind'], string> = { OFF: '放假', WORK: '上班' }

/** Longer than any holiday: a year typed wrong is seen. */
const MOST_DAYS = 60

export const holidaySchema: z.ZodType<HolidaySnapshot> = z
  .object({
    areaId: idSchema,
    kind: z.enum(['OFF', 'WORK'], '请选放假还是上班').default('OFF'),
    name: requiredLine('名称', 20),
    from: dateSchema,
    to: readOptionalField(readDate),
    source: optionalLine(300),
  })
  .transform(({ to, ...holiday }, context): HolidaySnapshot => {
    const days = readDay(to ?? holiday.from)! - readDay(holiday.from)! + 1
    if (days < 1) context.addIssue({ code: 'custom', path: ['to'], message: '最后一天在第一天前面了' })
    if (days > MOST_DAYS)
      context.addIssue({ code: 'custom', path: ['to'], message: `一次最多${MOST_DAYS}天，请看看年份` })
    return { ...holiday, to: to ?? holiday.from }
  })
