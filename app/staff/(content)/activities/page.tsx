import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { TextLink } from '@/components/staff/page/TextLink'
import type { Column } from '@/components/staff/table/DataTable'
import { ListPage } from '@/components/staff/table/ListPage'
import { yearQuerySchema } from '@/lib/content/project/project-list'
import { type ActivityRow, listAllActivities } from '@/lib/content/team/activity-list'
import { sayCount } from '@/lib/content/team/count'
import { openPlace } from '@/lib/directory/area/place'

export const metadata: Metadata = { title: '活动' }

const COLUMNS: Column<ActivityRow>[] = [
  { label: '名称', render: ({ id, name }) => <TextLink href={`/staff/activities/${id}`}>{name}</TextLink> },
  { label: '年份', render: ({ year }) => year },
  { label: '区域', render: ({ areaName }) => areaName },
  { label: '服务队', render: ({ team }) => team?.name ?? '—' },
  { label: '场次', render: row => sayCount(row.sessions, row.sessionsApprox, '次') || '—' },
  { label: '服务人次', render: row => sayCount(row.peopleServed, row.peopleServedApprox, '人次') || '—' },
]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ActivitiesPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const query = yearQuerySchema.parse(await searchParams)
  const place = await guardPage(() => openPlace(actor, query.area))
  return (
    <ListPage
      title="活动"
      href="/staff/activities"
      add="记一次活动"
      place={place}
      query={query}
      list={await listAllActivities(place, query)}
      columns={COLUMNS}
      empty="这里还没有活动。"
    />
  )
}
