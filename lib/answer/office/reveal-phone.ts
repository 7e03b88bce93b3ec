import 'server-only'
import { PHONE_PURPOSE } from '@/lib/answer/case/receive'
import type { Actor } from '@/lib/staff/session/actor'
import { unseal } from '@/lib/system/config/seal'
import { changeCase, type Deed, type Work } from './change-case'

/**
 * The number that a resident left. That somebody looked is in the log, and the number nowhere.
 * @throws Refused role or area
 */
export function revealPhone(actor: Actor, id: number): Promise<Deed<string>> {
  const reveal = async (work: Work) => {
    const row = await work.db.case.findUniqueOrThrow({ where: { id }, select: { phoneSealed: true } })
    if (!row.phoneSealed) return work.refuse('这件没有留电话，或者已经按期删掉了。')
    const number = unseal(row.phoneSealed, PHONE_PURPOSE)
    if (!number) return work.refuse('号码打不开：服务器的密钥换过了。')
    await work.log('case.phone', '看来信的电话')
    return number
  }
  return changeCase(actor, { id, lock: null }, reveal, { alsoDouble: true, isShownOnce: true })
}
