import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/staff/session/actor'
import { hashToken } from '@/lib/system/config/seal'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
let changes: typeof import('@/lib/staff/people/change-staff')
let invites: typeof import('@/lib/staff/people/invite')
let links: typeof import('@/lib/staff/people/invitation')
let people: typeof import('@/lib/staff/people/people')
beforeAll(async () => {
  changes = await import('@/lib/staff/people/change-staff')
  invites = await import('@/lib/staff/people/invite')
  links = await import('@/lib/staff/people/invitation')
  people = await import('@/lib/staff/people/people')
})

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

const NEW_PASSWORD = 'four unrelated words'
const VOID = { ok: false, message: expect.stringContaining('链接作废') }

let mails = 0
/** An invitation by one account. */
async function inviteTo(admin: Actor, areaId: number, role: Actor['role'] = 'ADMIN') {
  const email = `back-${mails++}@example.cn`
  const made = await invites.inviteStaff(admin, { name: '自己', email, role, areaId })
  if (!made.ok) throw new Error(made.message)
  return { email, token: made.value.address.split('/').at(-1)! }
}

async function expectVoid({ email, token }: { email: string; token: string }) {
  expect(await links.readInvitation(token)).toEqual({ state: 'void' })
  expect(await links.acceptInvitation(token, NEW_PASSWORD)).toMatchObject(VOID)
  expect(await directory.query('SELECT 1 FROM "Staff" WHERE email = $1', [email])).toHaveLength(0)
}

test('of two invitations of one address, whoever uses the second is sent to the login', async () => {
  const admin = await directory.addActor('ADMIN', 'GY')
  const { email, token } = await inviteTo(admin, admin.area.id, 'EDITOR')
  const twin = 'twin'.repeat(8)
  await directory.query(
    `INSERT INTO "Invitation" SELECT (jsonb_populate_record(i, jsonb_build_object('id', i.id + 1000, 'tokenHash', $2::text))).*
     FROM "Invitation" i WHERE email = $1`,
    [email, hashToken(twin)],
  )
  const both = await Promise.all([token, twin].map(one => links.acceptInvitation(one, NEW_PASSWORD)))
  expect(both).toContainEqual({ ok: true, value: email })
  expect(both).toContainEqual({
    ok: false,
    field: undefined,
    message: '这个邮箱已经有账号了，请直接登录。',
  })
  expect(await directory.query('SELECT 1 FROM "Staff" WHERE email = $1', [email])).toHaveLength(1)
})

test('who is deactivated, demoted or moved comes back by no invitation of their own', async () => {
  const region = await directory.addActor('ADMIN', 'NM')
  const ends: ((leaver: Actor) => Promise<{ ok: boolean }>)[] = [
    leaver => changes.setActive(region, leaver.id, false),
    async leaver => changes.changeStaff(region, await changeOf(leaver, 'PUBLISHER', 'GY')),
    async leaver => changes.changeStaff(region, await changeOf(leaver, 'ADMIN', 'YQ')),
  ]
  for (const end of ends) {
    const leaver = await directory.addActor('ADMIN', 'GY')
    const link = await inviteTo(leaver, leaver.area.id)
    expect(await links.readInvitation(link.token)).toMatchObject({ state: 'open' })
    expect(await end(leaver)).toMatchObject({ ok: true })
    await expectVoid(link)
    expect((await people.listOpenInvitations(region)).map(({ email }) => email)).not.toContain(link.email)
    const [noted] = await directory.query<{ summary: string }>(
      `SELECT summary FROM "LogEntry" WHERE action = 'staff.change' ORDER BY id DESC LIMIT 1`,
    )
    expect(noted!.summary).toContain('收回其给出的链接1个')
  }
})

test('back in office, an administrator’s old links stay closed', async () => {
  const region = await directory.addActor('ADMIN', 'NM')
  const leaver = await directory.addActor('ADMIN', 'GY')
  const { token } = await inviteTo(leaver, leaver.area.id)
  await changes.setActive(region, leaver.id, false)
  await changes.setActive(region, leaver.id, true)
  expect((await links.acceptInvitation(token, NEW_PASSWORD)).ok).toBe(false)
})

test('an invitation is weighed anew when it is used, however its maker came to leave', async () => {
  const leaver = await directory.addActor('ADMIN', 'GY')
  const link = await inviteTo(leaver, leaver.area.id)
  await directory.query('UPDATE "Staff" SET active = false WHERE id = $1', [leaver.id])
  await expectVoid(link)
})

test('a new name alone leaves the invitations of an administrator open', async () => {
  const region = await directory.addActor('ADMIN', 'NM')
  const admin = await directory.addActor('ADMIN', 'GY')
  const { token } = await inviteTo(admin, admin.area.id, 'EDITOR')
  await changes.changeStaff(region, { ...(await changeOf(admin, 'ADMIN', 'GY')), name: '新名字' })
  expect((await links.acceptInvitation(token, NEW_PASSWORD)).ok).toBe(true)
})

