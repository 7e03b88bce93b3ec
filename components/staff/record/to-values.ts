import type { FormValue, FormValues } from '@/components/staff/form/values'

function toValue(said: unknown): FormValue {
  if (said === null || said === undefined || said === false) return ''
  if (said === true) return 'on'
  if (Array.isArray(said)) return said.map(toValue)
  if (typeof said === 'object') return toFormValues(said)
  return String(said)
}

/** A snapshot as its form starts: numbers as text, a blank for null, "on" for a box that is ticked. */
export function toFormValues(snapshot: object | null): FormValues {
  return Object.fromEntries(Object.entries(snapshot ?? {}).map(([name, said]) => [name, toValue(said)]))
}
