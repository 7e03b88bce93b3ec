import 'server-only'
import { LRUCache } from 'lru-cache'
import { shareInProcess } from '@/lib/system/process/shared'
import type { Result } from './count-answers'
import type { AskedConsultation } from './find-asked'
import { readResult } from './read-result'

/** Nobody answers any more, so that it stays as it is; only a change by staff makes it another. */
const KEPT_MS = 60_000

const kept = shareInProcess(
  'told results',
  () => new LRUCache<string, Promise<Result>>({ max: 100, ttl: KEPT_MS }),
)

/** What came of a consultation that is closed: added up once a minute, however many look. */
export function readToldResult({ id, closesAt, questions }: AskedConsultation): Promise<Result> {
  const key = `${id} ${closesAt.getTime()}`
  const known = kept.get(key)
  if (known) return known
  const read = readResult(id, questions)
  kept.set(key, read)
  read.catch(() => kept.delete(key))
  return read
}
