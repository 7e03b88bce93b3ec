import { formatMinuteOf } from '@/lib/system/clock/shanghai'

type Counted = { summary: string; times: number; lastAt: Date | null }

/** What a line of the log says, with how often it happened where that is more than once. */
export function sayLine({ summary, times, lastAt }: Counted): string {
  if (times === 1) return summary
  return `${summary} ${times} 次${lastAt ? `，最后一次在${formatMinuteOf(lastAt)}` : ''}`
}
