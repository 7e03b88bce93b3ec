import type { Big } from '@/components/resident/link'
import type { Scan } from '@/components/resident/scan'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { sayPath } from './say-path'

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

/** What is said there of a number, or of a line; left out: all that can be said. */
type What = { kind: 'report'; phone: number } | { kind: 'rating'; line: number }

/** The address at which it is said. */
export function linkToSay({ code, big, token }: SayFrom, what?: What): string {
  const { kind = null, ...about } = what ?? {}
  return sayPath(code, kind, { ...about, code: token }, Boolean(big))
}
