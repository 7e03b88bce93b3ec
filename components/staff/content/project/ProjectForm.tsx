'use client'
import { TeamField, YearField } from '@/components/staff/content/common-fields'
import { TextAreaField, TextField } from '@/components/staff/form/fields'
import { PositionField } from '@/components/staff/record/PositionField'
import { RecordForm } from '@/components/staff/record/RecordForm'
import { SourceField } from '@/components/staff/record/SourceField'
import { toFormValues } from '@/components/staff/record/to-values'
import type { ProjectSnapshot } from '@/lib/content/project/project-form'
import type { TeamChoice } from '@/lib/content/team/team-choices'
import type { OpenRecord } from '@/lib/revision/form/open-record'

type Props = { record: OpenRecord; teams: TeamChoice[]; year: number }

/** The form of a project. @param props.year what a new one starts with */
export function ProjectForm({ record, teams, year }: Props) {
  const project = record.snapshot as ProjectSnapshot | null
  return (
    <RecordForm
      record={record}
      values={toFormValues(project ?? { year, position: 0 })}
      hidden={{ areaId: record.area.id }}
    >
      <YearField />
      <TextField name="name" label="项目名称" maxLength={30} required />
      <TextAreaField name="description" label="项目内容" maxLength={300} required />
      <TextField name="dateText" label="什么时候" description="例如“每月第一个周六”。" maxLength={30} />
      <TextField name="place" label="地点或对象" maxLength={40} />
      <TeamField teams={teams} />
      <PositionField />
      <SourceField />
    </RecordForm>
  )
}
