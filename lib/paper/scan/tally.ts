import { LRUCache } from 'lru-cache'
import { makeUnseenRoom } from './unseen'

/** Uses of one code on one day that are not written yet. */
export type Uses = { token: string; day: string; scans: number; calls: number }

/** Codes and days that are counted at once: a county's, and more. */
const MOST = 50_000
/** Codes that are remembered as printed. */
const MOST_PRINTED = 100_000

/** Uses, and the network in whose share of the unseen they are, if they are in one. */
type Kept = { uses: Uses; holder: string | null }

const keyOf = ({ token, day }: Uses) => `${token} ${day}`

/**
 * Adds up in bounded memory what is written later.
 * @param write writes uses, and says which of their codes were printed; the others are dropped
 */
export function makeTally(write: (uses: Uses[]) => Promise<string[]>) {
  const printed = new LRUCache<string, true>({ max: MOST_PRINTED })
  const unseen = makeUnseenRoom()
  const kept = new Map<string, Kept>()

  const isSeen = (token: string) => printed.has(token)

  function hasRoom(one: Uses, network: string): boolean {
    if (kept.has(keyOf(one))) return true
    return kept.size < MOST && (isSeen(one.token) || unseen.hasFor(network))
  }

  function put(one: Uses, network: string): void {
    const holder = isSeen(one.token) ? null : network
    if (holder !== null) unseen.hold(holder)
    kept.set(keyOf(one), { uses: { ...one }, holder })
  }

  /** @returns false when there is no room: it is not counted */
  function add(one: Uses, network: string): boolean {
    if (!hasRoom(one, network)) return false
    const known = kept.get(keyOf(one))?.uses
    if (!known) put(one, network)
    else {
      known.scans += one.scans
      known.calls += one.calls
    }
    return true
  }

  function settle(written: Uses, isPrinted: boolean): void {
    const one = kept.get(keyOf(written))!
    if (one.holder !== null) unseen.release(one.holder)
    one.holder = null
    one.uses.scans -= written.scans
    one.uses.calls -= written.calls
    if (!isPrinted || one.uses.scans + one.uses.calls === 0) kept.delete(keyOf(written))
  }

  /**
   * Writes all there is. It keeps its room until it is written: a database that is silent leaves no more than one
   * that answers. One at a time, or it is written twice.
   * @throws what `write` throws; then all is there for the next time
   */
  async function flush(): Promise<void> {
    if (kept.size === 0) return
    const batch = [...kept.values()].map(({ uses }) => ({ ...uses }))
    const found = new Set(await write(batch))
    for (const token of found) printed.set(token, true)
    for (const one of batch) settle(one, found.has(one.token))
  }

  return { add, hasRoom, isSeen, flush, isEmpty: () => kept.size === 0 }
}
