import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Subject } from '@/lib/directory/area/versions'
import { isDeveloping } from '@/lib/system/config/mode'
import { forgetAtRestore } from '@/lib/system/installation/epoch'
import { shareInProcess } from '@/lib/system/process/shared'

type Facts = {
  /** What it is about: whose content version decides whether it still holds. */
  subject: Subject
  /** Content version it was made from. */
  version: string
}

/** A document or a print as it is sent. */
export type KeptAnswer = Facts & {
  /** 422: what was to be printed does not fit. */
  status: 200 | 422
  body: Uint8Array<ArrayBuffer>
  /** The body compressed; null where that makes it no smaller. */
  gzip: Uint8Array<ArrayBuffer> | null
  /** What a file is and is called; null: an HTML document. */
  file: PrintFile | null
  etag: string
  /** Token of the printed code whose scans and calls it counts; null: it counts nothing. */
  counts: string | null
  madeAt: Date
  /** From then on it no longer says what is so (an opening hour, a lapsed check, an expiry); null: never. */
  validUntil: Date | null
}

/** `name` in ASCII, with its ending; `title` in words, without. */
export type PrintFile = { type: string; name: string; title?: string }

const MEBIBYTE = 1024 * 1024
/** Addresses at which there is nothing, of things that are there: a year without projects, a region's card. */
const MOST_ABSENT = 5000

// Bounded in bytes: any number of addresses may be asked for, only so much is held. Prints are ten times as heavy:
// they have a bound of their own, so that they drive out no page.
function makeCache(mebibytes: number) {
  return new LRUCache<string, KeptAnswer>({
    maxSize: mebibytes * MEBIBYTE,
    sizeCalculation: ({ body, gzip }, address) => body.length + (gzip?.length ?? 0) + address.length + 400,
  })
}

const kept = shareInProcess('kept answers', () => ({
  pages: makeCache(64),
  prints: makeCache(48),
  absent: new LRUCache<string, Facts>({ max: MOST_ABSENT }),
}))
// While the database is silent an answer is given whatever its version.
forgetAtRestore('kept answers', () => {
  for (const memory of Object.values(kept)) memory.clear()
})

/** @param address canonical address with its query, as a link of ours has it */
export function recallAnswer(address: string): KeptAnswer | undefined {
  return kept.pages.get(address) ?? kept.prints.get(address)
}

/** Where the code is being changed nothing is kept, so that an edit to a view is seen at the next reload. */
export function keepAnswer(address: string, answer: KeptAnswer): void {
  if (!isDeveloping) kept[answer.file ? 'prints' : 'pages'].set(address, answer)
}

/** The content version under which there was nothing at an address, if that is known. */
export function recallAbsence(address: string): string | undefined {
  return kept.absent.get(address)?.version
}

/** Notes that there is nothing at an address until its subject's content changes. */
export function keepAbsence(address: string, facts: Facts): void {
  if (!isDeveloping) kept.absent.set(address, facts)
}

/** Whether an answer says what is so now. */
export function isFresh(answer: KeptAnswer, version: string, now: Date): boolean {
  return answer.version === version && (answer.validUntil === null || now < answer.validUntil)
}
