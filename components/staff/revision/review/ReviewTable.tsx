import { TextLink } from '@/components/staff/page/TextLink'
import { STATE_NAMES } from '@/components/staff/record/states'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import { Pager } from '@/components/staff/table/Pager'
import type { Page } from '@/lib/record/page'
import type { ReviewRow } from '@/lib/revision/review/reviews'
import { formatDayTime } from '@/lib/system/clock/shanghai'

const COLUMNS: Column<ReviewRow>[] = [
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

type Props = { caption: string; list: Page<ReviewRow>; empty: string; hrefOf: (page: number) => string }

/** A page of proposals, each with the way to it. */
export function ReviewTable({ caption, list, empty, hrefOf }: Props) {
  return (
    <div>
      <DataTable
        caption={caption}
        columns={COLUMNS}
        rows={list.rows}
        empty={list.total ? '这一页没有了，请看前面的。' : empty}
      />
      <Pager {...list} hrefOf={hrefOf} label={`${caption}，翻页`} />
    </div>
  )
}
