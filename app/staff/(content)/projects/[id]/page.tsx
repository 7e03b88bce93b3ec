import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { loadRecord, type RecordPageProps } from '@/app/staff/_record/load-record'
import { ProjectForm } from '@/components/staff/content/project/ProjectForm'
import { RecordPage } from '@/components/staff/record/RecordPage'
import { listTeamChoices } from '@/lib/content/team/team-choices'
import { now } from '@/lib/system/clock/clock'
import { shanghaiParts } from '@/lib/system/clock/shanghai'

export const metadata: Metadata = { title: '志愿服务项目' }

export default async function ProjectPage(props: RecordPageProps) {
  const actor = await requirePageActor()
  const record = await loadRecord('PROJECT', props)
  const teams = await guardPage(() => listTeamChoices(actor, record.area.id))
  return (
    <RecordPage
      record={record}
      list={{ href: `/staff/projects?area=${record.area.id}`, label: '全部项目' }}
      withdrawal="居民的页面上不再有这个项目。以后可以从修改记录里恢复。"
    >
      <ProjectForm record={record} teams={teams} year={shanghaiParts(now()).year} />
    </RecordPage>
  )
}