test('a reset opens no account that has moved out of its maker’s reach', async () => {
  const [region, admin] = [await directory.addActor('ADMIN', 'NM'), await directory.addActor('ADMIN', 'GY')]
  const person = await directory.addActor('EDITOR', 'GY-JS')
  const made = await changes.resetPassword(admin, person.id)
  if (!made.ok) throw new Error(made.message)
  await changes.changeStaff(region, await changeOf(person, 'ADMIN', 'NM'))
  const token = made.value.address.split('/').at(-1)!
  expect(await links.acceptInvitation(token, NEW_PASSWORD)).toMatchObject(VOID)
})

test('an account’s own area is among the choices though it was withdrawn, and nobody is given it anew', async () => {
  const admin = await directory.addActor('ADMIN', 'GY')
  const [gone, other] = [
    await directory.addActor('EDITOR', 'GY-JS-ZN'),
    await directory.addActor('EDITOR', 'GY'),
  ]
  const areaId = gone.area.id
  await directory.query('UPDATE "Area" SET "withdrawnAt" = now() WHERE id = $1', [areaId])
  try {
    const choices = await people.listAreaChoices(admin, areaId)
    expect(choices.filter(({ id }) => id === areaId)).toMatchObject([{ withdrawn: true, depth: 0 }])
    expect((await people.listAreaChoices(admin)).map(({ id }) => id)).not.toContain(areaId)
    expect(await changes.changeStaff(admin, await changeOf(gone, 'PUBLISHER', 'GY-JS-ZN'))).toMatchObject({
      ok: true,
    })
    const fault = { ok: false, field: 'areaId', message: expect.stringContaining('已经撤销') }
    expect(await changes.changeStaff(admin, await changeOf(other, 'EDITOR', 'GY-JS-ZN'))).toMatchObject(fault)
    const invitee = { name: '新人', email: 'new@example.cn', role: 'EDITOR' as const, areaId }
    expect(await invites.inviteStaff(admin, invitee)).toMatchObject(fault)
  } finally {
    await directory.query('UPDATE "Area" SET "withdrawnAt" = NULL WHERE id = $1', [areaId])
  }
})

test('with its area, an invitation to it ends, and an ended account there is not let in again', async () => {
  const admin = await directory.addActor('ADMIN', 'GY')
  const ended = await directory.addActor('EDITOR', 'GY-JS-ZN')
  const areaId = ended.area.id
  const { email, token } = await inviteTo(admin, areaId, 'EDITOR')
  expect(await changes.setActive(admin, ended.id, false)).toMatchObject({ ok: true })
  await directory.query('UPDATE "Area" SET "withdrawnAt" = now() WHERE id = $1', [areaId])
  try {
    expect(await links.readInvitation(token)).toEqual({ state: 'gone' })
    const gone = { ok: false, message: expect.stringContaining('已经撤销') }
    expect(await links.acceptInvitation(token, NEW_PASSWORD)).toMatchObject(gone)
    expect(await directory.query('SELECT 1 FROM "Staff" WHERE email = $1', [email])).toHaveLength(0)
    expect(await changes.setActive(admin, ended.id, true)).toMatchObject(gone)
    expect(await changes.changeStaff(admin, await changeOf(ended, 'EDITOR', 'GY'))).toMatchObject({
      ok: true,
    })
    expect(await changes.setActive(admin, ended.id, true)).toMatchObject({ ok: true })
  } finally {
    await directory.query('UPDATE "Area" SET "withdrawnAt" = NULL WHERE id = $1', [areaId])
  }
  expect(await links.acceptInvitation(token, NEW_PASSWORD)).toMatchObject({ ok: true })
})

test('an area beyond the end of the choices is among them where it is an account’s own', async () => {
  const admin = await directory.addActor('ADMIN', 'GY')
  await directory.query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind")
     SELECT 'GY-Z' || n, 'TOWN', '多' || n, id, kind FROM "Area", generate_series(1, 5000) n WHERE code = 'GY'`,
  )
  const listed = new Set((await people.listAreaChoices(admin)).map(({ id }) => id))
  const below = await directory.query<{ id: number; name: string }>(
    'SELECT id, name FROM "Area" WHERE starts_with(path, $1) AND "withdrawnAt" IS NULL',
    [admin.area.path],
  )
  const beyond = below.find(({ id }) => !listed.has(id))!
  const withIt = await people.listAreaChoices(admin, beyond.id)
  expect(withIt.filter(({ id }) => id === beyond.id)).toMatchObject([{ ...beyond, withdrawn: false }])
  const outside = await directory.idOf('YQ')
  expect((await people.listAreaChoices(admin, outside)).map(({ id }) => id)).not.toContain(outside)
})
