/** Who waits: residents, a clerk at a form, or a run that prints a whole county. */
export type Lane = 'public' | 'staff' | 'batch'

/** How many may wait in each lane; more are refused at once, since whoever waits longer has gone. */
export type LaneBounds = Record<Lane, number>

/** There is no room in the queue: whoever asked is told to come again. */
export class QueueFull extends Error {}

type Entry = {
  work: () => Promise<unknown>
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

export type Queue = {
  /**
   * Does a piece of work when its turn comes.
   * @param key names the work: who asks for the same while it waits or is under way shares its result; null: nobody does
   * @throws QueueFull when its lane is full
   */
  add: <T>(lane: Lane, key: string | null, work: () => Promise<T>) => Promise<T>
}

/**
 * A queue of so many hands. Residents and clerks take turns at whichever is free; a piece of a batch has its turn when
 * nobody else waits, or when as many others were served as can wait: so nobody who waits sees two pieces begun before
 * them, a batch has every hand while nobody comes, and it always goes on.
 * @param hands pieces of work under way at once
 */
export function makeQueue(bounds: LaneBounds, hands = 1): Queue {
  const lanes: Record<Lane, Entry[]> = { public: [], staff: [], batch: [] }
  const shared = new Map<string, Promise<unknown>>()
  const mostBetween = bounds.public + bounds.staff
  let busy = 0
  let last: Lane = 'staff'
  let sinceBatch = 0

  function chooseLane(): Lane | undefined {
    if (lanes.batch.length && sinceBatch >= mostBetween) return 'batch'
    const order: Lane[] = last === 'public' ? ['staff', 'public', 'batch'] : ['public', 'staff', 'batch']
    return order.find(lane => lanes[lane].length)
  }

  async function runNext(): Promise<void> {
    const lane = busy === hands ? undefined : chooseLane()
    if (!lane) return
    busy++
    const { work, resolve, reject } = lanes[lane].shift()!
    sinceBatch = lane === 'batch' ? 0 : sinceBatch + 1
    if (lane !== 'batch') last = lane
    await work().then(resolve, reject)
    busy--
    runNext()
  }

  function line<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
    if (busy === hands && lanes[lane].length >= bounds[lane])
      return Promise.reject(new QueueFull(`${lane} is full`))
    const done = new Promise<unknown>((resolve, reject) => lanes[lane].push({ work, resolve, reject }))
    runNext()
    return done as Promise<T>
  }

  function add<T>(lane: Lane, key: string | null, work: () => Promise<T>): Promise<T> {
    if (key === null) return line(lane, work)
    const running = shared.get(key) as Promise<T> | undefined
    if (running) return running
    const done = line(lane, work).finally(() => shared.delete(key))
    shared.set(key, done)
    return done
  }

  return { add }
}
