import { createHash } from 'node:crypto'

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sortKeys(v)]))
}

/** A short hash of a snapshot's content: equal exactly when they say the same, whatever the order of keys. */
export function fingerprint(snapshot: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(snapshot)))
    .digest('base64url')
    .slice(0, 22)
}
