import { LinkButton } from '@/components/staff/page/LinkButton'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import type { WorkEntry } from '@/lib/directory/phone/work-list'

const COLUMNS: Column<WorkEntry>[] = [
  { label: '服务', render: ({ service }) => service },
  { label: '说明', render: ({ label }) => label ?? '' },
  { label: '区域', render: ({ area }) => area },
  { label: '类别', render: ({ category }) => category },
  { label: '来源', render: ({ source }) => source ?? '没有登记来源' },
  { label: '明白卡', render: ({ cards }) => `${cards}张` },
  {
    label: '操作',
    render: ({ serviceId, service, area }) => (
      <LinkButton
        href={`/staff/services/${serviceId}`}
        size="xs"
        variant="default"
        aria-label={`填${area}${service}的号码`}
      >
        去填号码
      </LinkButton>
    ),
  },
]

/** Phones that nobody has given a number yet: nothing to ring, something to find out. */
export function MissingTable({ entries }: { entries: WorkEntry[] }) {
  return (
    <DataTable
      caption="缺号码的服务"
      columns={COLUMNS}
      rows={entries}
      keyOf={({ phoneId }) => phoneId}
      empty="每项服务都有号码了。"
    />
  )
}
