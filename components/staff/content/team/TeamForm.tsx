'use client'
import { TextAreaField, TextField } from '@/components/staff/form/fields'
import { RecordForm } from '@/components/staff/record/RecordForm'
import { SourceField } from '@/components/staff/record/SourceField'
import { toFormValues } from '@/components/staff/record/to-values'
import { type TeamSnapshot, teamCountSchema } from '@/lib/content/team/team-form'
import type { OpenRecord } from '@/lib/revision/form/open-record'
import { readBy } from '@/lib/system/form/field'

const readTeams = readBy(teamCountSchema)

/** The form of a 志愿服务队. */
export function TeamForm({ record }: { record: OpenRecord }) {
  const team = record.snapshot as TeamSnapshot | null
  return (
    <RecordForm
      record={record}
      values={toFormValues(team ?? { teamCount: 1 })}
      hidden={{ areaId: record.area.id }}
    >
      <TextField name="name" label="队名" maxLength={30} required />
      <TextField name="teamCount" label="几支" reads={readTeams} inputMode="numeric" required />
      <TextAreaField name="description" label="说明" maxLength={200} />
      <SourceField />
    </RecordForm>
  )
}
