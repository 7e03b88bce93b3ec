import { beforeAll, expect, test } from 'vitest'
import { logIn } from '@/lib/staff/login/login'
import { resetPassword } from '@/lib/staff/people/change-staff'
import { acceptInvitation } from '@/lib/staff/people/invitation'
import { makeTotpSecret } from '@/lib/staff/second-factor/totp'
import { networkOf } from '@/lib/system/caller/network'
import { hashToken, seal } from '@/lib/system/config/seal'
import { addLogin, newAddress, OWN_PASSWORD } from '@/tests/support/accounts'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
beforeAll(async () => {
  await directory.addActor('ADMIN', 'NM')
})

const IN = { outcome: 'in' }
const LOCKED = { outcome: 'locked' }

test('strangers shut an account for strangers; a browser that it knows goes on, from a shut network, too', async () => {
  const staff = await addLogin(directory)
  const { browser } = await staff.mustEnter()
  await staff.shut()
  expect(await staff.enter()).toMatchObject(LOCKED)
  expect(await staff.enter({ browser })).toMatchObject(IN)
  expect(await staff.enter()).toMatchObject(LOCKED)
  const address = newAddress()
  for (let tries = 0; tries < 25; tries++) await staff.fail({ address })
  expect(await (await addLogin(directory)).enter({ address })).toMatchObject(LOCKED)
  expect(await staff.enter({ address, browser })).toMatchObject(IN)
})

test('a known browser has few tries of its own, and nobody else’s cookie is worth anything', async () => {
  const [staff, other] = [await addLogin(directory), await addLogin(directory)]
  const [{ browser }, { browser: others }] = [await staff.mustEnter(), await other.mustEnter()]
  await staff.shut()
  for (const carried of [others, 'x'.repeat(32), 'nonsense', '']) {
    expect(await staff.enter({ browser: carried })).toMatchObject(LOCKED)
  }
  for (let tries = 0; tries < 5; tries++) {
    expect(await staff.fail({ browser })).toEqual({ outcome: 'wrong' })
  }
  expect(await staff.enter({ browser })).toMatchObject(LOCKED)
})

test('of one machine with several accounts each knows it, and a made-up cookie is not taken over', async () => {
  const [one, two] = [await addLogin(directory), await addLogin(directory)]
  const planted = 'p'.repeat(32)
  const { browser } = await one.mustEnter({ browser: planted })
  expect(browser).not.toBe(planted)
  expect((await two.mustEnter({ browser })).browser).toBe(browser)
  const stored = JSON.stringify(await directory.query('SELECT * FROM "KnownBrowser"'))
  expect(stored).not.toContain(browser)
})

test('an account knows twenty browsers at most', async () => {
  const staff = await addLogin(directory)
  for (let logins = 0; logins < 22; logins++) await staff.mustEnter()
  expect(await directory.count('KnownBrowser', '"staffId" = $1', [staff.id])).toBe(20)
})

test('asking on at a shut account is not free: it uses the network’s tries up', async () => {
  const staff = await addLogin(directory)
  await staff.shut()
  const address = newAddress()
  for (let tries = 0; tries < 20; tries++) expect(await staff.fail({ address })).toMatchObject(LOCKED)
  expect(await (await addLogin(directory)).enter({ address })).toMatchObject(LOCKED)
})

test('asking on while a network has to wait makes its next wait longer', async () => {
  const address = newAddress()
  const tryOn = async () => {
    await logIn({ email: 'nobody@example.cn', password: 'wrong', code: '', address })
    const key = `tries:address:${hashToken(networkOf(address))}`
    return (await directory.read<{ points: number }>('SELECT points FROM "RateLimit" WHERE key = $1', [key]))
      .points
  }
  for (let tries = 1; tries <= 25; tries++) expect(await tryOn()).toBe(tries)
})

test('the hosts of one IPv6 network are one caller', async () => {
  const network = newAddress().replace('::1', '')
  for (let host = 1; host <= 20; host++) {
    const email = `guess-${host}@example.cn`
    const login = { email, password: 'wrong password', code: '', address: `${network}::${host.toString(16)}` }
    expect(await logIn(login)).toEqual({ outcome: 'wrong' })
  }
  const staff = await addLogin(directory)
  expect(await staff.enter({ address: `${network}:a:b:c:d` })).toMatchObject(LOCKED)
  expect(await staff.enter()).toMatchObject(IN)
})

test('a whole office behind one address: right passwords use nothing up, and clear nothing', async () => {
  const address = newAddress()
  const staff = await addLogin(directory)
  for (let logins = 0; logins < 25; logins++) await staff.mustEnter({ address })
  for (let tries = 0; tries < 19; tries++) {
    await logIn({ email: `typo-${tries}@example.cn`, password: 'wrong', code: '', address })
  }
  await staff.mustEnter({ address })
  await logIn({ email: 'typo@example.cn', password: 'wrong', code: '', address })
  expect(await staff.enter({ address })).toMatchObject(LOCKED)
})

test('an administrator’s reset lifts the wait at once, and who uses its link is known from then on', async () => {
  const admin = await directory.addActor('ADMIN', 'GY')
  const staff = await addLogin(directory, 'EDITOR', 'GY-JS')
  const { browser: stolen } = await staff.mustEnter()
  await staff.shut()
  const made = await resetPassword(admin, staff.id)
  if (!made.ok) throw new Error(made.message)
  expect(await staff.enter()).toEqual({ outcome: 'wrong' })
  await staff.shut()
  expect(await staff.enter({ browser: stolen })).toMatchObject(LOCKED)
  const token = made.value.address.split('/').at(-1)!
  const browser = 'b'.repeat(32)
  expect(await acceptInvitation(token, OWN_PASSWORD, browser)).toMatchObject({ ok: true })
  expect(await staff.enter()).toMatchObject(IN)
  await staff.shut()
  expect(await staff.enter({ browser })).toMatchObject(IN)
})

test('that a password is right is not to be asked for ever without the code', async () => {
  const staff = await addLogin(directory)
  await directory.query('UPDATE "Staff" SET "totpSecret" = $1, "totpConfirmedAt" = now() WHERE id = $2', [
    seal(makeTotpSecret(), 'totp'),
    staff.id,
  ])
  const outcomes: string[] = []
  for (let asked = 0; asked < 15; asked++) outcomes.push((await staff.enter()).outcome)
  expect(outcomes.slice(0, 10)).toEqual(Array(10).fill('code-needed'))
  expect(outcomes.slice(10)).toEqual(Array(5).fill('locked'))
})

test('whoever is gone before an answer uses nothing up', async () => {
  const staff = await addLogin(directory)
  for (let tries = 0; tries < 30; tries++)
    expect(await staff.enter({ address: '' })).toEqual({ outcome: 'wrong' })
  expect(await staff.enter()).toMatchObject(IN)
})
