import type { AreaRef } from '@/lib/system/tree/area-ref'
import { type Big, link } from './link'
import type { Scan } from './scan'

/** From where a resident speaks up. */
export type SayFrom = {
  code: string
  big: Big
  /** What stands behind /q/, where a printed code opened the page: the paper is known, nothing is to be typed. */
  token?: string
}

/** From an area's page, opened from a paper or not. */
export function sayFrom({ code }: Pick<AreaRef, 'code'>, big: Big, scan?: Scan): SayFrom {
  const token = scan?.path.startsWith('/q/') ? scan.path.slice('/q/'.length) : undefined
  return { code, big, ...(token && { token }) }
}

/**
 * The address at which something is said.
 * @param what.kind report, rating …; left out: all that can be said
 * @param what.about what it is about, as a query: phone=12
 */
export function linkToSay(
  { code, big, token }: SayFrom,
  { kind, about }: { kind?: string; about?: string } = {},
): string {
  const query = [about, token && `q=${token}`].filter(Boolean).join('&')
  return link(`/k/${code}/say${kind ? `/${kind}` : ''}${query && `?${query}`}`, big)
}
