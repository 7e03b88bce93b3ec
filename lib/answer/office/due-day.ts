import { readShanghai } from '@/lib/system/clock/shanghai'

/** When office hours end on a day. @param day "2026-12-02", one that there is */
export function readDueDay(day: string): Date {
  return readShanghai(`${day} 17:30`)!
}
