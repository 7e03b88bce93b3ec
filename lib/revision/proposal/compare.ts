import type { DescribedField } from '@/lib/record/definition'

/** One field that differs; an absent side did not have it. */
export type FieldChange = { label: string; before: string | null; after: string | null }

/**
 * What differs between two descriptions of a record, field by field, in the order of the newer one.
 * @returns empty exactly when both say the same
 */
export function compareFields(before: DescribedField[], after: DescribedField[]): FieldChange[] {
  const old = new Map(before.map(field => [field.label, field.value]))
  const left = new Set(old.keys())
  const changes: FieldChange[] = []
  for (const { label, value } of after) {
    const was = old.get(label)
    left.delete(label)
    if (was !== value) changes.push({ label, before: was ?? null, after: value })
  }
  for (const label of left) changes.push({ label, before: old.get(label)!, after: null })
  return changes
}
