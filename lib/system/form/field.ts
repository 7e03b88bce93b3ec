import { z } from 'zod'
import { cleanValue } from './clean-text'
import { type Reader, type Reading, readAs, refuseTyped } from './reading'

type Refuse = { addIssue: (issue: { code: 'custom'; message: string }) => void }

function take<T>(found: Reading<T>, context: Refuse): T {
  if (found.ok) return found.value
  context.addIssue({ code: 'custom', message: found.why })
  return z.NEVER
}

/** A field of a form that a reader reads. @param missing said where there is nothing to read */
export function readField(read: Reader, missing: string) {
  return z
    .string({ error: missing })
    .transform((typed, context) => take(cleanValue(typed) ? read(typed) : refuseTyped(missing), context))
}

/** The same of a field that may be left out: then null. */
export function readOptionalField(read: Reader) {
  return z
    .string()
    .transform((typed, context) =>
      take<string | null>(cleanValue(typed) ? read(typed) : readAs(null), context),
    )
    .nullable()
    .default(null)
}

/** The other way: what a form's own rule for a field makes of what is typed, to be said before it is sent. */
export function readBy(schema: z.ZodType<string | number | null>): Reader {
  return typed => {
    const { data, error } = schema.safeParse(typed)
    return error ? refuseTyped(error.issues[0]!.message) : readAs(String(data ?? ''))
  }
}
