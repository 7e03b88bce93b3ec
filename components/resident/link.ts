/**
 * How large a page is read: standard; 大字, where an area's page is a simpler one; `all`, the whole of an area's page in
 * large letters.
 */
export type Big = boolean | 'all'

/** An address of this site, keeping the 大字 choice. */
export function link(path: string, big: Big): string {
  if (!big) return path
  return `${path}${path.includes('?') ? '&' : '?'}big=${big === 'all' ? 'all' : 1}`
}
