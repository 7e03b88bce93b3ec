import 'server-only'
import type { Place } from '@/lib/directory/area/place'
import { containing, nameArea, readList, withinPlace } from '@/lib/directory/area/read-list'
import type { AnnouncementKind } from '@/lib/generated/prisma/enums'
import type { ListQuery, Page } from '@/lib/record/page'
import { addDays } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'
import { isOver } from './event-time'
import { type FrontTime, frontUntil } from './front'

export type AnnouncementRow = FrontTime & {
  id: number
  title: string
  kind: AnnouncementKind
  areaName: string
}

const ROW = {
  id: true,
  title: true,
  kind: true,
  publishAt: true,
  expireAt: true,
  startsAt: true,
  endsAt: true,
  area: { select: { name: true } },
} as const

/** Until when what is shown now expires soon. */
export function soonAfter(at: Date): Date {
  return addDays(at, 7)
}

/**
 * The announcements of a place and all below it, newest first.
 * @param place opened by openPlace, which authorises
 * @param expiringAt only those shown at this time that expire soon after, the first to expire first
 */
export function listAllAnnouncements(
  place: Place,
  { q, page }: ListQuery,
  expiringAt: Date | null = null,
): Promise<Page<AnnouncementRow>> {
  return readList(getPrisma().announcement, page, {
    where: {
      area: withinPlace(place),
      title: containing(q),
      ...(expiringAt && {
        publishAt: { lte: expiringAt },
        expireAt: { gt: expiringAt, lte: soonAfter(expiringAt) },
      }),
    },
    orderBy: expiringAt ? [{ expireAt: 'asc' }, { id: 'asc' }] : [{ publishAt: 'desc' }, { id: 'desc' }],
    select: ROW,
    toRow: nameArea,
  })
}

/** Where an announcement is in its life. `listed`: it has left the front, not the list of all. */
export type AnnouncementState = 'waiting' | 'shown' | 'over' | 'listed' | 'expired'

export const ANNOUNCEMENT_STATES: Record<AnnouncementState, string> = {
  waiting: '未到时间',
  shown: '正在公布',
  over: '活动已结束',
  listed: '已离开首页',
  expired: '已到期',
}

export function judgeAnnouncement(announcement: FrontTime, now: Date): AnnouncementState {
  const { publishAt, expireAt } = announcement
  if (publishAt > now) return 'waiting'
  if (expireAt && expireAt <= now) return 'expired'
  if (isOver(announcement, now)) return 'over'
  return frontUntil(announcement) > now ? 'shown' : 'listed'
}
