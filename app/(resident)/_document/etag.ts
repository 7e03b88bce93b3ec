/**
 * Whether a request's If-None-Match names the version that stands here. Compared weakly (RFC 9110, 13.1.2):
 * a proxy that compresses hands a tag out as weak, a cache may ask for several at once.
 * @param header null or undefined when the request has none
 */
export function matchesEtag(header: string | null | undefined, etag: string): boolean {
  if (!header) return false
  if (header.trim() === '*') return true
  return [...header.matchAll(/"[^"]*"/g)].some(([tag]) => tag === etag)
}
