import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { loadRecord, type RecordPageProps } from '@/app/staff/_record/load-record'
import { ActivityForm } from '@/components/staff/content/team/ActivityForm'
import { RecordPage } from '@/components/staff/record/RecordPage'
import { listTeamChoices } from '@/lib/content/team/team-choices'
import { now } from '@/lib/system/clock/clock'
import { shanghaiParts } from '@/lib/system/clock/shanghai'

export const metadata: Metadata = { title: '活动' }

export default async function ActivityPage(props: RecordPageProps) {
  const actor = await requirePageActor()
  const record = await loadRecord('ACTIVITY', props)
  const teams = await guardPage(() => listTeamChoices(actor, record.area.id))
  return (
    <RecordPage
      record={record}
      list={{ href: `/staff/activities?area=${record.area.id}`, label: '全部活动' }}
      withdrawal="居民的页面上不再有这次活动。以后可以从修改记录里恢复。"
    >
      <ActivityForm record={record} teams={teams} year={shanghaiParts(now()).year} />
    </RecordPage>
  )
}
