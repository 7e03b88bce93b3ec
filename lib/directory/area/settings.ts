import 'server-only'
import { type AccountOutcome, DONE, refuseChange } from '@/lib/staff/call/outcome'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay, withinSubtree } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'

export type AreaSettings = AreaRef & {
  /** 双人审核, of a COUNTY only. */
  fourEyes: boolean
  totpRequired: boolean
}

const SETTINGS = { id: true, code: true, name: true, kind: true, fourEyes: true, totpRequired: true } as const

/** The settings of the actor's area and of every area below down to the towns, from the top. */
export async function listSettings(actor: Actor): Promise<AreaSettings[]> {
  await requireMay(actor, 'area:settings', actor.area.id)
  return getPrisma().area.findMany({
    where: {
      ...withinSubtree(actor),
      withdrawnAt: null,
      OR: [{ kind: { not: 'VILLAGE' } }, { id: actor.area.id }],
    },
    orderBy: { path: 'asc' },
    take: 2000,
    select: SETTINGS,
  })
}

export type SettingsChange = { areaId: number; fourEyes: boolean; totpRequired: boolean }

/** Changes what an area asks of its staff. @throws Refused role or area */
export async function changeSettings(actor: Actor, change: SettingsChange): Promise<AccountOutcome> {
  await requireMay(actor, 'area:settings', change.areaId)
  const { areaId, ...data } = change
  const area = await getPrisma().area.findUniqueOrThrow({ where: { id: areaId }, select: SETTINGS })
  if (data.fourEyes && area.kind !== 'COUNTY') return refuseChange('双人审核只在旗县一级设。')
  // Whoever switches it on must not be the first to be shut out by it.
  if (data.totpRequired && !area.totpRequired && !actor.hasSecondFactor)
    return refuseChange('请先在“我的账号”里给自己开通两步验证。')
  const say = (on: boolean) => (on ? '开' : '关')
  const summary = `${area.name}：双人审核${say(data.fourEyes)}，要求两步验证${say(data.totpRequired)}`
  await getPrisma().$transaction(async db => {
    await db.area.update({ where: { id: areaId }, data, select: { id: true } })
    await writeLog(db, { actor, areaId, action: 'area.settings', summary, kind: 'AREA', recordId: areaId })
  })
  return DONE
}
