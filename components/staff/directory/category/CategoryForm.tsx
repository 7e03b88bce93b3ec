'use client'
import { TextField } from '@/components/staff/form/fields'
import { type FormValues, textOf } from '@/components/staff/form/values'
import { RecordForm } from '@/components/staff/record/RecordForm'
import { SourceField } from '@/components/staff/record/SourceField'
import { toFormValues } from '@/components/staff/record/to-values'
import type { CategorySnapshot } from '@/lib/directory/category/category-form'
import type { OpenRecord } from '@/lib/revision/form/open-record'
import { IconField } from './IconField'

function startOf(category: CategorySnapshot | null, nextPosition: number): FormValues {
  if (!category) return toFormValues({ position: nextPosition, checkCycleDays: 90 })
  return { ...toFormValues(category), keywords: category.keywords.join('、') }
}

type Props = { record: OpenRecord; nextPosition: number }

/** The form of a 服务类别. */
export function CategoryForm({ record, nextPosition }: Props) {
  const category = record.snapshot as CategorySnapshot | null
  return (
    <RecordForm record={record} values={startOf(category, nextPosition)}>
      {values => (
        <>
          <TextField name="name" label="名称" value={textOf(values.name)} maxLength={6} required />
          <IconField name="icon" value={textOf(values.icon)} />
          <TextField
            name="slug"
            label="网址用名"
            description="只用小写字母和数字。"
            value={textOf(values.slug)}
            maxLength={30}
            required
          />
          <TextField
            name="position"
            label="顺序"
            description="每张卡都照这个顺序。填了别的类别的位置，两个就对调。"
            inputMode="numeric"
            value={textOf(values.position)}
            required
          />
          <TextField
            name="checkCycleDays"
            label="核验周期（天）"
            description="打通一次，多少天内算核验过。"
            inputMode="numeric"
            value={textOf(values.checkCycleDays)}
            required
          />
          <TextField
            name="keywords"
            label="搜索词"
            description="居民会怎么说就怎么写，用顿号或空格隔开。"
            value={textOf(values.keywords)}
            maxLength={400}
          />
          <SourceField values={values} />
        </>
      )}
    </RecordForm>
  )
}
