import 'server-only'
import { writeShanghai } from '@/lib/system/clock/shanghai'
import { getCountingPool } from '@/lib/system/database/database'
import { shareInProcess } from '@/lib/system/process/shared'
import { makeBuckets } from './bucket'
import { makeTally, type Uses } from './tally'

/** Only codes that were printed are counted. In one order, or two servers would wait for each other's rows. */
const WRITE = `INSERT INTO "ScanCount" ("token", "day", "scans", "calls")
  SELECT c."token", u.day, u.scans, u.calls
  FROM unnest($1::text[], $2::date[], $3::int[], $4::int[]) AS u(token, day, scans, calls)
  JOIN "QrCode" c ON c."token" = u.token ORDER BY c."token", u.day
  ON CONFLICT ("token", "day") DO UPDATE SET
    "scans" = "ScanCount"."scans" + excluded."scans", "calls" = "ScanCount"."calls" + excluded."calls"
  RETURNING "token"`

const FLUSH_MS = 1000

async function writeUses(uses: Uses[]): Promise<string[]> {
  const column = <K extends keyof Uses>(name: K) => uses.map(one => one[name])
  const values = [column('token'), column('day'), column('scans'), column('calls')]
  const { rows } = await getCountingPool().query<{ token: string }>({
    name: 'count-uses',
    text: WRITE,
    values,
  })
  return rows.map(({ token }) => token)
}

function makeCounter() {
  const tally = makeTally(writeUses)
  const buckets = makeBuckets()
  let isScheduled = false
  let running: Promise<void> | undefined

  async function write(): Promise<void> {
    await tally.flush()
    buckets.move(tally.isSeen)
  }

  /** One at a time: what is added meanwhile goes with the next. */
  function flush(): Promise<void> {
    running ??= write().finally(() => {
      running = undefined
    })
    return running
  }

  function schedule(): void {
    if (isScheduled) return
    isScheduled = true
    setTimeout(async () => {
      await flush().catch(error => console.error(`counting: ${error.message}`))
      isScheduled = false
      if (!tally.isEmpty()) schedule()
    }, FLUSH_MS).unref()
  }

  async function finish(): Promise<void> {
    await running?.catch(() => undefined)
    while (!tally.isEmpty()) await flush()
  }

  return { tally, buckets, schedule, finish }
}

const counter = () => shareInProcess('counter', makeCounter)

/** A scan or a call of a printed code, and the network that it came from, which is forgotten with this process. */
export type Use = { token: string; what: 'scan' | 'call'; at: Date; network: string }

/**
 * Counts one scan or one call of a code on a day, and nothing about who: in memory, written within a second or two,
 * however long the database is silent.
 * @param use its token in its right form; the day is Asia/Shanghai's
 * @returns why it was not counted: this caller has counted enough here, or there is no room for it
 */
export function countUse({ token, what, at, network }: Use): 'counted' | 'enough' | 'full' {
  const { tally, buckets, schedule } = counter()
  const day = writeShanghai(at).slice(0, 10)
  const isScan = what === 'scan'
  const one = { token, day, scans: isScan ? 1 : 0, calls: isScan ? 0 : 1 }
  // Room first: what is not counted is not remembered either.
  if (!tally.hasRoom(one, network)) return 'full'
  if (!buckets.take(network, token, at.getTime(), tally.isSeen(token))) return 'enough'
  tally.add(one, network)
  schedule()
  return 'counted'
}

/** Writes what is counted and not yet written. @throws Error when the database does not take it */
export function finishCounting(): Promise<void> {
  return counter().finish()
}
