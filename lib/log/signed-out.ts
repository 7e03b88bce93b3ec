import 'server-only'
import type { Refused } from '@/lib/staff/refused'
import { getPrisma } from '@/lib/system/database'
import { writeLog } from './log'

/** Anybody can call without being logged in: so many lines a minute are written, the rest only counted. */
const MOST_A_MINUTE = 30
let minute = 0
let written = 0

/** Notes a call that came with no session or an ended one; calls refused for role or area note themselves. */
export async function logSignedOut(refused: Refused): Promise<void> {
  if (refused.reason !== 'signed-out' && refused.reason !== 'ended') return
  const thisMinute = Math.floor(Date.now() / 60_000)
  if (thisMinute !== minute) [minute, written] = [thisMinute, 0]
  written++
  if (written > MOST_A_MINUTE) return
  const summary = refused.reason === 'ended' ? '会话已失效的调用' : '没有登录的调用'
  await writeLog(getPrisma(), { actor: null, areaId: null, action: 'refused', summary })
}
