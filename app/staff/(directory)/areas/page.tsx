import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { TextLink } from '@/components/staff/page/TextLink'
import type { Column } from '@/components/staff/table/DataTable'
import { ListPage } from '@/components/staff/table/ListPage'
import { CHILD_KINDS, KIND_NAMES, STAGE_NAMES } from '@/lib/directory/area/area-form'
import { type AreaRow, listAreas } from '@/lib/directory/area/area-list'
import { openPlace } from '@/lib/directory/area/place'
import { listQuerySchema } from '@/lib/record/page'

export const metadata: Metadata = { title: '区域' }

const COLUMNS: Column<AreaRow>[] = [
  { label: '名称', render: ({ id, name }) => <TextLink href={`/staff/areas/${id}`}>{name}</TextLink> },
  { label: '代码', render: ({ code }) => code },
  { label: '级别', render: ({ kind }) => KIND_NAMES[kind] },
  { label: '上级', render: ({ parentName }) => parentName },
  { label: '推广阶段', render: ({ rolloutStage }) => STAGE_NAMES[rolloutStage] },
  {
    label: '下面',
    render: ({ id, name, childCount }) =>
      childCount === 0 ? (
        '—'
      ) : (
        <TextLink href={`/staff/areas?area=${id}`} aria-label={`${name}下面的${childCount}个区域`}>
          {childCount}个
        </TextLink>
      ),
  },
]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The tree, one level at a time; or what is found in it. */
export default async function AreasPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const query = listQuerySchema.parse(await searchParams)
  const place = await guardPage(() => openPlace(actor, query.area))
  const { area } = place
  return (
    <ListPage
      title="区域"
      href="/staff/areas"
      add={CHILD_KINDS[area.kind].length ? `在${area.name}下面加一个` : undefined}
      // The table is the level below.
      place={{ ...place, below: [] }}
      query={query}
      list={await listAreas(place, query)}
      columns={COLUMNS}
      empty={`${area.name}下面没有区域。`}
    >
      <TextLink href={`/staff/areas/${area.id}`}>打开{area.name}：卡上的每一行、名称、落款</TextLink>
    </ListPage>
  )
}
