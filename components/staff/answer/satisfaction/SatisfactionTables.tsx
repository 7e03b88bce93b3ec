import { TextLink } from '@/components/staff/page/TextLink'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import { type Satisfaction, sayShare, sayTrend } from '@/lib/answer/satisfaction/grades'
import type { Handled } from '@/lib/answer/satisfaction/handled'
import type { PlaceSatisfaction, ServiceSatisfaction } from '@/lib/answer/satisfaction/satisfaction'

const RESULTS: Column<Satisfaction>[] = [
  { label: '评价', render: ({ n }) => `${n}份` },
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

export function PlaceTable({ rows }: { rows: PlaceSatisfaction[] }) {
  const columns: Column<PlaceSatisfaction>[] = [{ label: '地方', render: ({ name }) => name }, ...RESULTS]
  return (
    <DataTable
      caption="各地方的满意度"
      columns={columns}
      rows={rows}
      keyOf={({ areaId }) => areaId}
      empty="还没有人评价过。"
    />
  )
}

const HANDLED: Column<Handled>[] = [
  { label: '办理的地方', render: ({ name }) => name },
  { label: '收到', render: ({ received }) => `${received}件` },
  { label: '按时答复', render: ({ inTime }) => `${inTime}件` },
  { label: '超期', render: ({ overdue }) => `${overdue}件` },
  {
    label: '还没到期',
    render: ({ received, inTime, overdue }) => `${received - inTime - overdue}件`,
  },
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
