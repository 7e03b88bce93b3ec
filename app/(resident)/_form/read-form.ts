import type { z } from 'zod'

/** What a form says, by its schema; of each field that is wrong, the first that is wrong with it. */
export function readForm<S extends z.ZodType>(
  schema: S,
  fields: URLSearchParams,
): { data: z.output<S> } | { errors: Record<string, string> } {
  const typed = Object.fromEntries([...fields].map(([name, value]) => [name, value.replaceAll('\0', '')]))
  const read = schema.safeParse(typed)
  if (read.success) return { data: read.data }
  const errors: Record<string, string> = {}
  for (const { path, message } of read.error.issues) errors[String(path[0] ?? 'form')] ??= message
  return { errors }
}
