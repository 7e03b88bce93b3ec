import { generateSync } from 'otplib'
import { expect, test } from 'vitest'
import { changePassword } from '@/lib/staff/account/account'
import { confirmSetup, renewCodes, startSetup, switchOff } from '@/lib/staff/account/second-factor-setup'
import { readSession } from '@/lib/staff/open-session/read-session'
import { addLogin, OWN_PASSWORD } from '@/tests/support/accounts'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const codeOf = (secret: string, later = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + later })
const WAIT = { ok: false, message: expect.stringContaining('分钟后再试') }

/** An account that is in twice. */
async function enterTwice() {
  const staff = await addLogin(directory)
  const [{ session }, { session: elsewhere }] = [await staff.mustEnter(), await staff.mustEnter()]
  const sessionId = (await readSession(session))!.row.sessionId
  const faults = async () => [(await readSession(session))!.fault, (await readSession(elsewhere))!.fault]
  return { actor: { ...staff, sessionId }, faults }
}

async function begin(actor: Parameters<typeof startSetup>[0]): Promise<string> {
  const begun = await startSetup(actor, OWN_PASSWORD)
  if (!begun.ok) throw new Error(begun.message)
  return begun.value.secret
}

test('it begins with the password, tried a few times', async () => {
  const { actor } = await enterTwice()
  for (let tries = 0; tries < 5; tries++) {
    expect(await startSetup(actor, 'not my password')).toMatchObject({ ok: false, field: 'current' })
  }
  expect(await startSetup(actor, OWN_PASSWORD)).toMatchObject(WAIT)
})

test('each beginning gives a new secret, and only the last one is ever confirmed, in its time', async () => {
  const { actor } = await enterTwice()
  const [first, second] = [await begin(actor), await begin(actor)]
  expect(second).not.toBe(first)
  expect(await confirmSetup(actor, codeOf(first))).toMatchObject({ ok: false, field: 'code' })
  await directory.query(
    `UPDATE "Staff" SET "totpOfferedAt" = "totpOfferedAt" - interval '16 minutes' WHERE id = $1`,
    [actor.id],
  )
  expect(await confirmSetup(actor, codeOf(second))).toMatchObject({ ok: false })
  const third = await begin(actor)
  expect(await confirmSetup(actor, codeOf(third))).toMatchObject({ ok: true })
})

test('codes are not to be guessed on and on', async () => {
  const { actor } = await enterTwice()
  const secret = await begin(actor)
  const right = codeOf(secret)
  const wrong = right === '000000' ? '000001' : '000000'
  for (let tries = 0; tries < 5; tries++) {
    expect(await confirmSetup(actor, wrong)).toMatchObject({ field: 'code' })
  }
  expect(await confirmSetup(actor, right)).toMatchObject(WAIT)
})

test('set up, with new recovery codes, switched off: by password and code, and the other sessions end each time', async () => {
  const { actor, faults } = await enterTwice()
  const secret = await begin(actor)
  const made = await confirmSetup(actor, codeOf(secret))
  if (!made.ok) throw new Error(made.message)
  expect(await faults()).toEqual([null, 'ended'])
  const [one, two] = made.value
  const wrong = { ok: false, field: 'current' }
  expect(await renewCodes(actor, { current: 'not my password', code: one! })).toMatchObject(wrong)
  expect(await switchOff(actor, { current: 'not my password', code: one! })).toMatchObject(wrong)
  expect(await renewCodes(actor, { current: OWN_PASSWORD, code: '000000' })).toMatchObject({ field: 'code' })
  const renewed = await renewCodes(actor, { current: OWN_PASSWORD, code: one! })
  if (!renewed.ok) throw new Error(renewed.message)
  expect(await switchOff(actor, { current: OWN_PASSWORD, code: two! })).toMatchObject({ field: 'code' })
  expect(await switchOff(actor, { current: OWN_PASSWORD, code: renewed.value[0]! })).toMatchObject({
    ok: true,
  })
  expect(await confirmSetup(actor, codeOf(secret, 30))).toMatchObject({ ok: false })
  expect(await faults()).toEqual([null, 'ended'])
})

test('a right password does not bring the tries at the code back', async () => {
  const { actor } = await enterTwice()
  const made = await confirmSetup(actor, codeOf(await begin(actor)))
  if (!made.ok) throw new Error(made.message)
  for (let tries = 0; tries < 5; tries++) {
    expect(await switchOff(actor, { current: OWN_PASSWORD, code: 'WRONG-WRONG' })).toMatchObject({
      field: 'code',
    })
  }
  expect(await switchOff(actor, { current: OWN_PASSWORD, code: made.value[0]! })).toMatchObject(WAIT)
})

test('a new password ends the other sessions and no weak one is taken', async () => {
  const { actor, faults } = await enterTwice()
  expect(await changePassword(actor, OWN_PASSWORD, 'password123')).toMatchObject({ field: 'password' })
  expect(await faults()).toEqual([null, null])
  expect(await changePassword(actor, OWN_PASSWORD, 'kuaile de xiaomaolv')).toMatchObject({ ok: true })
  expect(await faults()).toEqual([null, 'ended'])
})
