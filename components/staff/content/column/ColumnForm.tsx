'use client'
import { SlugField } from '@/components/staff/content/common-fields'
import { TextAreaField, TextField } from '@/components/staff/form/fields'
import { PositionField } from '@/components/staff/record/PositionField'
import { RecordForm } from '@/components/staff/record/RecordForm'
import { SourceField } from '@/components/staff/record/SourceField'
import { toFormValues } from '@/components/staff/record/to-values'
import type { ColumnSnapshot } from '@/lib/content/column/column-form'
import type { OpenRecord } from '@/lib/revision/form/open-record'

/** The form of a column. */
export function ColumnForm({ record }: { record: OpenRecord }) {
  const column = record.snapshot as ColumnSnapshot | null
  return (
    <RecordForm
      record={record}
      values={toFormValues(column ?? { position: 0 })}
      hidden={{ areaId: record.area.id }}
    >
      <TextField name="title" label="栏目名称" maxLength={30} required />
      <TextField
        name="shortTitle"
        label="短名"
        description="写在二维码下面和手机页面的小方块上，最多10个字。"
        maxLength={10}
        required
      />
      <SlugField description="居民的网址是 /columns/ 加这个名字，印在纸上，发布以后不能再改。只用小写字母、数字和短横线。" />
      <TextAreaField name="description" label="说明" maxLength={200} />
      <PositionField />
      <SourceField />
    </RecordForm>
  )
}
