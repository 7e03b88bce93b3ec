import type { Metadata } from 'next'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { loadRecord, type RecordPageProps } from '@/app/staff/_record/load-record'
import { AnnouncementForm } from '@/components/staff/content/announcement/AnnouncementForm'
import { RecordPage } from '@/components/staff/record/RecordPage'
import { readTelling } from '@/lib/answer/office/announcement'
import { now } from '@/lib/system/clock/clock'
import { writeShanghai } from '@/lib/system/clock/shanghai'

export const metadata: Metadata = { title: '公告' }

/** What an announcement out of a case begins with (`?case=`): 您说我们改. */
async function readStart({ searchParams }: RecordPageProps) {
  const caseId = readId((await searchParams).case)
  const actor = await requirePageActor()
  const telling = caseId === null ? null : await guardPage(() => readTelling(actor, caseId))
  return telling ? { kind: 'NOTICE', title: telling.title, body: telling.body } : undefined
}

export default async function AnnouncementPage(props: RecordPageProps) {
  const record = await loadRecord('ANNOUNCEMENT', props)
  return (
    <RecordPage
      record={record}
      list={{ href: `/staff/announcements?area=${record.area.id}`, label: '全部公告' }}
      withdrawal="居民再也打不开这条公告。只是过期的不用撤下。以后可以从修改记录里恢复。"
    >
      <AnnouncementForm record={record} now={writeShanghai(now())} start={await readStart(props)} />
    </RecordPage>
  )
}
