import type { Format } from '@/lib/exchange/open311/write'

/** What an address under /api/open311/v2 names. */
export type Resource = {
  name: 'discovery' | 'services' | 'requests'
  /** Of one service or request. */
  id: string | null
  format: Format
}

const LAST = /^(.{1,80})\.(json|xml)$/

/** Reads the parts of an address; null where it names nothing. */
export function parsePath(parts: string[]): Resource | null {
  const [first = '', second, ...more] = parts
  const last = LAST.exec(second ?? first)
  if (!last || more.length) return null
  const [, stem, format] = last as unknown as [string, string, Format]
  const name = second === undefined ? stem : first
  const id = second === undefined ? null : stem
  if (name === 'discovery') return id === null ? { name, id, format } : null
  return name === 'services' || name === 'requests' ? { name, id, format } : null
}
