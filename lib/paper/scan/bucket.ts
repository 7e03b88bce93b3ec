import { LRUCache } from 'lru-cache'

/** A whole village may scan behind one address in an evening. */
const BURST = 1000
/** Thereafter one caller counts so much: no statistic is worth more of one caller's word. */
const A_SECOND = 0.1
/** Callers and codes that are remembered, in memory only. */
const MOST = 50_000
/** The same of codes that nobody has seen printed, apart: whoever invents codes makes nothing else forgotten. */
const MOST_UNSEEN = 5000

type Bucket = { token: string; left: number; at: number }

/** How often one network may count at one code: a burst, then slowly. */
export function makeBuckets() {
  const seen = new LRUCache<string, Bucket>({ max: MOST })
  const unseen = new LRUCache<string, Bucket>({ max: MOST_UNSEEN })

  /** @returns false when there is none left at an instant (milliseconds) */
  function take(network: string, token: string, at: number, isSeen: boolean): boolean {
    const key = `${token} ${network}`
    const home = isSeen || seen.has(key) ? seen : unseen
    const { left, at: before } = home.get(key) ?? { left: BURST, at }
    const now = Math.min(BURST, left + (Math.max(0, at - before) / 1000) * A_SECOND)
    home.set(key, { token, left: Math.max(0, now - 1), at })
    return now >= 1
  }

  /** To be called when codes were seen printed: a code whose bucket stayed behind would have a second burst. */
  function move(isSeen: (token: string) => boolean): void {
    for (const [key, bucket] of [...unseen.entries()]) {
      if (!isSeen(bucket.token)) continue
      unseen.delete(key)
      seen.set(key, bucket)
    }
  }

  return { take, move }
}
