'use client'
import type { OrganizationSnapshot } from '@/lib/organization/organization-form'
import type { OpenRecord } from '@/lib/revision/open-record'
import { TextAreaField, TextField } from '../form/fields'
import { textOf } from '../form/values'
import { RecordForm } from '../record/RecordForm'
import { SourceField } from '../record/SourceField'
import { toFormValues } from '../record/to-values'

/** The form of a 承办单位. */
export function OrganizationForm({ record }: { record: OpenRecord }) {
  return (
    <RecordForm
      record={record}
      values={toFormValues(record.snapshot as OrganizationSnapshot | null)}
      hidden={{ areaId: record.area.id }}
    >
      {values => (
        <>
          <TextField name="name" label="单位名称" value={textOf(values.name)} maxLength={40} required />
          <TextAreaField name="description" label="说明" value={textOf(values.description)} maxLength={200} />
          <SourceField values={values} />
        </>
      )}
    </RecordForm>
  )
}
