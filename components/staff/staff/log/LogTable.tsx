import { type Column, DataTable } from '@/components/staff/table/DataTable'
import { LOG_ACTIONS, type LogAction } from '@/lib/staff/log/actions'
import type { LogRow } from '@/lib/staff/log-reading/read-log'
import { sayLine } from '@/lib/staff/log-reading/say-line'
import { formatMinuteOf } from '@/lib/system/clock/shanghai'

const COLUMNS: Column<LogRow>[] = [
  { label: '时间', render: ({ at }) => formatMinuteOf(at) },
  { label: '谁', render: ({ staffName }) => staffName },
  { label: '区域', render: ({ area }) => area },
  { label: '操作', render: ({ action }) => LOG_ACTIONS[action as LogAction] ?? action },
  { label: '内容', render: sayLine },
]

/** Lines of the log. */
export function LogTable({ rows }: { rows: LogRow[] }) {
  return <DataTable caption="修改日志" columns={COLUMNS} rows={rows} empty="没有符合条件的记录。" />
}
