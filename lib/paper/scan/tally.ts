import { LRUCache } from 'lru-cache'

/** Uses of one code on one day that are not written yet. */
export type Uses = { token: string; day: string; scans: number; calls: number }

/** Codes and days that are counted at once: a county's, and more. */
const MOST = 50_000
/** Of these, so many whose code nobody has seen printed: invented ones take no more room. */
const MOST_UNSEEN = 5000
/** Codes that are remembered as printed. */
const MOST_PRINTED = 100_000

/**
 * Adds up in bounded memory what is written later.
 * @param write writes uses, and says which of their codes were printed; the others are dropped
 */
export function makeTally(write: (uses: Uses[]) => Promise<string[]>) {
  const printed = new LRUCache<string, true>({ max: MOST_PRINTED })
  let uses = new Map<string, Uses>()
  let unseen = 0

  const roomFor = (token: string) => uses.size < MOST && (printed.has(token) || unseen < MOST_UNSEEN)

  function put({ token, day, scans, calls }: Uses): void {
    const key = `${token} ${day}`
    const known = uses.get(key)
    if (known) {
      known.scans += scans
      known.calls += calls
      return
    }
    if (!printed.has(token)) unseen++
    uses.set(key, { token, day, scans, calls })
  }

  /** @returns false when there is no room: it is not counted */
  function add(one: Uses): boolean {
    if (!uses.has(`${one.token} ${one.day}`) && !roomFor(one.token)) return false
    put(one)
    return true
  }

  /** Writes all there is; what cannot be written is there for the next time. @throws what `write` throws */
  async function flush(): Promise<void> {
    if (uses.size === 0) return
    const taken = uses
    uses = new Map()
    unseen = 0
    try {
      for (const token of await write([...taken.values()])) printed.set(token, true)
    } catch (error) {
      for (const one of taken.values()) put(one)
      throw error
    }
  }

  return { add, flush, isEmpty: () => uses.size === 0 }
}
