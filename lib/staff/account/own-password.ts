import 'server-only'
import { isPassword } from '@/lib/staff/password/password'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'

export const WRONG_PASSWORD = '现在的密码不对。'

/** Whether this is the actor's password now. Only ever asked within `proveOwn`, which limits the tries. */
export async function isOwnPassword(actor: Actor, password: string): Promise<boolean> {
  const row = await getPrisma().staff.findUnique({
    where: { id: actor.id },
    select: { passwordHash: true },
  })
  return isPassword(row?.passwordHash, password)
}
