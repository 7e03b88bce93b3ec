import 'server-only'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { hashToken } from '@/lib/system/config/seal'
import { getDatabase } from '@/lib/system/database/database'
import { ACCOUNT, ADDRESS, type Allowance, waitAfter } from './wait'

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
type Taken = { key: string; tries: number; waitMinutes: number }

/** @returns the minutes left to wait, or the try that was taken */
async function take(key: string, allowance: Allowance): Promise<number | Taken> {
  const { tries, gate } = getLimiters()
  const waiting = await gate.get(key)
  if (waiting?.consumedPoints && waiting.msBeforeNext > 0) return toMinutes(waiting.msBeforeNext)
  const { consumedPoints } = await tries.consume(key)
  const waitMinutes = waitAfter(consumedPoints, allowance)
  if (!waitMinutes) return { key, tries: consumedPoints, waitMinutes }
  try {
    await gate.consume(key, 1, { customDuration: waitMinutes * 60 })
    return { key, tries: consumedPoints, waitMinutes }
  } catch (error) {
    // Another try at the same instant has passed the gate and closed it.
    if (!(error instanceof RateLimiterRes)) throw error
    await tries.reward(key)
    return toMinutes(error.msBeforeNext)
  }
}

async function giveBack({ key, waitMinutes }: Taken): Promise<void> {
  const { tries, gate } = getLimiters()
  await tries.reward(key)
  if (waitMinutes) await gate.delete(key)
}

async function forget(key: string): Promise<void> {
  const { tries, gate } = getLimiters()
  await Promise.all([tries.delete(key), gate.delete(key)])
}

export type Attempt = {
  /** Minutes to wait if this try turns out wrong; 0 while there are free ones. */
  waitMinutes: number
  /** It was neither right nor wrong: the try does not count. */
  giveBack: () => Promise<void>
  /** It was right: the account starts afresh. The address only gets this try back, or one good account would clear it. */
  succeed: () => Promise<void>
}

/**
 * Takes one try from the account's and the address's allowance, in PostgreSQL, so that every server of
 * the same database counts together.
 * @returns how many minutes to wait, where there is none to take
 */
export async function takeAttempt(
  email: string,
  address: string,
): Promise<Attempt | { lockedMinutes: number }> {
  const ofAddress = await take(`address:${hashToken(address)}`, ADDRESS)
  if (typeof ofAddress === 'number') return { lockedMinutes: ofAddress }
  const ofAccount = await take(`account:${hashToken(email)}`, ACCOUNT)
  if (typeof ofAccount === 'number') {
    await giveBack(ofAddress)
    return { lockedMinutes: ofAccount }
  }
  return {
    waitMinutes: Math.max(ofAddress.waitMinutes, ofAccount.waitMinutes),
    giveBack: async () => {
      await Promise.all([giveBack(ofAddress), giveBack(ofAccount)])
    },
    succeed: async () => {
      await Promise.all([giveBack(ofAddress), forget(ofAccount.key)])
    },
  }
}

/**
 * Lets somebody who is in prove who they are again, within the same limits: a session left open is no
 * place to guess the password or the code.
 * @returns whether it was right, or how many minutes to wait
 */
export async function proveOwn(
  staffId: number,
  check: () => Promise<boolean>,
): Promise<boolean | { lockedMinutes: number }> {
  const taken = await take(`own:${staffId}`, ACCOUNT)
  if (typeof taken === 'number') return { lockedMinutes: taken }
  const right = await check()
  if (right) await forget(taken.key)
  return right
}
