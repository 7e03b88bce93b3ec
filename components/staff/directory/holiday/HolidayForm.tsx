'use client'
import { Text } from '@mantine/core'
import { SelectField, TextField } from '@/components/staff/form/fields'
import { RecordForm } from '@/components/staff/record/RecordForm'
import { SourceField } from '@/components/staff/record/SourceField'
import { toFormValues } from '@/components/staff/record/to-values'
import { HOLIDAY_KINDS, type HolidaySnapshot } from '@/lib/directory/holiday/holiday-form'
import type { OpenRecord } from '@/lib/revision/form/open-record'
import { readDate } from '@/lib/system/form/date'

const CHOICES = Object.entries(HOLIDAY_KINDS).map(([value, label]) => ({ value, label }))

/** The form of a 节假日. */
export function HolidayForm({ record }: { record: OpenRecord }) {
  const holiday = record.snapshot as HolidaySnapshot | null
  return (
    <RecordForm
      record={record}
      values={toFormValues(holiday ?? { kind: 'OFF' })}
      hidden={{ areaId: record.area.id }}
    >
      <Text size="sm">
        {`法定节假日和调休上班的日子已经有了，不用填；这里只写${record.area.name}和全国安排不一样的日子。`}
        下面的区域都照这里，只影响写着“法定节假日休息”的号码。
      </Text>
      <SelectField name="kind" label="放假还是上班" choices={CHOICES} />
      <TextField name="name" label="名称" description="居民会看到，如那达慕。" maxLength={20} required />
      <TextField
        name="from"
        label="第一天"
        reads={readDate}
        placeholder="2026-08-18"
        maxLength={40}
        required
      />
      <TextField
        name="to"
        label="最后一天"
        description="只有一天就不填。"
        reads={readDate}
        placeholder="2026-08-20"
        maxLength={40}
      />
      <SourceField />
    </RecordForm>
  )
}
