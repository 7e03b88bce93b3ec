import { beforeAll, expect, test } from 'vitest'
import { startSession } from '@/lib/staff/open-session/start-session'
import { changeStaff, clearSecondFactor, resetPassword, setActive } from '@/lib/staff/people/change-staff'
import { inviteStaff } from '@/lib/staff/people/invite'
import { listAreaChoices } from '@/lib/staff/people/people'
import { getPrisma } from '@/lib/system/database/database'
import { openCounty } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'
import { changeOf } from '@/tests/support/people'

const directory = useDirectory()

// The region keeps an administrator: without one no account may be changed.
beforeAll(async () => {
  await directory.addActor('ADMIN', 'NM')
})

const isIn = async ({ id }: { id: number }) =>
  (await directory.count('StaffSession', '"staffId" = $1 AND "endedAt" IS NULL', [id])) > 0
const letIn = ({ id }: { id: number }) =>
  startSession(getPrisma(), id, { browser: 'Chrome · Windows', address: '192.0.2.1' })

test('two administrators of the region who demote each other at once: one of them stays', async () => {
  await directory.query('UPDATE "Staff" SET active = false')
  const [one, two] = [await directory.addActor('ADMIN', 'NM'), await directory.addActor('ADMIN', 'NM')]
  const outcomes = await Promise.allSettled([
    changeStaff(one, await changeOf(directory, two, 'EDITOR', 'NM')),
    setActive(two, one.id, false),
  ])
  // The second is no administrator any more when its turn comes.
  const refused = outcomes.filter(outcome => outcome.status === 'rejected')
  expect(refused.map(({ reason }) => reason.reason)).toEqual(['ended'])
  expect(outcomes.filter(outcome => outcome.status === 'fulfilled' && outcome.value.ok)).toHaveLength(1)
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
    await expect(setActive(admin, stranger.id, false)).rejects.toMatchObject({ reason: 'area' })
    await expect(resetPassword(admin, stranger.id)).rejects.toMatchObject({ reason: 'area' })
    await expect(clearSecondFactor(admin, stranger.id)).rejects.toMatchObject({ reason: 'area' })
  }
  await letIn(town)
  const upwards = await changeOf(directory, town, 'ADMIN', 'NM')
  await expect(changeStaff(admin, upwards)).rejects.toMatchObject({ reason: 'area' })
  const publisher = await directory.addActor('PUBLISHER', 'GY')
  await expect(setActive(publisher, town.id, false)).rejects.toMatchObject({ reason: 'role' })
  expect(await isIn(town)).toBe(true)
  const [refused] = await directory.query<{ n: number }>(
    `SELECT sum(times)::int AS n FROM "LogEntry" WHERE action = 'refused'`,
  )
  expect(refused!.n).toBeGreaterThanOrEqual(8)
})

test('nobody changes their own account, and each change of another ends its sessions', async () => {
  const admin = await directory.addActor('ADMIN', 'GY')
  const town = await directory.addActor('EDITOR', 'GY-JS')
  await Promise.all([letIn(admin), letIn(town)])
  expect((await setActive(admin, admin.id, false)).ok).toBe(false)
  expect((await changeStaff(admin, await changeOf(directory, admin, 'EDITOR', 'GY'))).ok).toBe(false)
  expect((await resetPassword(admin, admin.id)).ok).toBe(false)
  expect(await isIn(admin)).toBe(true)
  await changeStaff(admin, await changeOf(directory, town, 'PUBLISHER', 'GY-JS'))
  expect(await isIn(town)).toBe(false)
  for (const end of [
    () => setActive(admin, town.id, false),
    () => setActive(admin, town.id, true),
    () => clearSecondFactor(admin, town.id),
    () => resetPassword(admin, town.id),
  ]) {
    await letIn(town)
    expect((await end()).ok).toBe(true)
    expect(await isIn(town)).toBe(false)
  }
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
    const choices = await listAreaChoices(admin, areaId)
    expect(choices.filter(({ id }) => id === areaId)).toMatchObject([{ withdrawn: true, depth: 0 }])
    expect((await listAreaChoices(admin)).map(({ id }) => id)).not.toContain(areaId)
    expect(await changeStaff(admin, await changeOf(directory, gone, 'PUBLISHER', 'GY-JS-ZN'))).toMatchObject({
      ok: true,
    })
    const fault = { ok: false, field: 'areaId', message: expect.stringContaining('已经撤销') }
    expect(await changeStaff(admin, await changeOf(directory, other, 'EDITOR', 'GY-JS-ZN'))).toMatchObject(
      fault,
    )
    const invitee = { name: '新人', email: 'new@example.cn', role: 'EDITOR' as const, areaId }
    expect(await inviteStaff(admin, invitee)).toMatchObject(fault)
  } finally {
    await directory.query('UPDATE "Area" SET "withdrawnAt" = NULL WHERE id = $1', [areaId])
  }
})

test('an area beyond the end of the choices is among them where it is an account’s own', async () => {
  const { code } = await openCounty(directory)
  const admin = await directory.addActor('ADMIN', code)
  await directory.query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind")
     SELECT code || '-Z' || n, 'TOWN', '多' || n, id, kind FROM "Area", generate_series(1, 5000) n WHERE code = $1`,
    [code],
  )
  const listed = new Set((await listAreaChoices(admin)).map(({ id }) => id))
  const below = await directory.query<{ id: number; name: string }>(
    'SELECT id, name FROM "Area" WHERE starts_with(path, $1) AND "withdrawnAt" IS NULL',
    [admin.area.path],
  )
  const beyond = below.find(({ id }) => !listed.has(id))!
  const withIt = await listAreaChoices(admin, beyond.id)
  expect(withIt.filter(({ id }) => id === beyond.id)).toMatchObject([{ ...beyond, withdrawn: false }])
  const outside = await directory.idOf('YQ')
  expect((await listAreaChoices(admin, outside)).map(({ id }) => id)).not.toContain(outside)
})
