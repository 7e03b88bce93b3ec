import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { TextLink } from '@/components/staff/page/TextLink'
import type { Column } from '@/components/staff/table/DataTable'
import { ListPage } from '@/components/staff/table/ListPage'
import { listTeams, type TeamRow } from '@/lib/content/team/team-list'
import { openPlace } from '@/lib/directory/area/place'
import { listQuerySchema } from '@/lib/record/page'

export const metadata: Metadata = { title: '志愿服务队' }

const COLUMNS: Column<TeamRow>[] = [
  { label: '队名', render: ({ id, name }) => <TextLink href={`/staff/teams/${id}`}>{name}</TextLink> },
  { label: '几支', render: ({ teamCount }) => teamCount },
  { label: '区域', render: ({ areaName }) => areaName },
]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function TeamsPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const query = listQuerySchema.parse(await searchParams)
  const place = await guardPage(() => openPlace(actor, query.area))
  return (
    <ListPage
      title="志愿服务队"
      href="/staff/teams"
      add="加一支队"
      place={place}
      query={query}
      list={await listTeams(place, query)}
      columns={COLUMNS}
      empty="这里还没有志愿服务队。"
    />
  )
}
