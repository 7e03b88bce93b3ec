import { TextLink } from '@/components/staff/page/TextLink'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import { FIGURE_NAMES, type Satisfaction, sayShare, sayTrend } from '@/lib/answer/satisfaction/grades'
import type { Handled } from '@/lib/answer/satisfaction/handled'
import { placesOf } from '@/lib/answer/satisfaction/places-of'
import type { PlaceSatisfaction, ServiceSatisfaction } from '@/lib/answer/satisfaction/satisfaction'
import type { Figure } from '@/lib/answer/satisfaction/votes-sql'

const RESULTS: Column<Satisfaction>[] = [
  { label: '评价', render: ({ n }) => `${n}份` },
  { label: '差评', render: ({ bad }) => `${bad}份` },
  { label: '满意度', render: ({ share }) => sayShare(share) },
  { label: '变化', render: ({ trend }) => sayTrend(trend) ?? '—' },
]

export function ServiceTable({ rows }: { rows: ServiceSatisfaction[] }) {
  const columns: Column<ServiceSatisfaction>[] = [
    {
      label: '服务',
      render: ({ serviceId, name }) => <TextLink href={`/staff/services/${serviceId}`}>{name}</TextLink>,
    },
    { label: '类别', render: ({ category }) => category },
    { label: '哪里的', render: ({ area }) => area },
    ...RESULTS,
  ]
  return (
    <DataTable
      caption="各项服务的满意度"
      columns={columns}
      rows={rows}
      keyOf={({ serviceId }) => serviceId}
      empty="这段时间还没有人评价过服务。"
    />
  )
}

type PlaceRow = ReturnType<typeof placesOf>[number]

const PLACES: Column<PlaceRow>[] = [
  { label: '地方', render: ({ name }) => name },
  ...RESULTS.map(({ label, render }) => ({ label, render: ({ found }: PlaceRow) => render(found) })),
]

export function PlaceTable({ figure, places }: { figure: Figure; places: PlaceSatisfaction[] }) {
  return (
    <DataTable
      caption={`各地方的${FIGURE_NAMES[figure]}`}
      columns={PLACES}
      rows={placesOf(figure, places)}
      keyOf={({ areaId }) => areaId}
      empty="这段时间还没有人评价过。"
    />
  )
}

const HANDLED: Column<Handled>[] = [
  { label: '办理的地方', render: ({ name }) => name },
  { label: '收到', render: ({ received }) => `${received}件` },
  { label: '按时答复', render: ({ inTime }) => `${inTime}件` },
  { label: '超期', render: ({ overdue }) => `${overdue}件` },
  { label: '还没到期', render: ({ waiting }) => `${waiting}件` },
  { label: '不用答复', render: ({ unasked }) => `${unasked}件` },
]

export function HandledTable({ rows }: { rows: Handled[] }) {
  return (
    <DataTable
      caption="各地方收到和答复了多少"
      columns={HANDLED}
      rows={rows}
      keyOf={({ areaId }) => areaId}
      empty="这段时间还没有收到群众来信。"
    />
  )
}
