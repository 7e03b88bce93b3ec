import 'server-only'
import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

/** The longest list of a form is a batch's areas (lib/paper/batch/batch-plan). */
const LARGEST_INDEX = 9999
/** More than the deepest field of ours has ("phones[3].hours.seasons[3].rows[13].days"). */
const LONGEST_NAME = 100

function isOwnName(name: string): boolean {
  if (name.length > LONGEST_NAME) return false
  return [...name.matchAll(/\[(\d+)\]/g)].every(([, index]) => Number(index) <= LARGEST_INDEX)
}

/**
 * Whether a form can be one of ours. A list is read by the index in its fields' names: from one field
 * "days[99999999]" would come a list of a hundred million, and each of its gaps would be judged. PostgreSQL has no
 * NUL in text, and nobody types one.
 */
export function isOwnForm(form: FormData): boolean {
  for (const [name, value] of form) if (!isOwnName(name) || String(value).includes('\0')) return false
  return true
}

/** Reads a form by its schema; one that no page of ours has made says nothing, and fails on what is missing. */
export function parseForm<S extends z.ZodType>(form: FormData, schema: S) {
  return parseWithZod(isOwnForm(form) ? form : new FormData(), { schema })
}
