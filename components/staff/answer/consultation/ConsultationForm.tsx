'use client'
import { Group } from '@mantine/core'
import { DateTimeField } from '@/components/staff/form/DateTimeField'
import { CheckboxField, TextAreaField, TextField } from '@/components/staff/form/fields'
import type { FormValues } from '@/components/staff/form/values'
import { RecordForm } from '@/components/staff/record/RecordForm'
import { SourceField } from '@/components/staff/record/SourceField'
import { toFormValues } from '@/components/staff/record/to-values'
import type { ConsultationSnapshot } from '@/lib/answer/consultation/consultation-form'
import type { OpenRecord } from '@/lib/revision/form/open-record'
import { writeShanghai } from '@/lib/system/clock/shanghai'
import { ClosingField } from './ClosingField'
import { FixedQuestions } from './FixedQuestions'
import { QuestionsField } from './QuestionsField'

type Props = {
  record: OpenRecord
  /** What a new one starts with, as the calendar shows it. */
  now: string
  /** Until when one can answer, as the calendar shows it, of one that runs. */
  running: string | null
  /** How many have answered. */
  replies: number
}

const toClock = (instant: string) => writeShanghai(new Date(instant))

/** Instants as the calendar shows them, options one a line. */
function toValues({ opensAt, closesAt, questions, ...rest }: ConsultationSnapshot): FormValues {
  return {
    ...toFormValues(rest),
    opensAt: toClock(opensAt),
    closesAt: toClock(closesAt),
    questions: questions.map(({ options, ...question }) => ({
      ...toFormValues(question),
      options: options.join('\n'),
    })),
  }
}

/** What came of it, for whoever publishes that. */
function DecisionFields() {
  return (
    <>
      <TextAreaField
        name="decision"
        label="怎么定的"
        description="收到的意见怎么用了，最后怎么定。跟结果一起给居民看。"
        maxLength={1000}
      />
      <CheckboxField
        name="showsResult"
        label="公布结果"
        description="截止以后，居民看到每个选项多少人选、怎么定的。写的话不公布。"
      />
    </>
  )
}

/** The form of a consultation. */
export function ConsultationForm({ record, now, running, replies }: Props) {
  const said = record.snapshot as ConsultationSnapshot | null
  return (
    <RecordForm
      record={record}
      values={said ? toValues(said) : { opensAt: now, questions: [{ kind: 'ONE', isRequired: 'on' }] }}
      hidden={{ areaId: record.area.id }}
    >
      <TextField
        name="title"
        label="标题"
        description="问的是什么事，例如“夏天几点开门”。"
        maxLength={30}
        required
      />
      <TextAreaField
        name="intro"
        label="说明"
        description="为什么问、打算怎么办，写得老人也看得懂。"
        maxLength={1000}
        rows={4}
        required
      />
      <Group grow align="start" preventGrowOverflow={false}>
        <DateTimeField name="opensAt" label="开始" description="到了这个时间，居民就能答。" required />
        <ClosingField running={running} now={now} />
      </Group>
      {replies > 0 && said ? (
        <FixedQuestions name="questions" questions={said.questions} replies={replies} />
      ) : (
        <QuestionsField name="questions" />
      )}
      {record.isLive && <DecisionFields />}
      <SourceField />
    </RecordForm>
  )
}
