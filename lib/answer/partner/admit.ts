import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { isGuessing, noteGuess } from '@/lib/answer/limit/guesses'
import { allow } from '@/lib/answer/limit/limit'
import { writeLog } from '@/lib/staff/log/log'
import { now } from '@/lib/system/clock/clock'
import { writeDay } from '@/lib/system/clock/days'
import { addDays, nextMidnight, shanghaiParts } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'
import { shareInProcess } from '@/lib/system/process/shared'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { hashKey } from './key'

/** Who asks by a key. */
export type Admitted = { id: number; name: string; mayWrite: boolean; county: AreaRef & { path: string } }

const A_MINUTE = 60
const A_DAY = 1000

const minutes = shareInProcess(
  'partner minutes',
  () => new RateLimiterMemory({ points: A_MINUTE, duration: 60, keyPrefix: 'partner' }),
)

async function hasMinute(id: number): Promise<boolean> {
  try {
    await minutes.consume(id)
    return true
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    return false
  }
}

/** One line of the log a key and day, and the day in the list of partners. */
async function noteUse({ id, name, county }: Admitted, lastUsedAt: Date | null): Promise<void> {
  const at = now()
  const midnight = addDays(nextMidnight(at), -1)
  if (lastUsedAt && lastUsedAt >= midnight) return
  const { count } = await getPrisma().partner.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: midnight } }] },
    data: { lastUsedAt: at },
  })
  const day = writeDay(shanghaiParts(at).dayNumber)
  const summary = `对接单位“${name}”调用了接口（${day}）`
  const line = { actor: null, areaId: county.id, action: 'partner.use', summary } as const
  if (count) await writeLog(getPrisma(), line)
}

const AREA = { id: true, code: true, name: true, kind: true, path: true } as const

/**
 * Lets another system in by its key, and counts that it asked.
 * @param network of the caller: who tries one key after another is looked up no more
 * @returns why not: no such key (or taken back), or too much for this minute or day
 */
export async function admitPartner(key: string, network: string): Promise<Admitted | 'unknown' | 'limited'> {
  const keyHash = hashKey(key)
  if (!keyHash || isGuessing('key', network)) return 'unknown'
  const row = await getPrisma().partner.findUnique({
    where: { keyHash },
    select: {
      id: true,
      name: true,
      mayWrite: true,
      lastUsedAt: true,
      revokedAt: true,
      area: { select: AREA },
    },
  })
  if (!row || row.revokedAt) {
    noteGuess('key', network)
    return 'unknown'
  }
  const { id, name, mayWrite, area: county } = row
  const admitted = { id, name, mayWrite, county }
  const isLeft = (await hasMinute(id)) && (await allow({ what: `partner ${id}`, areaId: county.id }, A_DAY))
  if (!isLeft) return 'limited'
  await noteUse(admitted, row.lastUsedAt)
  return admitted
}
