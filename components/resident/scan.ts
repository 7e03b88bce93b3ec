import type { ReactElement } from 'react'
import type { LineChange } from '@/lib/paper/edition/diff'

/** What a page knows of the paper that it was opened from. */
export type Scan = {
  /** The page's own address: that of the printed code. */
  path: string
  /** What is said above everything else; null: nothing needs saying. */
  band: ReactElement | null
  /** The lines that differ, by base service. */
  changes?: Map<number, LineChange>
}
