import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { loadRecord, type RecordPageProps } from '@/app/staff/_record/load-record'
import { CategoryForm } from '@/components/staff/directory/category/CategoryForm'
import { RecordPage } from '@/components/staff/record/RecordPage'
import { listAllCategories } from '@/lib/directory/category/category-list'

export const metadata: Metadata = { title: '服务类别' }

export default async function CategoryPage(props: RecordPageProps) {
  const record = await loadRecord('CATEGORY', props)
  const actor = await requirePageActor()
  const { rows } = await guardPage(() => listAllCategories(actor))
  const next = Math.max(0, ...rows.map(({ position }) => position)) + 1
  return (
    <RecordPage
      record={record}
      list={{ href: '/staff/categories', label: '全部类别' }}
      withdrawal="只有从来没有过服务的类别才能撤下。"
    >
      <CategoryForm record={record} nextPosition={next} />
    </RecordPage>
  )
}
