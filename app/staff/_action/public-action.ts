import 'server-only'
import type { z } from 'zod'
import type { FormState } from '@/lib/system/form/form-state'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'
import { parseForm } from './parse-form'
import { answerFailure, answerInvalid, type StaffAction } from './staff-action'

/**
 * An action that nobody need be logged in for: what opens it is in what it is sent (a one-time link's token).
 * Everything else goes through `staffAction`.
 */
export function publicAction<S extends z.ZodType, T>(
  schema: S,
  run: (data: z.output<S>) => Promise<FormState<T>>,
): StaffAction<T> {
  return async (_previous, form) => {
    try {
      return await askDatabase(async () => {
        const submission = parseForm(form, schema)
        if (submission.status !== 'success') return answerInvalid(submission.error)
        return run(submission.value as z.output<S>)
      }, CHANGE_PATIENCE_MS)
    } catch (error) {
      return answerFailure(error)
    }
  }
}
