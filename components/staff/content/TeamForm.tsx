'use client'
import type { TeamSnapshot } from '@/lib/content/content-forms'
import type { OpenRecord } from '@/lib/revision/open-record'
import { TextAreaField, TextField } from '../form/fields'
import { textOf } from '../form/values'
import { RecordForm } from '../record/RecordForm'
import { SourceField } from '../record/SourceField'
import { toFormValues } from '../record/to-values'

/** The form of a 志愿服务队. */
export function TeamForm({ record }: { record: OpenRecord }) {
  const team = record.snapshot as TeamSnapshot | null
  return (
    <RecordForm
      record={record}
      values={toFormValues(team ?? { teamCount: 1 })}
      hidden={{ areaId: record.area.id }}
    >
      {values => (
        <>
          <TextField name="name" label="队名" value={textOf(values.name)} maxLength={30} required />
          <TextField
            name="teamCount"
            label="几支"
            inputMode="numeric"
            value={textOf(values.teamCount)}
            required
          />
          <TextAreaField name="description" label="说明" value={textOf(values.description)} maxLength={200} />
          <SourceField values={values} />
        </>
      )}
    </RecordForm>
  )
}
