import 'server-only'
import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

/** The longest list of a form is a batch's areas (lib/paper/batch/batch-plan). */
const LARGEST_INDEX = 9999
/** More than the deepest field of ours has ("phones[3].hours.rows[13].days"). */
const LONGEST_NAME = 100

/**
 * Whether fields have names that a form of ours can have. A list is read by the index in its fields' names: from
 * one field "days[99999999]" would come a list of a hundred million, and each of its gaps would be judged.
 */
export function hasOwnNames(form: FormData): boolean {
  for (const name of form.keys()) {
    if (name.length > LONGEST_NAME) return false
    for (const [, index] of name.matchAll(/\[(\d+)\]/g)) if (Number(index) > LARGEST_INDEX) return false
  }
  return true
}

/** Reads a form by its schema; one that nobody's page has made says nothing, and fails on what is missing. */
export function parseForm<S extends z.ZodType>(form: FormData, schema: S) {
  return parseWithZod(hasOwnNames(form) ? form : new FormData(), { schema })
}
