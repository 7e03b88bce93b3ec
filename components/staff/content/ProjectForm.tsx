'use client'
import type { ProjectSnapshot } from '@/lib/content/content-forms'
import type { TeamChoice } from '@/lib/content/team-choices'
import type { OpenRecord } from '@/lib/revision/open-record'
import { TextAreaField, TextField } from '../form/fields'
import { textOf } from '../form/values'
import { RecordForm } from '../record/RecordForm'
import { SourceField } from '../record/SourceField'
import { toFormValues } from '../record/to-values'
import { PositionField, TeamField, YearField } from './common-fields'

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
