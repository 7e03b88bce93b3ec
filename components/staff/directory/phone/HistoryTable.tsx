import { type Column, DataTable } from '@/components/staff/table/DataTable'
import type { CheckEntry } from '@/lib/directory/phone/check-history'
import { RESULT_NAMES } from '@/lib/directory/phone/check-words'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { formatMinuteOf } from '@/lib/system/clock/shanghai'

/** Who rang a phone, when, and what came of it; numbers it had before are named. */
export function HistoryTable({ checks, number }: { checks: CheckEntry[]; number: string | null }) {
  const columns: Column<CheckEntry>[] = [
    { label: '时间', render: ({ checkedAt }) => formatMinuteOf(checkedAt) },
    { label: '谁打的', render: ({ checkedBy }) => checkedBy },
    { label: '结果', render: ({ result }) => RESULT_NAMES[result] },
    {
      label: '打的号码',
      render: check =>
        `${formatPhoneNumber(check.number)}${check.number === number ? '' : '（旧号码，不算数）'}`,
    },
    { label: '备注', render: ({ note }) => note ?? '' },
  ]
  return <DataTable caption="核验记录" columns={columns} rows={checks} empty="这个号码还没有人核验过。" />
}
