import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Subject } from '@/lib/directory/area/versions'
import { isDeveloping } from '@/lib/system/config/mode'
import { forgetAtRestore } from '@/lib/system/installation/epoch'
import { shareInProcess } from '@/lib/system/process/shared'

/** A rendered document as it is sent, plain and compressed. */
export type RenderedPage = {
  html: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer>
  etag: string
  /** What it is about: whose content version decides whether it still holds. */
  subject: Subject
  /** Token of the printed code whose scans and calls it counts; null: it counts nothing. */
  counts: string | null
  /** Content version it was rendered from. */
  version: string
  renderedAt: Date
  /** From then on it no longer says what is so (an opening hour, a lapsed check, an expiry); null: never. */
  validUntil: Date | null
}

const MEBIBYTE = 1024 * 1024

function makeCache() {
  return new LRUCache<string, RenderedPage>({
    maxSize: 64 * MEBIBYTE,
    sizeCalculation: (page, address) => page.html.length + page.gzip.length + address.length + 400,
  })
}

// Bounded in bytes: any number of addresses may be asked for, only so many pages are held.
const pages = shareInProcess('pages', makeCache)
// While the database is silent a page is shown whatever its version.
forgetAtRestore('pages', () => pages.clear())

/** @param address canonical address with its query, as a link of ours has it */
export function recallPage(address: string): RenderedPage | undefined {
  return pages.get(address)
}

/** Where the code is being changed nothing is kept, so that an edit to a view is seen at the next reload. */
export function keepPage(address: string, page: RenderedPage): void {
  if (!isDeveloping) pages.set(address, page)
}

/** Whether a page says what is so now. */
export function isFresh(page: RenderedPage, version: string, now: Date): boolean {
  return page.version === version && (page.validUntil === null || now < page.validUntil)
}
