/** What a form's fields hold, as text, by name; lists and groups nested as the names say ("phones[0].number"). */
export type FormValue = string | FormValue[] | { [name: string]: FormValue } | undefined
export type FormValues = { [name: string]: FormValue }

/** A field's text, empty where there is none. */
export function textOf(value: FormValue): string {
  return typeof value === 'string' ? value : ''
}

/** A group's fields, none where there is no group. */
export function groupOf(value: FormValue): FormValues {
  return value && typeof value === 'object' && !Array.isArray(value) ? value : {}
}

/** A list's entries; a single one is a list of one. */
export function listOf(value: FormValue): FormValue[] {
  if (value === undefined || value === '') return []
  return Array.isArray(value) ? value : [value]
}
