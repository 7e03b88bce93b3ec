/** An address of this site, keeping the 大字 choice. */
export function link(path: string, big: boolean): string {
  if (!big) return path
  return `${path}${path.includes('?') ? '&' : '?'}big=1`
}
