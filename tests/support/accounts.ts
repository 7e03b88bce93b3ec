import { logIn } from '@/lib/staff/login/login'
import { hashPassword } from '@/lib/staff/password/password'
import type { Actor } from '@/lib/staff/session/actor'
import type { Directory } from './directory'

export const OWN_PASSWORD = 'four unrelated words'

let networks = 0
/** An address of a network that no other test uses. */
export const newAddress = () => `2001:db8:0:${(++networks).toString(16)}::1`

/** An account that can log in, and its ways to. */
export async function addLogin(directory: Directory, role: Actor['role'] = 'EDITOR', code = 'GY') {
  const actor = await directory.addActor(role, code)
  await directory.query('UPDATE "Staff" SET "passwordHash" = $1 WHERE id = $2', [
    await hashPassword(OWN_PASSWORD),
    actor.id,
  ])
  const { email } = await directory.read<{ email: string }>('SELECT email FROM "Staff" WHERE id = $1', [
    actor.id,
  ])
  const enter = (how: { password?: string; code?: string; browser?: string; address?: string } = {}) =>
    logIn({ email, password: OWN_PASSWORD, code: '', address: newAddress(), ...how })
  /** Logs in, as it should. */
  const mustEnter = async (how: Parameters<typeof enter>[0] = {}) => {
    const outcome = await enter(how)
    if (outcome.outcome !== 'in') throw new Error(outcome.outcome)
    return outcome
  }
  const fail = (how: Parameters<typeof enter>[0] = {}) => enter({ ...how, password: 'not my password' })
  /** Tries of strangers until the account is shut for them. */
  const shut = async () => {
    while ((await fail()).outcome !== 'locked') {}
  }
  return { ...actor, email, enter, mustEnter, fail, shut }
}

/** A session of an account, as a login leaves it. @returns its id */
export async function addSession(directory: Directory, staffId: number): Promise<number> {
  const { id } = await directory.read<{ id: number }>(
    `INSERT INTO "StaffSession" ("tokenHash", "staffId", "createdAt", "lastSeenAt", "browser", "address")
     VALUES (gen_random_uuid()::text, $1, now(), now(), 'Chrome', '') RETURNING id`,
    [staffId],
  )
  return id
}
