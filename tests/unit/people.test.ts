import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/staff/actor'
import { openDirectory } from '../support/directory'

let directory: Awaited<ReturnType<typeof openDirectory>>
let changes: typeof import('@/lib/staff/change-staff')
let invites: typeof import('@/lib/staff/invite')
let links: typeof import('@/lib/staff/invitation')
beforeAll(async () => {
  directory = await openDirectory()
  changes = await import('@/lib/staff/change-staff')
  invites = await import('@/lib/staff/invite')
  links = await import('@/lib/staff/invitation')
})
afterAll(() => directory.close())

const versionOf = async ({ id }: { id: number }) =>
  (
    await directory.query<{ sessionVersion: number }>('SELECT "sessionVersion" FROM "Staff" WHERE id = $1', [
      id,
    ])
  )[0]!.sessionVersion

async function changeOf(person: Actor, role: Actor['role'], code: string) {
  return { id: person.id, name: person.name, role, areaId: await directory.idOf(code) }
}

test('two administrators of the region who demote each other at once: one of them stays', async () => {
  const [one, two] = [await directory.addActor('ADMIN', 'NM'), await directory.addActor('ADMIN', 'NM')]
  const outcomes = await Promise.all([
    changes.changeStaff(one, await changeOf(two, 'EDITOR', 'NM')),
    changes.setActive(two, one.id, false),
  ])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const left = await directory.query(
    `SELECT 1 FROM "Staff" s JOIN "Area" a ON a.id = s."areaId" WHERE s.role = 'ADMIN' AND s.active AND a.kind = 'REGION'`,
  )
  expect(left).toHaveLength(1)
})

test('an administrator acts in the subtree only: not on siblings, not on those above, not to areas outside', async () => {
  const admin = await directory.addActor('ADMIN', 'GY')
  const [town, above, sibling] = [
    await directory.addActor('EDITOR', 'GY-JS'),
    await directory.addActor('EDITOR', 'NM'),
    await directory.addActor('EDITOR', 'YQ'),
  ]
  for (const stranger of [above, sibling]) {
    await expect(changes.setActive(admin, stranger.id, false)).rejects.toMatchObject({ reason: 'area' })
    await expect(changes.resetPassword(admin, stranger.id)).rejects.toMatchObject({ reason: 'area' })
    await expect(changes.clearSecondFactor(admin, stranger.id)).rejects.toMatchObject({ reason: 'area' })
  }
  const upwards = await changeOf(town, 'ADMIN', 'NM')
  await expect(changes.changeStaff(admin, upwards)).rejects.toMatchObject({ reason: 'area' })
  const publisher = await directory.addActor('PUBLISHER', 'GY')
  await expect(changes.setActive(publisher, town.id, false)).rejects.toMatchObject({ reason: 'role' })
  expect(await versionOf(town)).toBe(1)
  const refused = await directory.query(`SELECT 1 FROM "LogEntry" WHERE action = 'refused'`)
  expect(refused.length).toBeGreaterThanOrEqual(8)
})

test('nobody changes their own account, and each change of another ends its sessions', async () => {
  const admin = await directory.addActor('ADMIN', 'GY')
  const town = await directory.addActor('EDITOR', 'GY-JS')
  expect((await changes.setActive(admin, admin.id, false)).ok).toBe(false)
  expect((await changes.changeStaff(admin, await changeOf(admin, 'EDITOR', 'GY'))).ok).toBe(false)
  expect((await changes.resetPassword(admin, admin.id)).ok).toBe(false)
  expect(await versionOf(admin)).toBe(1)
  await changes.changeStaff(admin, await changeOf(town, 'PUBLISHER', 'GY-JS'))
  expect(await versionOf(town)).toBe(2)
  await changes.setActive(admin, town.id, false)
  expect(await versionOf(town)).toBe(3)
})

test('a link opens once, also when two use it at once, and a newer one takes its place', async () => {
  const admin = await directory.addActor('ADMIN', 'GY')
  const invitee = { name: '赵', email: 'zhao@example.cn', role: 'EDITOR' as const, areaId: admin.area.id }
  const tokenOf = async () => {
    const made = await invites.inviteStaff(admin, invitee)
    if (!made.ok) throw new Error(made.message)
    return made.value.address.split('/').at(-1)!
  }
  const [older, newer] = [await tokenOf(), await tokenOf()]
  expect(await links.readInvitation(older)).toEqual({ state: 'unknown' })
  expect((await links.acceptInvitation(newer, 'short')).ok).toBe(false)
  expect((await links.acceptInvitation(newer, 'ZHAO@example.cn')).ok).toBe(false)
  const password = 'a password of zhao'
  const both = await Promise.all([1, 2].map(() => links.acceptInvitation(newer, password)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await links.readInvitation(newer)).toEqual({ state: 'used' })
  expect(await directory.query('SELECT 1 FROM "Staff" WHERE email = $1', [invitee.email])).toHaveLength(1)
  const stored = JSON.stringify(await directory.query('SELECT * FROM "Invitation"'))
  expect(stored).not.toContain(newer)
  expect((await invites.inviteStaff(admin, invitee)).ok).toBe(false)
})
