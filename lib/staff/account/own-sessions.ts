import 'server-only'
import { changeAs } from '@/lib/staff/call/change-as'
import { type AccountOutcome, DONE, refuseChange } from '@/lib/staff/call/outcome'
import { writeLog } from '@/lib/staff/log/log'
import { endSessions } from '@/lib/staff/open-session/end-sessions'
import { judgeSession } from '@/lib/staff/open-session/judge-session'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { readEnv } from '@/lib/system/config/env'
import { getPrisma } from '@/lib/system/database/database'

/** A login that is still open, as the account's own person sees it. */
export type OwnSession = {
  id: number
  isThis: boolean
  browser: string
  address: string
  createdAt: Date
  lastSeenAt: Date
}

const SESSION = {
  id: true,
  browser: true,
  address: true,
  createdAt: true,
  lastSeenAt: true,
  endedAt: true,
  endedBecause: true,
} as const

/** 我的登录: the actor's open sessions, this one first, then those used last; nobody else's can be asked for. */
export async function listOwnSessions(actor: Actor): Promise<OwnSession[]> {
  const rows = await getPrisma().staffSession.findMany({
    where: { staffId: actor.id, endedAt: null },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    select: SESSION,
  })
  const { SESSION_IDLE_MINUTES } = readEnv()
  return rows
    .filter(row => !judgeSession(row, now(), SESSION_IDLE_MINUTES))
    .map(({ endedAt: _, endedBecause: __, ...row }) => ({ ...row, isThis: row.id === actor.sessionId }))
    .sort((one, two) => Number(two.isThis) - Number(one.isThis))
}

async function endOwn(actor: Actor, which: { only?: number; except?: number }): Promise<number> {
  return changeAs<number>(actor, async (db, leave) => {
    const count = await endSessions(db, actor.id, 'ENDED', which)
    if (!count) return leave(0)
    const summary = `结束了自己别处的 ${count} 个登录`
    await writeLog(db, { actor, areaId: actor.area.id, action: 'session.end', summary })
    return count
  })
}

/** Ends one of the actor's other sessions at once. */
export async function endOwnSession(actor: Actor, id: number): Promise<AccountOutcome> {
  if (id === actor.sessionId) return refuseChange('这是您正在用的登录，要离开请点右上角的“退出”。')
  return (await endOwn(actor, { only: id })) ? DONE : refuseChange('这个登录已经结束了。')
}

/** Ends all of the actor's sessions but this one. @returns how many there were */
export async function endOtherSessions(actor: Actor): Promise<AccountOutcome<number>> {
  return { ok: true, value: await endOwn(actor, { except: actor.sessionId }) }
}
