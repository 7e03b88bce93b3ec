import 'server-only'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { getDatabase } from '@/lib/system/database/database'
import { type Allowance, waitAfter } from './wait'

const DAY_S = 86_400

function makeLimiters() {
  const common = {
    storeClient: getDatabase().pool,
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
  }
  return {
    /** Counts wrong tries until a day after the first. */
    tries: new RateLimiterPostgres({
      ...common,
      keyPrefix: 'tries',
      points: Number.MAX_SAFE_INTEGER,
      duration: DAY_S,
    }),
    /** One passes; then nobody until the wait is over. */
    gate: new RateLimiterPostgres({ ...common, keyPrefix: 'wait', points: 1, duration: 60 }),
  }
}

let made: ReturnType<typeof makeLimiters> | undefined

function getLimiters() {
  made ??= makeLimiters()
  return made
}

const toMinutes = (ms: number) => Math.max(1, Math.ceil(ms / 60_000))

/** One try taken from a key's allowance before anything costly is done. */
export type Taken = {
  key: string
  /** Minutes to wait if it turns out wrong; 0 while there are free ones. */
  waitMinutes: number
}

/** @returns the minutes left to wait, or the try that was taken */
export async function take(key: string, allowance: Allowance): Promise<number | Taken> {
  const { tries, gate } = getLimiters()
  const waiting = await gate.get(key)
  if (waiting?.consumedPoints && waiting.msBeforeNext > 0) {
    if (allowance.countsWaiting) await tries.consume(key)
    return toMinutes(waiting.msBeforeNext)
  }
  const { consumedPoints } = await tries.consume(key)
  const waitMinutes = waitAfter(consumedPoints, allowance)
  if (!waitMinutes) return { key, waitMinutes }
  try {
    await gate.consume(key, 1, { customDuration: waitMinutes * 60 })
    return { key, waitMinutes }
  } catch (error) {
    // Another try at the same instant has passed the gate and closed it.
    if (!(error instanceof RateLimiterRes)) throw error
    if (!allowance.countsWaiting) await tries.reward(key)
    return toMinutes(error.msBeforeNext)
  }
}

/** Counts a try whatever the wait. */
export async function count(key: string): Promise<Taken> {
  await getLimiters().tries.consume(key)
  return { key, waitMinutes: 0 }
}

/** As if the try had not been made. */
export async function giveBack({ key, waitMinutes }: Taken): Promise<void> {
  const { tries, gate } = getLimiters()
  await tries.reward(key)
  if (waitMinutes) await gate.delete(key)
}

/** As if no try had ever been made. */
export async function forget(key: string): Promise<void> {
  const { tries, gate } = getLimiters()
  await Promise.all([tries.delete(key), gate.delete(key)])
}
