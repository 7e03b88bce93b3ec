import { shareInProcess } from '@/lib/system/process/shared'

/** Whoever waits holds a file of 10 MB. */
const MOST_WAITING = 8

type Line = { last: Promise<unknown>; waiting: number }

const line = shareInProcess<Line>('pictures', () => ({ last: Promise.resolve(), waiting: 0 }))

/**
 * Works on one picture at a time: unpacked, the largest that is taken fills 200 MB.
 * @returns null when too many wait already; then nothing was done
 */
export async function doInTurn<T>(work: () => Promise<T>): Promise<T | null> {
  if (line.waiting > MOST_WAITING) return null
  line.waiting++
  const mine = line.last.then(work).finally(() => line.waiting--)
  line.last = mine.catch(() => undefined)
  return mine
}
