export type GateBounds = {
  /** How many are within at once. */
  atOnce: number
  /** How many of one caller may wait, and how many in all. */
  waitingEach: number
  waiting: number
  /** After so long the place is another's: whoever is slow to send or to read does not keep others out. */
  longestMs: number
  /** Whether, while others wait, a place stays empty for as long as it was taken: half of the time is everybody else's. */
  withPauses?: boolean
}

export type Gate = {
  /**
   * Lets a caller in when a place is free; callers take turns, so that one who asks a thousand times delays others by
   * one place.
   * @param caller a network
   * @returns what to call when done, or null when too many wait, or too many of this caller while others come: nothing
   *   is to be done then
   */
  enter: (caller: string) => Promise<(() => void) | null> | null
}

/** What is told to who waits: to come in, or that there is no place after all. */
type Waiter = (isIn: boolean) => void

/** What takes longer waits for something itself, and leaves the process to others meanwhile. */
const LONGEST_PAUSE_MS = 50

/** Bounds how much of the process's time one kind of request has. */
export function makeGate({ atOnce, waitingEach, waiting, longestMs, withPauses }: GateBounds): Gate {
  // In the order of whose turn is next; a caller who waits for nothing is not in it.
  const lines = new Map<string, Waiter[]>()
  // One place is always another's: who is slow in all of his keeps nobody waiting.
  const ofOneCaller = Math.max(1, atOnce - 1)
  const holds = new Map<string, number>()
  let within = 0
  let inLine = 0

  const isFree = (caller: string) => within < atOnce && (holds.get(caller) ?? 0) < ofOneCaller

  function hold(caller: string, more: 1 | -1): void {
    within += more
    const held = (holds.get(caller) ?? 0) + more
    if (held) holds.set(caller, held)
    else holds.delete(caller)
  }

  function free(caller: string): void {
    hold(caller, -1)
    // In a turn of its own: a long line served in one would let nobody else be heard.
    setImmediate(callNext)
  }

  function letIn(caller: string): () => void {
    hold(caller, 1)
    const began = performance.now()
    let isOut = false
    const leave = () => {
      if (isOut) return
      isOut = true
      clearTimeout(timer)
      if (!withPauses || !inLine) return free(caller)
      setTimeout(free, Math.min(performance.now() - began, LONGEST_PAUSE_MS), caller)
    }
    const timer = setTimeout(leave, longestMs).unref()
    return leave
  }

  function callNext(): void {
    const next = [...lines.keys()].find(isFree)
    const line = next === undefined ? undefined : lines.get(next)
    if (next === undefined || !line) return
    inLine--
    const call = line.shift()!
    lines.delete(next)
    if (line.length) lines.set(next, line)
    call(true)
  }

  /** Where all waiting is taken, whoever has most of it gives a place to whoever has less. @returns whether there is one */
  function makeRoom(own: number): boolean {
    if (inLine < waiting) return true
    const longest = [...lines.values()].reduce((a, b) => (b.length > a.length ? b : a))
    if (longest.length <= own + 1) return false
    inLine--
    longest.pop()!(false)
    return true
  }

  function enter(caller: string): ReturnType<Gate['enter']> {
    if (isFree(caller)) return Promise.resolve(letIn(caller))
    const line = lines.get(caller) ?? []
    if (line.length >= waitingEach || !makeRoom(line.length)) return null
    inLine++
    lines.set(caller, line)
    return new Promise(resolve => line.push(isIn => resolve(isIn ? letIn(caller) : null)))
  }

  return { enter }
}
