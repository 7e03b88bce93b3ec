import 'server-only'
import { LRUCache } from 'lru-cache'

/** A rendered document as it is sent. Next compresses: it strips a Content-Encoding that a handler sets. */
export type RenderedPage = {
  html: Uint8Array<ArrayBuffer>
  etag: string
  /** Content version it was rendered from. */
  version: string
  renderedAt: Date
  /** From then on it no longer says what is so (an opening hour, a lapsed check, an expiry); null: never. */
  validUntil: Date | null
}

const MEBIBYTE = 1024 * 1024

// Bounded in bytes: any number of addresses may be asked for, only so many pages are held.
const pages = new LRUCache<string, RenderedPage>({
  maxSize: 64 * MEBIBYTE,
  sizeCalculation: (page, address) => page.html.length + address.length + 400,
})

export function recallPage(address: string): RenderedPage | undefined {
  return pages.get(address)
}

export function keepPage(address: string, page: RenderedPage): void {
  pages.set(address, page)
}

/** Whether a page says what is so now. */
export function isFresh(page: RenderedPage, version: string, now: Date): boolean {
  return page.version === version && (page.validUntil === null || now < page.validUntil)
}
