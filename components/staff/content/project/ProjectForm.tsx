'use client'
import { PositionField, TeamField, YearField } from '@/components/staff/content/common-fields'
import { TextAreaField, TextField } from '@/components/staff/form/fields'
import { textOf } from '@/components/staff/form/values'
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
      {values => (
        <>
          <YearField values={values} />
          <TextField name="name" label="项目名称" value={textOf(values.name)} maxLength={30} required />
          <TextAreaField
            name="description"
            label="项目内容"
            value={textOf(values.description)}
            maxLength={300}
            required
          />
          <TextField
            name="dateText"
            label="什么时候"
            description="例如“每月第一个周六”。"
            value={textOf(values.dateText)}
            maxLength={30}
          />
          <TextField name="place" label="地点或对象" value={textOf(values.place)} maxLength={40} />
          <TeamField values={values} teams={teams} />
          <PositionField values={values} />
          <SourceField values={values} />
        </>
      )}
    </RecordForm>
  )
}
