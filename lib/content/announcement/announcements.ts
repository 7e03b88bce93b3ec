import 'server-only'
import type { AnnouncementKind } from '@/lib/generated/prisma/enums'
import { earliest } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'

export type AnnouncementSummary = {
  id: number
  kind: AnnouncementKind
  title: string
  publishAt: Date
  expireAt: Date | null
  dateText: string | null
}
export type Announcement = AnnouncementSummary & { body: string; area: AreaRef }

const SUMMARY = {
  id: true,
  kind: true,
  title: true,
  publishAt: true,
  expireAt: true,
  dateText: true,
} as const
const REF = { id: true, code: true, name: true, kind: true } as const

/**
 * What stands on the announcements bar of a path of areas, newest first.
 * @returns the announcements of now, and when that list next changes by itself
 */
export async function listAnnouncements(
  areaIds: number[],
  now: Date,
): Promise<{ shown: AnnouncementSummary[]; changesAt: Date | null }> {
  const rows = await getPrisma().announcement.findMany({
    where: { areaId: { in: areaIds }, OR: [{ expireAt: null }, { expireAt: { gt: now } }] },
    orderBy: [{ publishAt: 'desc' }, { id: 'desc' }],
    select: SUMMARY,
  })
  const edges = rows.flatMap(row => [row.publishAt, row.expireAt]).filter(at => at !== null && at > now)
  return {
    shown: rows.filter(row => row.publishAt <= now),
    changesAt: earliest(...edges),
  }
}

/** One announcement that has been published (also when it has expired: paper may point to it), or null. */
export function getAnnouncement(id: number, now: Date): Promise<Announcement | null> {
  return getPrisma().announcement.findFirst({
    where: { id, publishAt: { lte: now } },
    select: { ...SUMMARY, body: true, area: { select: REF } },
  })
}
