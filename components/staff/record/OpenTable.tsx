import type { OpenRevision } from '@/lib/revision/reviews'
import { formatDayTime } from '@/lib/system/shanghai'
import { TextLink } from '../TextLink'
import { type Column, DataTable } from '../table/DataTable'
import { STATE_NAMES } from './states'

const COLUMNS: Column<OpenRevision>[] = [
  {
    label: '改什么',
    render: ({ id, label, title, withdraws }) => (
      <TextLink href={`/staff/reviews/${id}`}>
        {withdraws && '撤下'}
        {label}：{title}
      </TextLink>
    ),
  },
  { label: '区域', render: ({ areaName }) => areaName },
  { label: '谁', render: ({ authorName }) => authorName },
  { label: '时间', render: ({ updatedAt }) => formatDayTime(updatedAt) },
  { label: '状态', render: ({ state }) => STATE_NAMES[state] },
  { label: '退回原因', render: ({ reason, state }) => (state === 'RETURNED' && reason) || '—' },
]

type Props = { caption: string; rows: OpenRevision[]; empty: string }

/** Proposals that nobody has decided about. */
export function OpenTable({ caption, rows, empty }: Props) {
  return <DataTable caption={caption} columns={COLUMNS} rows={rows} keyOf={({ id }) => id} empty={empty} />
}
