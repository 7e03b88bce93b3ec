import 'server-only'
import { KIND_NAMES } from '@/lib/answer/case/words'
import type { CaseState } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { changeCase, type Deed, type Seen } from './change-case'
import { readCountyPath } from './county'

const MOST = 50

/** Of what was taken back or not taken up nothing came. */
export const mayTell = (state: CaseState) => state === 'CLOSED' || state === 'RATED'

/** An announcement that may tell of a case: of equal titles, day and place tell which. */
export type Tellable = { id: number; title: string; areaName: string; publishAt: Date }

/** Announcements of a case's county, newest first. @throws Refused role or area */
export async function listTelling(actor: Actor, officeId: number): Promise<Tellable[]> {
  const { path } = await requireMay(actor, 'case:handle', officeId)
  const countyPath = await readCountyPath(getPrisma(), path)
  const rows = await getPrisma().announcement.findMany({
    where: { area: { path: { startsWith: countyPath } }, publishAt: { lte: now() } },
    orderBy: [{ publishAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { id: true, title: true, publishAt: true, area: { select: { name: true } } },
  })
  return rows.map(({ area, ...row }) => ({ ...row, areaName: area.name }))
}

/**
 * 您说我们改: an announcement tells what became of a case; whoever sent it is led there.
 * @param announcementId null: none does any more
 * @throws Refused role or area
 */
export function linkAnnouncement(
  actor: Actor,
  { announcementId, ...seen }: Seen & { announcementId: number | null },
): Promise<Deed<void>> {
  return changeCase(actor, seen, async work => {
    const { db, held, office } = work
    if (!mayTell(held.state)) work.refuse('办结以后才能关联公告。')
    const path = { startsWith: await readCountyPath(db, office.path) }
    const where = { id: announcementId ?? 0, area: { path } }
    if (announcementId !== null && !(await db.announcement.count({ where })))
      work.refuse('没有这条公告。', 'announcementId')
    await db.case.update({ where: { id: held.id }, data: { announcementId }, select: { id: true } })
    await work.log('case.step', announcementId === null ? '取消关联公告' : '关联公告')
  })
}

/** What an announcement out of a case begins with: the county's own words, nothing that the resident wrote. */
export type Telling = { areaId: number; title: string; body: string }

/** @returns null where there is no such case @throws Refused role or area */
export async function readTelling(actor: Actor, caseId: number): Promise<Telling | null> {
  const row = await getPrisma().case.findUnique({
    where: { id: caseId },
    select: { kind: true, topic: true, officeId: true, area: { select: { name: true } } },
  })
  if (!row) return null
  await requireMay(actor, 'case:handle', row.officeId)
  const what = row.topic ?? KIND_NAMES[row.kind]
  return {
    areaId: row.officeId,
    title: `您说我们改：${what}`,
    body: `您说的：${row.area.name}有居民反映“${what}”。\n\n怎么改的：\n\n什么时候改好的：`,
  }
}
