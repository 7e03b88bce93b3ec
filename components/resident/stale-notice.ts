import { formatDayTime } from '@/lib/system/clock/shanghai'

/** The words above a page that is answered from memory, as static markup. */
export function describeAge(renderedAt: Date, now: Date): string {
  const minutes = Math.max(1, Math.round((now.getTime() - renderedAt.getTime()) / 60_000))
  const ago = minutes < 60 ? `${minutes}分钟前` : `${Math.round(minutes / 60)}小时前`
  return `<p class="stale" role="status">我们这边出了点故障，这是${ago}（${formatDayTime(renderedAt)}）的内容，可能有变。电话照样能打。</p>`
}
