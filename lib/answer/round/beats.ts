import 'server-only'
import { addressOfLink, drawLinkToken } from '@/lib/answer/handling/token'
import { changeAs } from '@/lib/staff/call/change-as'
import { type AccountOutcome, DONE, refuseChange } from '@/lib/staff/call/outcome'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { addDays } from '@/lib/system/clock/shanghai'
import { toPublicUrl } from '@/lib/system/config/public-address'
import { getPrisma } from '@/lib/system/database/database'
import { isAlreadyThere } from '@/lib/system/database/violations'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { roundDay } from './parts'

/** How many points of a round were looked at, and at how many something was found. */
export type Done = { morning: number; evening: number; found: number }

export type Beat = {
  id: number
  area: AreaRef
  name: string
  points: string[]
  isRevoked: boolean
  /** To be sent to the grid worker; null where it can be opened by nobody any more. */
  address: string | null
}

const AREA = { select: { id: true, code: true, name: true, kind: true } } as const
const BEAT = { id: true, name: true, points: true, revokedAt: true, tokenSealed: true, area: AREA } as const

type Row = Omit<Beat, 'isRevoked' | 'address'> & { revokedAt: Date | null; tokenSealed: string }

function toBeat({ revokedAt, tokenSealed, ...beat }: Row): Beat {
  const path = revokedAt ? null : addressOfLink(tokenSealed)
  return { ...beat, isRevoked: revokedAt !== null, address: path && toPublicUrl(path) }
}

const MOST_LISTED = 1000
const NOTHING: Done = { morning: 0, evening: 0, found: 0 }

function sum(ticks: { part: string; caseId: number | null }[]): Done {
  return ticks.reduce(
    (done, { part, caseId }) => ({
      morning: done.morning + Number(part === 'MORNING'),
      evening: done.evening + Number(part === 'EVENING'),
      found: done.found + Number(caseId !== null),
    }),
    NOTHING,
  )
}

const TICK = { point: true, part: true, caseId: true, day: true } as const

/** Points that are no longer on the list count for nothing. */
const countDone = (points: string[], ticks: { point: string; part: string; caseId: number | null }[]) =>
  sum(ticks.filter(({ point }) => points.includes(point)))

/** The beats of an area and those below it, and what was looked at today. @throws Refused */
export async function listBeats(actor: Actor, areaId: number): Promise<(Beat & { today: Done })[]> {
  const { path } = await requireMay(actor, 'case:handle', areaId)
  const rows = await getPrisma().beat.findMany({
    where: { area: { path: { startsWith: path } } },
    orderBy: [{ area: { path: 'asc' } }, { name: 'asc' }],
    take: MOST_LISTED,
    select: { ...BEAT, ticks: { where: { day: new Date(roundDay(now())) }, select: TICK } },
  })
  return rows.map(({ ticks, ...row }) => ({ ...toBeat(row), today: countDone(row.points, ticks) }))
}

const LOOK_BACK_DAYS = 14

/** One beat and its last two weeks, newest first; null where there is none of this id. @throws Refused */
export async function getBeat(
  actor: Actor,
  id: number,
): Promise<(Beat & { days: (Done & { day: string })[] }) | null> {
  const since = new Date(roundDay(addDays(now(), 1 - LOOK_BACK_DAYS)))
  const row = await getPrisma().beat.findUnique({
    where: { id },
    select: {
      ...BEAT,
      ticks: { where: { day: { gte: since } }, orderBy: { day: 'desc' }, select: TICK },
    },
  })
  await requireMay(actor, 'case:handle', row?.area.id ?? actor.area.id)
  if (!row) return null
  const { ticks, ...rest } = row
  const days = [...new Set(ticks.map(({ day }) => day.toISOString().slice(0, 10)))]
  return {
    ...toBeat(rest),
    days: days.map(day => ({
      day,
      ...sum(ticks.filter(tick => tick.day.toISOString().slice(0, 10) === day)),
    })),
  }
}

export type BeatChange = { id: number | null; areaId: number; name: string; points: string[] }

const TAKEN = refuseChange('这个区域已经有叫这个名字的网格了。', 'name')
const GONE = refuseChange('这个网格已经不在了。')

async function areaOf(id: number): Promise<{ areaId: number; name: string } | null> {
  return getPrisma().beat.findUnique({ where: { id }, select: { areaId: true, name: true } })
}

/** Makes a beat with its link, or changes its name and points; its area stays. @throws Refused */
export async function saveBeat(actor: Actor, change: BeatChange): Promise<AccountOutcome<number>> {
  const { id, name, points } = change
  const known = id === null ? null : await areaOf(id)
  const areaId = known?.areaId ?? change.areaId
  await requireMay(actor, 'case:handle', areaId)
  if (id !== null && !known) return GONE
  try {
    return await changeAs<AccountOutcome<number>>(
      actor,
      async db => {
        const select = { id: true }
        const saved =
          id === null
            ? await db.beat.create({
                data: { areaId, name, points, createdAt: now(), ...drawLinkToken() },
                select,
              })
            : await db.beat.update({ where: { id }, data: { name, points }, select })
        const summary = `${id === null ? '新设' : '修改'}网格“${name}”，${points.length}个点`
        await writeLog(db, { actor, areaId, action: 'beat.save', summary })
        return { ok: true, value: saved.id }
      },
      { goOn: outcome => (outcome.ok ? outcome.value : undefined) },
    )
  } catch (error) {
    if (isAlreadyThere(error)) return TAKEN
    throw error
  }
}

/** Takes the link back, or gives a new one in its place: the old one opens nothing from then on. @throws Refused */
export async function changeBeatLink(
  actor: Actor,
  id: number,
  to: 'revoke' | 'renew',
): Promise<AccountOutcome> {
  const known = await areaOf(id)
  await requireMay(actor, 'case:handle', known?.areaId ?? actor.area.id)
  if (!known) return GONE
  const { areaId, name } = known
  return changeAs<AccountOutcome>(actor, async db => {
    const data = to === 'revoke' ? { revokedAt: now() } : { revokedAt: null, ...drawLinkToken() }
    await db.beat.update({ where: { id }, data, select: { id: true } })
    const summary = to === 'revoke' ? `收回网格“${name}”的链接` : `给网格“${name}”换了新链接`
    await writeLog(db, { actor, areaId, action: 'beat.link', summary })
    return DONE
  })
}
