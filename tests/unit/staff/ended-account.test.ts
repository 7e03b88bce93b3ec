import { beforeAll, expect, test } from 'vitest'
import { recordCheck } from '@/lib/directory/phone/record-check'
import { saveProposal } from '@/lib/revision/proposal/save'
import { changeStaff, setActive } from '@/lib/staff/people/change-staff'
import { inviteStaff } from '@/lib/staff/people/invite'
import type { Actor } from '@/lib/staff/session/actor'
import { openCounty, printCard } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'
import { changeOf } from '@/tests/support/people'
import { openService } from '@/tests/support/proposals'
import { openHolder } from '@/tests/support/waiting'

const directory = useDirectory()
let admin: Actor

beforeAll(async () => {
  admin = await directory.addActor('ADMIN', 'NM')
})

test('a publish that waits while its account is deactivated: the deactivation comes after it, never before', async () => {
  const { serviceId, publisher, propose, namesOnCard } = await openService(directory)
  const proposal = await propose({ name: '等着发布的' }, { intent: 'publish' })
  const holder = await openHolder()
  await holder.query('BEGIN')
  await holder.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`SERVICE ${serviceId}`])
  const order: string[] = []
  const publishing = saveProposal(publisher, proposal).then(({ ok }) => order.push(`published: ${ok}`))
  await holder.waitFor(1)
  const ending = setActive(admin, publisher.id, false).then(({ ok }) => order.push(`ended: ${ok}`))
  await holder.waitFor(2)
  await holder.query('COMMIT')
  await Promise.all([publishing, ending])
  await holder.close()
  expect(order).toEqual(['published: true', 'ended: true'])
  expect(await namesOnCard()).toEqual(['等着发布的'])
})

test('a publish that comes while its account is being deactivated waits for that, and does not land', async () => {
  const { publisher, propose, namesOnCard } = await openService(directory)
  const proposal = await propose({ name: '不该出现的' }, { intent: 'publish' })
  const before = await directory.count('Revision')
  const holder = await openHolder()
  await holder.query('BEGIN')
  await holder.query('UPDATE "Staff" SET active = false WHERE id = $1', [publisher.id])
  const publishing = saveProposal(publisher, proposal).catch(error => error)
  await holder.waitFor(1)
  await holder.query('COMMIT')
  await holder.close()
  expect(await publishing).toMatchObject({ reason: 'ended' })
  expect(await namesOnCard()).toEqual(['法律维权服务'])
  expect(await directory.count('Revision')).toBe(before)
})

const CHANGES = {
  deactivated: (person: Actor) => setActive(admin, person.id, false),
  'given a lower role': async (person: Actor) =>
    changeStaff(admin, await changeOf(directory, person, 'EDITOR', person.area.code)),
  'given another area': async (person: Actor) =>
    changeStaff(admin, await changeOf(directory, person, person.role, 'DH')),
}

for (const [what, change] of Object.entries(CHANGES))
  test(`whatever an account that was ${what} has begun, of any kind, does not land`, async () => {
    const county = await openCounty(directory)
    const person = await directory.addActor('ADMIN', county.code)
    await county.setNumber('04720000002')
    await county.check('04720000002')
    expect((await change(person)).ok).toBe(true)
    const tables = ['Revision', 'PhoneCheck', 'Invitation', 'CardEdition', 'FormCall']
    const count = async () => {
      const counts: number[] = []
      for (const table of tables) counts.push(await directory.count(table))
      return counts
    }
    const before = await count()
    const team = { areaId: county.countyId, name: '队', teamCount: 1, description: null, source: null }
    const begun: (() => Promise<unknown>)[] = [
      () =>
        saveProposal(person, {
          ...{ kind: 'TEAM', recordId: null, revisionId: null, seen: 'new', intent: 'publish' },
          snapshot: team,
        }),
      () =>
        recordCheck(person, {
          phoneId: county.phoneId,
          number: '04720000002',
          result: 'ANSWERED',
          note: null,
        }),
      () =>
        inviteStaff(person, { name: '新人', email: 'x@example.cn', role: 'ADMIN', areaId: county.countyId }),
      () => printCard(person, county.villageId),
    ]
    for (const begin of begun) await expect(begin()).rejects.toMatchObject({ reason: 'ended' })
    expect(await count()).toEqual(before)
  })

test('a session of before a new password changes nothing more, though the account is the same', async () => {
  const county = await openCounty(directory)
  const team = { areaId: county.countyId, name: '队', teamCount: 1, description: null, source: null }
  const own = { kind: 'TEAM', recordId: null, revisionId: null, seen: 'new', intent: 'draft' } as const
  const proposal = { ...own, snapshot: team }
  await directory.query('UPDATE "Staff" SET "sessionVersion" = 2 WHERE id = $1', [county.clerk.id])
  await expect(saveProposal({ ...county.clerk, sessionVersion: 1 }, proposal)).rejects.toMatchObject({
    reason: 'ended',
  })
  expect((await saveProposal({ ...county.clerk, sessionVersion: 2 }, proposal)).ok).toBe(true)
})
