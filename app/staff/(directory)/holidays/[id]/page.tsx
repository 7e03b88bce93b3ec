import type { Metadata } from 'next'
import { loadRecord, type RecordPageProps } from '@/app/staff/_record/load-record'
import { HolidayForm } from '@/components/staff/directory/holiday/HolidayForm'
import { RecordPage } from '@/components/staff/record/RecordPage'

export const metadata: Metadata = { title: '节假日' }

export default async function HolidayPage(props: RecordPageProps) {
  const record = await loadRecord('HOLIDAY', props)
  return (
    <RecordPage
      record={record}
      list={{ href: `/staff/holidays?area=${record.area.id}`, label: '全部节假日' }}
      withdrawal="这些日子又照全国的安排。以后可以从修改记录里恢复。"
    >
      <HolidayForm record={record} />
    </RecordPage>
  )
}
