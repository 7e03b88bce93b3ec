import { parseAreaCode } from '@/lib/directory/area/code'
import { toHalfWidth } from '@/lib/system/form/clean-text'

/** RSS 2.0, and a calendar (iCalendar, RFC 5545). */
export type FeedKind = 'xml' | 'ics'
export type FeedName = { code: string; kind: FeedKind }

/** Reads the name of an area's feed as people type it: gy-js.XML in any width. @returns null when it cannot be one */
export function readFeedName(typed: string): FeedName | null {
  const parts = /^(.+)\.(xml|ics)$/i.exec(toHalfWidth(typed))
  const code = parts && parseAreaCode(parts[1]!)
  return code ? { code, kind: parts[2]!.toLowerCase() as FeedKind } : null
}

/** The address of an area's feed. */
export function addressOfFeed({ code, kind }: FeedName): string {
  return `/feed/${code}.${kind}`
}
