import { answerStaffFile, say } from '@/app/staff/_action/staff-file'
import { LOG_ACTIONS, type LogAction } from '@/lib/staff/log/actions'
import { readFilter } from '@/lib/staff/log-reading/log-filter'
import { exportLog, type LogRow, MOST_EXPORTED } from '@/lib/staff/log-reading/read-log'
import { sayLine } from '@/lib/staff/log-reading/say-line'
import { writeShanghai } from '@/lib/system/clock/shanghai'
import { writeCsv } from '@/lib/system/format/csv'

const HEADINGS = ['时间', '谁', '区域', '操作', '内容']

function toCells({ at, staffName, area, action, ...line }: LogRow): string[] {
  return [writeShanghai(at), staffName, area, LOG_ACTIONS[action as LogAction] ?? action, sayLine(line)]
}

/** The log as a table, by the filter in the address. */
export async function GET(request: Request) {
  const read = readFilter(Object.fromEntries(new URL(request.url).searchParams))
  if (!read.ok) return say(400, `没有导出：${Object.values(read.errors).join('；')}。`)
  const file = { name: 'mingbaika-log.csv', type: 'text/csv; charset=utf-8', attached: true }
  return answerStaffFile(file, async actor => {
    const { rows, cut } = await exportLog(actor, read.filter)
    const note = [`只导出了最近的${MOST_EXPORTED}条，更早的请用日期分几次导出`, '', '', '', '']
    return new TextEncoder().encode(writeCsv([HEADINGS, ...rows.map(toCells), ...(cut ? [note] : [])]))
  })
}
