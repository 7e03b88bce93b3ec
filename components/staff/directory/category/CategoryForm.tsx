'use client'
import { IconField } from '@/components/staff/directory/icon/IconField'
import { TextField } from '@/components/staff/form/fields'
import type { FormValues } from '@/components/staff/form/values'
import { PositionField } from '@/components/staff/record/PositionField'
import { RecordForm } from '@/components/staff/record/RecordForm'
import { SourceField } from '@/components/staff/record/SourceField'
import { toFormValues } from '@/components/staff/record/to-values'
import { CATEGORY_ICONS, type CategorySnapshot, cycleSchema } from '@/lib/directory/category/category-form'
import type { OpenRecord } from '@/lib/revision/form/open-record'
import { readSlugTyped } from '@/lib/system/form/code'
import { readBy } from '@/lib/system/form/field'

import { CategoryIcon } from './CategoryIcon'

const readDays = readBy(cycleSchema)

const ICONS = Object.entries(CATEGORY_ICONS).map(([value, word]) => ({
  value,
  word,
  drawing: <CategoryIcon name={value} />,
}))

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
      <TextField name="name" label="名称" maxLength={6} required />
      <IconField name="icon" choices={ICONS} />
      <TextField
        name="slug"
        label="网址用名"
        description="只用小写字母和数字。"
        reads={readSlugTyped}
        maxLength={30}
        required
      />
      <PositionField description="每张卡都照这个顺序。填了别的类别的位置，两个就对调。" required />
      <TextField
        name="checkCycleDays"
        label="核验周期（天）"
        description="打通一次，多少天内算核验过。"
        reads={readDays}
        inputMode="numeric"
        required
      />
      <TextField
        name="keywords"
        label="搜索词"
        description="居民会怎么说就怎么写，用顿号或空格隔开。"
        maxLength={400}
      />
      <SourceField />
    </RecordForm>
  )
}
