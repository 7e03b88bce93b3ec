import { beforeAll, expect, test } from 'vitest'
import { resetPassword } from '@/lib/staff/people/change-staff'
import { acceptInvitation, readInvitation } from '@/lib/staff/people/invitation'
import { inviteStaff } from '@/lib/staff/people/invite'
import type { Actor } from '@/lib/staff/session/actor'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()

beforeAll(async () => {
  await directory.addActor('ADMIN', 'NM')
})

async function invite(admin: Actor, email: string): Promise<string> {
  const made = await inviteStaff(admin, { name: '李', email, role: 'EDITOR', areaId: admin.area.id })
  if (!made.ok) throw new Error(made.message)
  return made.value.address.split('/').at(-1)!
}

test('an address is nobody’s: an invitation from elsewhere neither keeps it nor ends another’s', async () => {
  const [here, elsewhere] = [
    await directory.addActor('ADMIN', 'GY-JS'),
    await directory.addActor('ADMIN', 'DH'),
  ]
  const email = 'li@example.cn'
  const first = await invite(elsewhere, email)
  const own = await invite(here, email)
  expect(await readInvitation(first)).toMatchObject({ state: 'open' })
  expect(await acceptInvitation(own, 'four unrelated words')).toEqual({ ok: true, value: email })
  expect(await acceptInvitation(first, 'four unrelated words')).toMatchObject({ ok: false })
})

test('nor does one that has run out', async () => {
  const [here, elsewhere] = [
    await directory.addActor('ADMIN', 'GY-JS'),
    await directory.addActor('ADMIN', 'DH'),
  ]
  const email = 'zhou@example.cn'
  await invite(elsewhere, email)
  await directory.query(`UPDATE "Invitation" SET "expiresAt" = now() - interval '1 day' WHERE email = $1`, [
    email,
  ])
  expect(await readInvitation(await invite(here, email))).toMatchObject({ state: 'open' })
})

test('of the links to a new password of one account only the newest opens, whoever gave the others', async () => {
  const [county, town] = [await directory.addActor('ADMIN', 'GY'), await directory.addActor('ADMIN', 'GY-JS')]
  const { id } = await directory.addActor('EDITOR', 'GY-JS')
  const tokens: string[] = []
  for (const admin of [county, town]) {
    const made = await resetPassword(admin, id)
    if (!made.ok) throw new Error(made.message)
    tokens.push(made.value.address.split('/').at(-1)!)
  }
  expect(await readInvitation(tokens[0]!)).toEqual({ state: 'unknown' })
  expect(await readInvitation(tokens[1]!)).toMatchObject({ state: 'open' })
})
