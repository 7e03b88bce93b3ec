import { Text } from '@mantine/core'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import type { LineChange } from '@/lib/paper/edition/diff'
import { sayWhat } from '@/lib/paper/edition/say-changes'
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

/** What became of each line since, where anything did. */
function tellChanges(changes: LineChange[]): Column<PlacedLine>[] {
  if (changes.length === 0) return []
  const said = new Map(changes.map(change => [change.baseServiceId, sayWhat(change)]))
  const render = ({ baseServiceId }: PlacedLine) =>
    said.has(baseServiceId) ? <Text inherit fw={600}>{`变了：${said.get(baseServiceId)}`}</Text> : '没变'
  return [{ label: '现在', render }]
}

type Props = { categories: PrintedCategory[]; isBare?: true; changes: LineChange[] }

/** The lines of an edition as they stand on its paper, and what became of them since. */
export function SnapshotTable({ categories, isBare, changes }: Props) {
  return (
    <DataTable
      caption="卡上印的"
      columns={[...COLUMNS, ...tellChanges(changes)]}
      rows={listLines(categories)}
      keyOf={({ baseServiceId }) => baseServiceId}
      empty={isBare ? '只印报警、急救这些号码和二维码，不印服务。' : '卡上没有登记服务。'}
    />
  )
}
