/**
 * Whether the path of an address is valid UTF-8 in percent-encoding. Next's router fails on one that is not
 * before any route of ours sees it; a NUL in it the database does not know.
 * @param address path and query, as a request has them
 */
export function isReadable(address: string): boolean {
  try {
    const path = decodeURIComponent(address.split('?')[0]!)
    // PostgreSQL has no NUL in text. A search forgives it, the app does not ask with it.
    return !path.includes('\0') && !(/^\/(staff|api)\b/.test(path) && /%00/.test(address))
  } catch {
    return false
  }
}
