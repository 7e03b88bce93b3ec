'use client'
import { Group } from '@mantine/core'
import { TeamField, YearField } from '@/components/staff/content/common-fields'
import { CheckboxField, TextAreaField, TextField } from '@/components/staff/form/fields'
import { RecordForm } from '@/components/staff/record/RecordForm'
import { SourceField } from '@/components/staff/record/SourceField'
import { toFormValues } from '@/components/staff/record/to-values'
import { type ActivitySnapshot, PEOPLE, SESSIONS } from '@/lib/content/team/activity-form'
import type { TeamChoice } from '@/lib/content/team/team-choices'
import type { OpenRecord } from '@/lib/revision/form/open-record'
import { type Reader, readAs } from '@/lib/system/form/reading'
import { readCount, type Wanted } from '@/lib/system/form/whole-number'

type Props = { record: OpenRecord; teams: TeamChoice[]; year: number }
type CountProps = { name: string; label: string; description: string; reads: Reader }

/** "1000余" stays so: what is saved of it is the number and the box beside it. */
const countReader =
  (wanted: Wanted): Reader =>
  typed => {
    const read = readCount(typed, wanted)
    return read.ok ? readAs(`${read.value.count}${read.value.over ? '余' : ''}`) : read
  }

const readSessions = countReader(SESSIONS)
const readPeople = countReader(PEOPLE)

/** A number that may be "over" what it says (余). */
function CountField({ name, label, ...field }: CountProps) {
  return (
    <Group align="end" gap="md">
      <TextField name={name} label={label} {...field} inputMode="numeric" maxLength={20} />
      <CheckboxField name={`${name}Approx`} label={`${label}带“余”`} />
    </Group>
  )
}

/** The form of an activity. @param props.year what a new one starts with */
export function ActivityForm({ record, teams, year }: Props) {
  const activity = record.snapshot as ActivitySnapshot | null
  return (
    <RecordForm
      record={record}
      values={toFormValues(activity ?? { year })}
      hidden={{ areaId: record.area.id }}
    >
      <YearField />
      <TextField name="name" label="活动名称" maxLength={30} required />
      <TextAreaField name="description" label="内容" maxLength={300} />
      <TextField name="dateText" label="什么时候" maxLength={30} />
      <TeamField teams={teams} />
      <CountField
        name="sessions"
        label="场次（次）"
        description="办了多少次；不知道就不填。"
        reads={readSessions}
      />
      <CountField
        name="peopleServed"
        label="服务人次（人次）"
        description="服务了多少人次；不知道就不填。"
        reads={readPeople}
      />
      <SourceField />
    </RecordForm>
  )
}
