import type { Metadata } from 'next'
import { loadRecord, type RecordPageProps } from '@/app/staff/_record/load-record'
import { TeamForm } from '@/components/staff/content/team/TeamForm'
import { RecordPage } from '@/components/staff/record/RecordPage'

export const metadata: Metadata = { title: '志愿服务队' }

export default async function TeamPage(props: RecordPageProps) {
  const record = await loadRecord('TEAM', props)
  return (
    <RecordPage
      record={record}
      list={{ href: `/staff/teams?area=${record.area.id}`, label: '全部服务队' }}
      withdrawal="居民的页面上不再有这支队。以后可以从修改记录里恢复。"
    >
      <TeamForm record={record} />
    </RecordPage>
  )
}
