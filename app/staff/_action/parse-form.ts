import 'server-only'
import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

/** The longest list of a form is a batch's areas (lib/paper/batch/batch-plan). */
const LARGEST_INDEX = 9999
/** More than the deepest field of ours has ("phones[3].hours.seasons[3].rows[13].days"). */
const LONGEST_NAME = 100

function isOwnName(name: string): boolean {
  if (name.length > LONGEST_NAME || name.includes('\0')) return false
  return [...name.matchAll(/\[(\d+)\]/g)].every(([, index]) => Number(index) <= LARGEST_INDEX)
}

/**
 * Whether a form can be one of ours. A list is read by the index in its fields' names: from one field
 * "days[99999999]" would come a list of a hundred million, and each of its gaps would be judged.
 */
export function isOwnForm(form: FormData): boolean {
  return [...form.keys()].every(isOwnName)
}

const NUL_WORDS = '这一栏里有一个看不见的空字符（NUL），存不进去，请清空后重新填写'

/** The fields with a NUL in them, which PostgreSQL has not in text and no keyboard types. */
function findNul(form: FormData): Record<string, string[]> | null {
  const found = [...form].filter(([, value]) => typeof value === 'string' && value.includes('\0'))
  return found.length ? Object.fromEntries(found.map(([name]) => [name, [NUL_WORDS]])) : null
}

/**
 * Reads a form by its schema; one that no page of ours has made says nothing, and fails on what is missing. A NUL is
 * wrong at its field, whatever the field is for.
 */
export function parseForm<S extends z.ZodType>(form: FormData, schema: S) {
  const isOwn = isOwnForm(form)
  const wrong = isOwn ? findNul(form) : null
  return wrong
    ? ({ status: 'error', error: wrong } as const)
    : parseWithZod(isOwn ? form : new FormData(), { schema })
}
