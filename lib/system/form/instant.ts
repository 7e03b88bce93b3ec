import { readShanghai } from '@/lib/system/clock/shanghai'
import { readDateTime } from './date'
import { readField } from './field'

/** A day and a clock time as people type them, in Asia/Shanghai, kept as an ISO instant. */
export const instantSchema = readField(readDateTime, '请填时间').transform(said =>
  readShanghai(said)!.toISOString(),
)
