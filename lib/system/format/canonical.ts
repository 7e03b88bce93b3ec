export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** JSON with the keys of every object in order: PostgreSQL's jsonb keeps no order of its own. */
export function writeCanonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(writeCanonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.keys(value).sort()
  return `{${fields.map(key => `${JSON.stringify(key)}:${writeCanonical(value[key]!)}`).join(',')}}`
}
