import { expect, request, test } from '@playwright/test'
import { useMovableClock } from '@/tests/support/clock'
import { runSql } from '@/tests/support/db'
import { createStaff, fillLogin, makeAddress, postLogin, type TestStaff } from '@/tests/support/staff'

test.describe.configure({ mode: 'serial' })

const server = useMovableClock()

async function tryLogin(login: { email: string; password: string; address?: string }) {
  const fresh = await request.newContext()
  try {
    return await postLogin(fresh, login, server.url)
  } finally {
    await fresh.dispose()
  }
}

const tryWrong = (staff: TestStaff) => tryLogin({ ...staff, password: 'wrong password' })

async function spendFreeTries(staff: TestStaff) {
  for (let tries = 0; tries < 5; tries++) expect(await tryWrong(staff)).toBe('CredentialsSignin')
}

test('five wrong tries shut an account from every address; each further one doubles the wait; the right one ends it', async () => {
  const staff = await createStaff()
  await spendFreeTries(staff)
  expect(await tryLogin(staff)).toBe('locked:1')
  server.moveClock(1.1)
  expect(await tryWrong(staff)).toBe('CredentialsSignin')
  expect(await tryLogin(staff)).toBe('locked:2')
  server.moveClock(2)
  expect(await tryLogin(staff)).toBe('locked:2')
  server.moveClock(3.5)
  expect(await tryWrong(staff)).toBe('CredentialsSignin')
  expect(await tryLogin(staff)).toBe('locked:4')
  server.moveClock(8)
  expect(await tryLogin(staff)).toBeNull()
  await spendFreeTries(staff)
  expect(await tryLogin(staff)).toBe('locked:1')
  const lines = await runSql(`SELECT 1 FROM "LogEntry" WHERE action = 'login.locked' AND "staffId" = $1`, [
    staff.id,
  ])
  expect(lines).toHaveLength(4)
})

test('after a day a shut account has its free tries again', async () => {
  const staff = await createStaff()
  await spendFreeTries(staff)
  server.moveClock(25 * 60)
  await spendFreeTries(staff)
  expect(await tryLogin(staff)).toBe('locked:1')
})

test('tries at the same instant do not slip through together', async () => {
  const staff = await createStaff()
  await spendFreeTries(staff)
  server.moveClock(2)
  const answers = await Promise.all(Array.from({ length: 6 }, () => tryWrong(staff)))
  expect(answers.filter(answer => answer === 'CredentialsSignin')).toHaveLength(1)
})

test('an address that guesses at many accounts is shut too, and only that address', async () => {
  const address = makeAddress()
  const staff = await createStaff()
  for (let tries = 0; tries < 20; tries++) {
    const email = `guess-${tries}-${staff.id}@example.cn`
    expect(await tryLogin({ email, password: 'wrong password', address })).toBe('CredentialsSignin')
  }
  expect(await tryLogin({ ...staff, address })).toBe('locked:1')
  expect(await tryLogin(staff)).toBeNull()
})

test('the person reads how long to wait', async ({ page }) => {
  const staff = await createStaff()
  await spendFreeTries(staff)
  await page.goto(`${server.url}/staff/login`)
  await fillLogin(page, staff)
  await expect(page.getByRole('status').first()).toHaveText('试的次数太多了，请 1 分钟后再试。')
  server.moveClock(1.1)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page).toHaveURL(/\/staff$/)
})
