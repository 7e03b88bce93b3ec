import 'server-only'
import { LRUCache } from 'lru-cache'
import { hashShort } from '@/lib/system/config/seal'
import { shareInProcess } from '@/lib/system/process/shared'

const HOUR_MS = 3_600_000
/**
 * Secrets that open nothing, of one network in an hour: who mistypes one tries a few. A carrier puts many households
 * behind one address, and a mistyped case number is refused by its check character before it counts.
 */
const MOST: Record<What, number> = { link: 30, key: 30, case: 100 }
const MOST_NETWORKS = 10_000

const guesses = shareInProcess(
  'guesses',
  () => new LRUCache<string, number>({ max: MOST_NETWORKS, ttl: HOUR_MS, noUpdateTTL: true }),
)

/** What is guessed: a handler's link, a partner's key, a 受理编号. */
type What = 'link' | 'key' | 'case'

const keyOf = (what: What, network: string) => hashShort(`${what} ${network}`, 'guesses')

/** Whether so many unknown ones came from a network that no more are looked up for it. */
export function isGuessing(what: What, network: string): boolean {
  return (guesses.get(keyOf(what, network)) ?? 0) >= MOST[what]
}

/** Notes that one was unknown. In memory alone, under a keyed hash. */
export function noteGuess(what: What, network: string): void {
  const key = keyOf(what, network)
  guesses.set(key, (guesses.get(key) ?? 0) + 1)
}
