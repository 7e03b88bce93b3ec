import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { CopyListForm } from '@/components/staff/desk/copy-list/CopyListForm'
import { Panel } from '@/components/staff/page/Panel'
import { TextLink } from '@/components/staff/page/TextLink'
import type { Column } from '@/components/staff/table/DataTable'
import { ListPage } from '@/components/staff/table/ListPage'
import {
  listAllProjects,
  listYears,
  type ProjectRow,
  yearQuerySchema,
} from '@/lib/content/project/project-list'
import { openCopyOfList } from '@/lib/desk/copy-list/copy-offer'
import { openPlace } from '@/lib/directory/area/place'

export const metadata: Metadata = { title: '志愿服务项目' }

const COLUMNS: Column<ProjectRow>[] = [
  { label: '名称', render: ({ id, name }) => <TextLink href={`/staff/projects/${id}`}>{name}</TextLink> },
  { label: '年份', render: ({ year }) => year },
  { label: '区域', render: ({ areaName }) => areaName },
  { label: '什么时候', render: ({ dateText }) => dateText ?? '—' },
  { label: '服务队', render: ({ team }) => team?.name ?? '—' },
]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ProjectsPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const query = yearQuerySchema.parse(await searchParams)
  const place = await guardPage(() => openPlace(actor, query.area))
  const offer = await guardPage(() => openCopyOfList(actor, place.area.id))
  const { area } = place
  const years = (await listYears(place)).map(year => ({ value: String(year), label: `${year}年` }))
  return (
    <ListPage
      title="志愿服务项目"
      href="/staff/projects"
      add="加一个项目"
      place={place}
      query={query}
      filters={[
        {
          name: 'year',
          label: '年份',
          value: String(query.year ?? ''),
          choices: [{ value: '', label: '各年' }, ...years],
        },
      ]}
      list={await listAllProjects(place, query)}
      columns={COLUMNS}
      empty="这里还没有志愿服务项目。"
    >
      {offer && (
        <Panel title={`照抄${area.name}${offer.from.year}年的项目`} narrow="left">
          <CopyListForm key={area.id} areaId={area.id} {...offer} />
        </Panel>
      )}
    </ListPage>
  )
}
