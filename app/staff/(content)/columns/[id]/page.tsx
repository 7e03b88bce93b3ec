import type { Metadata } from 'next'
import { loadRecord, type RecordPageProps } from '@/app/staff/_record/load-record'
import { ColumnForm } from '@/components/staff/content/column/ColumnForm'
import { RecordPage } from '@/components/staff/record/RecordPage'

export const metadata: Metadata = { title: '栏目' }

export default async function ColumnPage(props: RecordPageProps) {
  const record = await loadRecord('COLUMN', props)
  return (
    <RecordPage
      record={record}
      list={{ href: `/staff/columns?area=${record.area.id}`, label: '全部栏目' }}
      withdrawal="居民的页面上不再有这个栏目，印在纸上的二维码改为打开本地的页面。里面还有文章的撤不了。"
    >
      <ColumnForm record={record} />
    </RecordPage>
  )
}
