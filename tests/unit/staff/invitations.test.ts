import { beforeAll, expect, test } from 'vitest'
import { changeStaff, resetPassword, setActive } from '@/lib/staff/people/change-staff'
import { acceptInvitation, readInvitation } from '@/lib/staff/people/invitation'
import { inviteStaff } from '@/lib/staff/people/invite'
import { listOpenInvitations } from '@/lib/staff/people/people'
import type { Actor } from '@/lib/staff/session/actor'
import { hashToken } from '@/lib/system/config/seal'
import { useDirectory } from '@/tests/support/directory'
import { changeOf, inviteTo } from '@/tests/support/people'

const directory = useDirectory()

// The region keeps an administrator: without one no account may be changed.
beforeAll(async () => {
  await directory.addActor('ADMIN', 'NM')
})
const NEW_PASSWORD = 'four unrelated words'
const VOID = { ok: false, message: expect.stringContaining('链接作废') }

async function expectVoid({ email, token }: { email: string; token: string }) {
  expect(await readInvitation(token)).toEqual({ state: 'void' })
  expect(await acceptInvitation(token, NEW_PASSWORD)).toMatchObject(VOID)
  expect(await directory.query('SELECT 1 FROM "Staff" WHERE email = $1', [email])).toHaveLength(0)
}

test('a link opens once, also when two use it at once, and a newer one takes its place', async () => {
  const admin = await directory.addActor('ADMIN', 'GY')
  const invitee = { name: '赵', email: 'zhao@example.cn', role: 'EDITOR' as const, areaId: admin.area.id }
  const tokenOf = async () => {
    const made = await inviteStaff(admin, invitee)
    if (!made.ok) throw new Error(made.message)
    return made.value.address.split('/').at(-1)!
  }
  const [older, newer] = [await tokenOf(), await tokenOf()]
  expect(await readInvitation(older)).toEqual({ state: 'unknown' })
  expect((await acceptInvitation(newer, 'short')).ok).toBe(false)
  expect((await acceptInvitation(newer, 'ZHAO@example.cn')).ok).toBe(false)
  const password = 'a password of zhao'
  const both = await Promise.all([1, 2].map(() => acceptInvitation(newer, password)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await readInvitation(newer)).toEqual({ state: 'used' })
  expect(await directory.query('SELECT 1 FROM "Staff" WHERE email = $1', [invitee.email])).toHaveLength(1)
  const stored = JSON.stringify(await directory.query('SELECT * FROM "Invitation"'))
  expect(stored).not.toContain(newer)
  expect((await inviteStaff(admin, invitee)).ok).toBe(false)
})

test('of two invitations of one address, whoever uses the second is sent to the login', async () => {
  const admin = await directory.addActor('ADMIN', 'GY')
  const { email, token } = await inviteTo(admin, admin.area.id, 'EDITOR')
  const twin = 'twin'.repeat(8)
  await directory.query(
    `INSERT INTO "Invitation" SELECT (jsonb_populate_record(i, jsonb_build_object('id', i.id + 1000, 'tokenHash', $2::text))).*
     FROM "Invitation" i WHERE email = $1`,
    [email, hashToken(twin)],
  )
  const both = await Promise.all([token, twin].map(one => acceptInvitation(one, NEW_PASSWORD)))
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
    leaver => setActive(region, leaver.id, false),
    async leaver => changeStaff(region, await changeOf(directory, leaver, 'PUBLISHER', 'GY')),
    async leaver => changeStaff(region, await changeOf(directory, leaver, 'ADMIN', 'YQ')),
  ]
  for (const end of ends) {
    const leaver = await directory.addActor('ADMIN', 'GY')
    const link = await inviteTo(leaver, leaver.area.id)
    expect(await readInvitation(link.token)).toMatchObject({ state: 'open' })
    expect(await end(leaver)).toMatchObject({ ok: true })
    await expectVoid(link)
    expect((await listOpenInvitations(region)).map(({ email }) => email)).not.toContain(link.email)
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
  await setActive(region, leaver.id, false)
  await setActive(region, leaver.id, true)
  expect((await acceptInvitation(token, NEW_PASSWORD)).ok).toBe(false)
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
  await changeStaff(region, { ...(await changeOf(directory, admin, 'ADMIN', 'GY')), name: '新名字' })
  expect((await acceptInvitation(token, NEW_PASSWORD)).ok).toBe(true)
})

test('a reset opens no account that has moved out of its maker’s reach', async () => {
  const [region, admin] = [await directory.addActor('ADMIN', 'NM'), await directory.addActor('ADMIN', 'GY')]
  const person = await directory.addActor('EDITOR', 'GY-JS')
  const made = await resetPassword(admin, person.id)
  if (!made.ok) throw new Error(made.message)
  await changeStaff(region, await changeOf(directory, person, 'ADMIN', 'NM'))
  const token = made.value.address.split('/').at(-1)!
  expect(await acceptInvitation(token, NEW_PASSWORD)).toMatchObject(VOID)
})

test('with its area, an invitation to it ends, and an ended account there is not let in again', async () => {
  const admin = await directory.addActor('ADMIN', 'GY')
  const ended = await directory.addActor('EDITOR', 'GY-JS-ZN')
  const areaId = ended.area.id
  const { email, token } = await inviteTo(admin, areaId, 'EDITOR')
  expect(await setActive(admin, ended.id, false)).toMatchObject({ ok: true })
  await directory.query('UPDATE "Area" SET "withdrawnAt" = now() WHERE id = $1', [areaId])
  try {
    expect(await readInvitation(token)).toEqual({ state: 'gone' })
    const gone = { ok: false, message: expect.stringContaining('已经撤销') }
    expect(await acceptInvitation(token, NEW_PASSWORD)).toMatchObject(gone)
    expect(await directory.query('SELECT 1 FROM "Staff" WHERE email = $1', [email])).toHaveLength(0)
    expect(await setActive(admin, ended.id, true)).toMatchObject(gone)
    expect(await changeStaff(admin, await changeOf(directory, ended, 'EDITOR', 'GY'))).toMatchObject({
      ok: true,
    })
    expect(await setActive(admin, ended.id, true)).toMatchObject({ ok: true })
  } finally {
    await directory.query('UPDATE "Area" SET "withdrawnAt" = NULL WHERE id = $1', [areaId])
  }
  expect(await acceptInvitation(token, NEW_PASSWORD)).toMatchObject({ ok: true })
})
