import 'server-only'
import { isSignedOut, type RefusalReason, Refused } from '@/lib/staff/permission/refused'
import { getPrisma } from '@/lib/system/database/database'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'
import { writeLog } from './log'

/** Role and area are not here: the guard that refuses for them has noted it. */
const SUMMARIES: Partial<Record<RefusalReason, string>> = {
  'signed-out': '没有登录的调用',
  ended: '会话已失效的调用',
  left: '已经退出的会话又来调用',
  'second-factor': '没有开通必须有的两步验证',
  'four-eyes': '双人审核：不能发布自己提交的内容',
}

/** Calls without a session, or with an ended one, cost their sender nothing: more a minute are not written. */
const MOST_A_MINUTE = 30
let minute = 0
/** Lines of this minute by account; 0: nobody's. */
const written = new Map<number, number>()

function isFlood({ reason, call }: Refused): boolean {
  if (!isSignedOut(reason)) return false
  const thisMinute = Math.floor(Date.now() / 60_000)
  if (thisMinute !== minute) written.clear()
  minute = thisMinute
  const id = call?.actor.id ?? 0
  const lines = (written.get(id) ?? 0) + 1
  written.set(id, lines)
  return lines > MOST_A_MINUTE
}

/**
 * Notes a refused call where it is answered: outside the transaction that the refusal ended, and once.
 * Whoever answers a failed call hands it over; what is no refusal is left alone. Never throws: without a line
 * the call is refused just the same.
 */
export async function logRefusal(error: unknown): Promise<void> {
  const summary = error instanceof Refused ? SUMMARIES[error.reason] : undefined
  if (!(error instanceof Refused) || !summary || isFlood(error)) return
  const { actor, areaId, about } = error.call ?? {}
  const line = {
    actor: actor ? { id: actor.id, name: actor.name } : null,
    areaId: areaId ?? null,
    action: 'refused' as const,
    summary: about ? `${summary}（${about}）` : summary,
  }
  try {
    await askDatabase(() => writeLog(getPrisma(), line), CHANGE_PATIENCE_MS)
  } catch (failure) {
    console.error(failure)
  }
}
