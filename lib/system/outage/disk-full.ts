import 'server-only'
import { shareInProcess } from '@/lib/system/process/shared'

/** What somebody reads whose change cannot be written. */
export const DISK_FULL = '没存上：服务器的磁盘满了。'
export const DISK_FULL_MORE = '什么都没有改，填的都在这里。请告诉系统管理员，腾出地方以后再点一次。'

const seen = shareInProcess<{ at: number | null }>('disk full', () => ({ at: null }))

/** A write has just failed for want of room. */
export function noteDiskFull(): void {
  if (seen.at === null) console.error('disk: full, nothing can be written')
  seen.at = Date.now()
}

/** There is room again. */
export function forgetDiskFull(): void {
  if (seen.at !== null) console.error('disk: room again')
  seen.at = null
}

/** When a write last failed for want of room (milliseconds since 1970); null: not since there was room. */
export const diskFullAt = () => seen.at
