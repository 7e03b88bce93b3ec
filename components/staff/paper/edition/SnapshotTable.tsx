import { type Column, DataTable } from '@/components/staff/table/DataTable'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { listLines, type PlacedLine } from '@/lib/paper/edition/snapshot'
import type { PrintedCategory } from '@/lib/paper/sheet/printed'

const COLUMNS: Column<PlacedLine>[] = [
  { label: '类别', render: ({ category }) => category },
  { label: '服务内容', render: ({ name }) => name },
  {
    label: '联系电话',
    render: ({ phones, fallback }) =>
      phones
        .map(({ number, hours }) => formatPhoneNumber(number) + (hours ? `（${hours}）` : ''))
        .join('、') + (fallback ? '（可先拨）' : ''),
  },
  {
    label: '时间',
    render: ({ hours, phones }) => (phones.some(phone => phone.hours) ? '见号码后面' : hours || '没有登记'),
  },
]

/** The lines of an edition as they stand on its paper. */
export function SnapshotTable({ categories, isBare }: { categories: PrintedCategory[]; isBare?: true }) {
  return (
    <DataTable
      caption="卡上印的"
      columns={COLUMNS}
      rows={listLines(categories)}
      keyOf={({ baseServiceId }) => baseServiceId}
      empty={isBare ? '只印报警、急救这些号码和二维码，不印服务。' : '卡上没有登记服务。'}
    />
  )
}
