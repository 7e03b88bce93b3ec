import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { changeAs } from '@/lib/staff/call/change-as'
import { type AccountOutcome, refuseChange } from '@/lib/staff/call/outcome'
import { writeLog } from '@/lib/staff/log/log'
import { type Asked, changeAsked, isAsked } from '@/lib/staff/permission/protection'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay, withinSubtree } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { addMinutes, formatMinuteOf, nextMidnight } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { waitForPublishing } from './four-eyes'

/** Whether it holds now, and when it ends where it has been switched off. */
export type Setting = { holds: boolean; until: Date | null }

export type AreaSettings = AreaRef & {
  /** 双人审核, of a COUNTY only. */
  fourEyes: Setting
  totpRequired: Setting
}

/** What is switched off shortly before midnight holds for the next day, too. */
const SHORTEST_MINUTES = 60

const SETTINGS = {
  id: true,
  code: true,
  name: true,
  kind: true,
  fourEyes: true,
  fourEyesUntil: true,
  totpRequired: true,
  totpRequiredUntil: true,
} as const

type Row = Prisma.AreaGetPayload<{ select: typeof SETTINGS }>

const readFourEyes = (row: Row): Asked => ({ on: row.fourEyes, until: row.fourEyesUntil })
const readTotp = (row: Row): Asked => ({ on: row.totpRequired, until: row.totpRequiredUntil })

function toSetting(asked: Asked, at: Date): Setting {
  const holds = isAsked(asked, at)
  return { holds, until: holds ? asked.until : null }
}

/** The settings of the actor's area and of every area below down to the towns, from the top. */
export async function listSettings(actor: Actor): Promise<AreaSettings[]> {
  await requireMay(actor, 'area:settings', actor.area.id)
  const rows = await getPrisma().area.findMany({
    where: {
      ...withinSubtree(actor),
      withdrawnAt: null,
      OR: [{ kind: { not: 'VILLAGE' } }, { id: actor.area.id }],
    },
    orderBy: { path: 'asc' },
    take: 2000,
    select: SETTINGS,
  })
  const at = now()
  return rows.map(row => ({
    ...{ id: row.id, code: row.code, name: row.name, kind: row.kind },
    fourEyes: toSetting(readFourEyes(row), at),
    totpRequired: toSetting(readTotp(row), at),
  }))
}

export type SettingsChange = { areaId: number; fourEyes: boolean; totpRequired: boolean }

const say = ({ on, until }: Asked) => (on ? (until ? `开，${formatMinuteOf(until)}起关` : '开') : '关')

/** In Chinese why a change cannot be, or null. */
function refuseSettings(actor: Actor, row: Row, change: SettingsChange, at: Date): string | null {
  if (change.fourEyes && row.kind !== 'COUNTY') return '双人审核只在旗县一级设。'
  // Whoever switches it on must not be the first to be shut out by it.
  if (change.totpRequired && !isAsked(readTotp(row), at) && !actor.hasSecondFactor)
    return '请先在“我的账号”里给自己开通两步验证。'
  return null
}

/**
 * Changes what an area asks of its staff. What protects holds at once; taken away, it holds until the day is over.
 * @returns in Chinese what ends when, empty where nothing does
 * @throws Refused role or area
 */
export async function changeSettings(actor: Actor, change: SettingsChange): Promise<AccountOutcome<string>> {
  const { areaId } = change
  await requireMay(actor, 'area:settings', areaId)
  return changeAs<AccountOutcome<string>>(actor, async (db, leave) => {
    await waitForPublishing(db)
    const row = await db.area.findUniqueOrThrow({ where: { id: areaId }, select: SETTINGS })
    const at = now()
    const refused = refuseSettings(actor, row, change, at)
    if (refused) return leave(refuseChange(refused))
    const end = nextMidnight(addMinutes(at, SHORTEST_MINUTES))
    const fourEyes = changeAsked(readFourEyes(row), change.fourEyes, at, end)
    const totp = changeAsked(readTotp(row), change.totpRequired, at, end)
    await db.area.update({
      where: { id: areaId },
      data: {
        ...{ fourEyes: fourEyes.on, fourEyesUntil: fourEyes.until },
        ...{ totpRequired: totp.on, totpRequiredUntil: totp.until },
      },
      select: { id: true },
    })
    const summary = `${row.name}：双人审核${say(fourEyes)}；要求两步验证${say(totp)}`
    await writeLog(db, { actor, areaId, action: 'area.settings', summary, kind: 'AREA', recordId: areaId })
    const ends = [
      ...(fourEyes.until ? [`双人审核到${formatMinuteOf(fourEyes.until)}才关，在那以前照旧`] : []),
      ...(totp.until ? [`要求两步验证到${formatMinuteOf(totp.until)}才关，在那以前照旧`] : []),
    ]
    return { ok: true, value: ends.join('；') }
  })
}
