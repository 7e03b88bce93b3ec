import { z } from 'zod'
import { readShanghai } from '@/lib/system/clock/shanghai'

/** "2026-11-24 08:30" in Asia/Shanghai, kept as an ISO instant. */
export const instantSchema = z.string({ error: '请选时间' }).transform((typed, context) => {
  const at = readShanghai(typed)
  if (at) return at.toISOString()
  context.addIssue({ code: 'custom', message: '时间要写成 2026-11-24 08:30 这样' })
  return z.NEVER
})
