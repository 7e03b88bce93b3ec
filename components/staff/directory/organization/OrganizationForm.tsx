'use client'
import { TextAreaField, TextField } from '@/components/staff/form/fields'
import { RecordForm } from '@/components/staff/record/RecordForm'
import { SourceField } from '@/components/staff/record/SourceField'
import { toFormValues } from '@/components/staff/record/to-values'
import type { OrganizationSnapshot } from '@/lib/directory/organization/organization-form'
import type { OpenRecord } from '@/lib/revision/form/open-record'

/** The form of a 承办单位. */
export function OrganizationForm({ record }: { record: OpenRecord }) {
  return (
    <RecordForm
      record={record}
      values={toFormValues(record.snapshot as OrganizationSnapshot | null)}
      hidden={{ areaId: record.area.id }}
    >
      <TextField name="name" label="单位名称" maxLength={40} required />
      <TextAreaField name="description" label="说明" maxLength={200} />
      <SourceField />
    </RecordForm>
  )
}
