/**
 * Whether the path of an address is valid UTF-8 in percent-encoding. Next's router fails on one that is not
 * before any route of ours sees it.
 * @param address path and query, as a request has them
 */
export function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address.split('?')[0]!)
    return true
  } catch {
    return false
  }
}
