import type { Metadata } from 'next'
import { loadRecord, type RecordPageProps } from '@/app/staff/_record/load-record'
import { OrganizationForm } from '@/components/staff/directory/organization/OrganizationForm'
import { RecordPage } from '@/components/staff/record/RecordPage'

export const metadata: Metadata = { title: '承办单位' }

export default async function OrganizationPage(props: RecordPageProps) {
  const record = await loadRecord('ORGANIZATION', props)
  return (
    <RecordPage
      record={record}
      list={{ href: `/staff/organizations?area=${record.area.id}`, label: '全部承办单位' }}
      withdrawal="先要没有服务由它承办。以后可以从修改记录里恢复。"
    >
      <OrganizationForm record={record} />
    </RecordPage>
  )
}
