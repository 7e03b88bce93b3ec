import { LRUCache } from 'lru-cache'

/** A whole village may scan behind one address in an evening. */
const BURST = 1000
/** Thereafter one caller counts so much: no statistic is worth more of one caller's word. */
const A_SECOND = 0.1
/** Callers and codes that are remembered, in memory only. */
const MOST = 50_000

type Bucket = { left: number; at: number }

/**
 * How often one network may count at one code: a burst, then slowly.
 * @returns takes one, or says false when there is none left at an instant (milliseconds)
 */
export function makeBuckets(): (network: string, token: string, at: number) => boolean {
  const buckets = new LRUCache<string, Bucket>({ max: MOST })
  return (network, token, at) => {
    const key = `${token} ${network}`
    const { left, at: before } = buckets.get(key) ?? { left: BURST, at }
    const now = Math.min(BURST, left + (Math.max(0, at - before) / 1000) * A_SECOND)
    buckets.set(key, { left: Math.max(0, now - 1), at })
    return now >= 1
  }
}
