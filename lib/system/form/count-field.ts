import { z } from 'zod'
import { cleanValue } from './clean-text'
import { readCount, type Wanted } from './whole-number'

/** A count of a form that may be left out (then null), and whether it is typed as being over: 1000余人次. */
export function readCountField(wanted: Wanted) {
  return z.coerce
    .string()
    .transform((typed, context) => {
      if (!cleanValue(typed)) return null
      const read = readCount(typed, wanted)
      if (read.ok) return read.value
      context.addIssue({ code: 'custom', message: read.why })
      return z.NEVER
    })
    .nullable()
    .default(null)
}
