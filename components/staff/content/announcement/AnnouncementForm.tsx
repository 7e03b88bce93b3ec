'use client'
import { Group } from '@mantine/core'
import { MarkdownField } from '@/components/staff/content/prose/MarkdownField'
import { DateTimeField } from '@/components/staff/form/DateTimeField'
import { SelectField, TextField } from '@/components/staff/form/fields'
import type { FormValues } from '@/components/staff/form/values'
import { RecordForm } from '@/components/staff/record/RecordForm'
import { SourceField } from '@/components/staff/record/SourceField'
import { toFormValues } from '@/components/staff/record/to-values'
import { type AnnouncementSnapshot, wholeEvent } from '@/lib/content/announcement/announcement-form'
import { ANNOUNCEMENT_KINDS } from '@/lib/content/announcement/announcement-kinds'
import type { OpenRecord } from '@/lib/revision/form/open-record'
import { writeShanghai } from '@/lib/system/clock/shanghai'
import { EventFields } from './EventFields'
import { TitleField } from './TitleField'

const KINDS = Object.entries(ANNOUNCEMENT_KINDS).map(([value, label]) => ({ value, label }))

const toClock = (instant: string | null) => (instant ? writeShanghai(new Date(instant)) : '')

/** Instants as the calendar shows them. */
function toValues(said: AnnouncementSnapshot): FormValues {
  const { publishAt, expireAt, ...rest } = said
  const { startsAt, endsAt, place } = wholeEvent(said)
  return {
    ...toFormValues({ ...rest, place }),
    startsAt: toClock(startsAt),
    endsAt: toClock(endsAt),
    publishAt: toClock(publishAt),
    expireAt: toClock(expireAt),
  }
}

type Props = {
  record: OpenRecord
  /** When a new one is published, as the calendar shows it. */
  now: string
  /** What else a new one starts with. */
  start?: FormValues
}

/** The form of an announcement. */
export function AnnouncementForm({ record, now, start }: Props) {
  const said = record.snapshot as AnnouncementSnapshot | null
  return (
    <RecordForm
      record={record}
      values={said ? toValues(said) : { kind: 'EVENT', publishAt: now, ...start }}
      hidden={{ areaId: record.area.id }}
    >
      <SelectField name="kind" label="类型" choices={KINDS} required />
      <TitleField />
      <EventFields />
      <MarkdownField name="body" label="正文" maxLength={5000} areaId={record.area.id} />
      <Group grow align="start" preventGrowOverflow={false}>
        <DateTimeField name="publishAt" label="发布时间" description="到了这个时间，居民才看到。" required />
        <DateTimeField
          name="expireAt"
          label="到期时间"
          description="到了就撤下。不填的，活动结束就离开首页，其他的90天后离开，“全部公告”里一直在。"
        />
      </Group>
      <TextField
        name="dateText"
        label="日期写法"
        description="来源只说了大概时间的，写在这里，居民看到的就是它，例如“4月初”。活动已经写了开始时间的，不用写。"
        maxLength={30}
      />
      <SourceField />
    </RecordForm>
  )
}
