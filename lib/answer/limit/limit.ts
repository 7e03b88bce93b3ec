import 'server-only'
import { LRUCache } from 'lru-cache'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { now } from '@/lib/system/clock/clock'
import { writeDay } from '@/lib/system/clock/days'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import { hashShort } from '@/lib/system/config/seal'
import { getDatabase } from '@/lib/system/database/database'
import { shareInProcess } from '@/lib/system/process/shared'

const DAY_S = 86_400
/** So long, and so many, are refused again without a question to the database. */
const REMEMBERED_MS = 60_000
const MOST_REMEMBERED = 5000

const spent = shareInProcess(
  'spent case limits',
  () => new LRUCache<string, true>({ max: MOST_REMEMBERED, ttl: REMEMBERED_MS }),
)

const limiters = shareInProcess('case limits', () => new Map<number, RateLimiterPostgres>())

function limiterOf(most: number): RateLimiterPostgres {
  const known = limiters.get(most)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: getDatabase().pool,
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
    keyPrefix: 'say',
    points: most,
    duration: DAY_S,
  })
  limiters.set(most, made)
  return made
}

/** Whom or what a limit counts: `network` of a caller; left out, all there are together. */
export type Counted = { what: string; areaId: number; network?: string }

/** The keyed hash changes every day: nobody can tell from what is kept who sent what, nor whether it was the same. */
function keyOf({ what, areaId, network = '' }: Counted): string {
  const day = writeDay(shanghaiParts(now()).dayNumber)
  return hashShort([day, what, areaId, network].join(' '), 'case limits')
}

/** Whether it was refused just now: a flood asks nothing of the database. */
export const isSpent = (counted: Counted): boolean => spent.has(keyOf(counted))

/** Takes one of so many a day. @returns whether there was one left */
export async function allow(counted: Counted, most: number): Promise<boolean> {
  const key = keyOf(counted)
  if (spent.has(key)) return false
  try {
    await limiterOf(most).consume(key)
    return true
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    spent.set(key, true)
    return false
  }
}

/** A limit, and how many a day it lets through. */
export type Bound = [Counted, number]

/** Takes one of each. @returns false where one of them had none left, and then nothing is taken */
export async function allowAll(bounds: Bound[]): Promise<boolean> {
  if (bounds.some(([counted]) => isSpent(counted))) return false
  const taken: Bound[] = []
  for (const bound of bounds) {
    if (await allow(...bound)) taken.push(bound)
    else {
      await Promise.all(taken.map(back => giveBack(...back)))
      return false
    }
  }
  return true
}

/** Gives back what was taken for something that came to nothing. */
export async function giveBack(counted: Counted, most: number): Promise<void> {
  await limiterOf(most).reward(keyOf(counted))
}
