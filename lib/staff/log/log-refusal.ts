import 'server-only'
import { type RefusalReason, Refused } from '@/lib/staff/permission/refused'
import { countLine } from './count-line'

/** Role and area are not here: the guard that refuses for them has noted it. */
const SUMMARIES: Partial<Record<RefusalReason, string>> = {
  'signed-out': '没有登录的调用',
  ended: '会话已失效的调用',
  left: '已经退出的会话又来调用',
  'second-factor': '没有开通必须有的两步验证',
  'four-eyes': '双人审核：不能发布自己提交的内容',
}

/**
 * Notes a refused call where it is answered: outside the transaction that the refusal ended, and once.
 * Whoever answers a failed call hands it over; what is no refusal is left alone. Never throws: without a line
 * the call is refused just the same.
 */
export async function logRefusal(error: unknown): Promise<void> {
  const summary = error instanceof Refused ? SUMMARIES[error.reason] : undefined
  if (!(error instanceof Refused) || !summary) return
  const { actor, areaId, about } = error.call ?? {}
  const line = {
    actor: actor ? { id: actor.id, name: actor.name } : null,
    areaId: areaId ?? null,
    action: 'refused' as const,
    summary: about ? `${summary}（${about}）` : summary,
  }
  try {
    await countLine(line)
  } catch (failure) {
    console.error(failure)
  }
}
