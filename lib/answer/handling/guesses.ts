import 'server-only'
import { LRUCache } from 'lru-cache'
import { hashShort } from '@/lib/system/config/seal'
import { shareInProcess } from '@/lib/system/process/shared'

const HOUR_MS = 3_600_000
/** Links that open nothing, of one network in an hour: who mistypes one tries a few. */
const MOST = 30
const MOST_NETWORKS = 10_000

const guesses = shareInProcess(
  'guessed links',
  () => new LRUCache<string, number>({ max: MOST_NETWORKS, ttl: HOUR_MS, noUpdateTTL: true }),
)

const keyOf = (network: string) => hashShort(network, 'guessed links')

/** Whether so many unknown links came from a network that no more are looked up for it. */
export function isGuessing(network: string): boolean {
  return (guesses.get(keyOf(network)) ?? 0) >= MOST
}

/** Notes that a link which opens nothing was asked for. In memory alone, under a keyed hash. */
export function noteGuess(network: string): void {
  const key = keyOf(network)
  guesses.set(key, (guesses.get(key) ?? 0) + 1)
}
