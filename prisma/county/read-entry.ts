import { recordOf } from '@/lib/records'
import type { Entry } from './types'

/** Fields that a form reads into others: hours become a schedule. */
const READ_INTO: Record<string, string> = { hours: 'schedule' }

/** A form that no longer knows a field says nothing: it leaves the field out. */
function requireKnown(typed: object, read: object, where: string): void {
  for (const [name, value] of Object.entries(typed)) {
    const known = READ_INTO[name] ?? name
    if (!(known in read)) throw new Error(`county: the form of ${where} does not know ${name}`)
    if (Array.isArray(value))
      for (const [index, item] of value.entries())
        if (typeof item === 'object' && item !== null)
          requireKnown(item, (read as Record<string, object[]>)[known]![index]!, `${where}.${name}`)
  }
}

/**
 * Reads an entry as its kind's own form does.
 * @param idOf ids of the records it refers to
 * @returns its snapshot, as a revision keeps it
 * @throws Error naming the entry and what the form has against it
 */
export function readEntry(entry: Entry, idOf: (key: string) => number): unknown {
  const chosen = Object.fromEntries(Object.entries(entry.refs).map(([name, key]) => [name, idOf(key)]))
  const typed = { ...entry.typed, ...chosen }
  const read = recordOf(entry.kind).schema.safeParse(typed)
  if (!read.success) throw new Error(`county: the form refuses ${entry.key}: ${read.error.message}`)
  requireKnown(typed, read.data as object, entry.key)
  return read.data
}
