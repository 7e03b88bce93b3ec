import { readShanghai } from '@/lib/system/clock/shanghai'
import { readDateTime } from './date'
import { readField, readOptionalField } from './field'

const toInstant = (said: string) => readShanghai(said)!.toISOString()

/** A day and a clock time as people type them, in Asia/Shanghai, kept as an ISO instant. */
export const instantSchema = readField(readDateTime, '请填时间').transform(toInstant)

/** The same of one that may be left out: then null. */
export const optionalInstant = readOptionalField(readDateTime).transform(said => said && toInstant(said))
