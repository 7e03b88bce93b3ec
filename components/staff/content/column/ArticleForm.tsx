'use client'
import { SlugField } from '@/components/staff/content/common-fields'
import { MarkdownField } from '@/components/staff/content/prose/MarkdownField'
import { SelectField, TextAreaField, TextField } from '@/components/staff/form/fields'
import { PositionField } from '@/components/staff/record/PositionField'
import { RecordForm } from '@/components/staff/record/RecordForm'
import { SourceField } from '@/components/staff/record/SourceField'
import { toFormValues } from '@/components/staff/record/to-values'
import type { ArticleSnapshot } from '@/lib/content/column/article-form'
import type { OpenRecord } from '@/lib/revision/form/open-record'

type Props = { record: OpenRecord; columns: { id: number; title: string }[] }

/** The form of an article. */
export function ArticleForm({ record, columns }: Props) {
  const article = record.snapshot as ArticleSnapshot | null
  const choices = columns.map(({ id, title }) => ({ value: String(id), label: title }))
  return (
    <RecordForm
      record={record}
      values={toFormValues(article ?? { columnId: columns[0]?.id ?? null, position: 0 })}
      hidden={{ areaId: record.area.id }}
    >
      <SelectField name="columnId" label="栏目" choices={choices} required />
      <TextField name="title" label="标题" maxLength={40} required />
      <SlugField description="居民的网址是栏目的网址再加 / 和这个名字。只用小写字母、数字和短横线。" />
      <TextAreaField name="summary" label="摘要" rows={2} maxLength={100} required />
      <MarkdownField name="body" label="正文" maxLength={20_000} areaId={record.area.id} />
      <PositionField />
      <SourceField />
    </RecordForm>
  )
}
