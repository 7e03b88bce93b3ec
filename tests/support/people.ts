import { inviteStaff } from '@/lib/staff/people/invite'
import type { Actor } from '@/lib/staff/session/actor'
import type { Directory } from './directory'

/** What the form of an account sends that gives it another role or area. */
export async function changeOf(directory: Directory, person: Actor, role: Actor['role'], code: string) {
  return { id: person.id, name: person.name, role, areaId: await directory.idOf(code) }
}

let mails = 0

/** An invitation by an account, to an address of its own. */
export async function inviteTo(admin: Actor, areaId: number, role: Actor['role'] = 'ADMIN') {
  const email = `back-${mails++}@example.cn`
  const made = await inviteStaff(admin, { name: '自己', email, role, areaId })
  if (!made.ok) throw new Error(made.message)
  return { email, token: made.value.address.split('/').at(-1)! }
}
