import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { generateSync } from 'otplib'
import { callAction, listActions } from '@/tests/support/actions'
import { button } from '@/tests/support/app'
import { ROUTES } from '@/tests/support/calls'
import { useMovableClock } from '@/tests/support/clock'
import { holdRows, runSql } from '@/tests/support/db'
import { createStaff, expectLoginPage, leave, postLogin, signIn } from '@/tests/support/staff'
import type { Targets } from '@/tests/support/targets'

// Somebody who holds a copy of a colleague's cookies, or sits down at a desk that was left.

const action = (name: string) => listActions().find(found => found.name.endsWith(name))!
const findCounty = async () =>
  (await runSql<{ id: number }>(`SELECT id FROM "Area" WHERE code = 'GY'`))[0]!.id

/** Another browser with what this one holds. */
async function copyCookies(browser: Browser, from: BrowserContext, baseURL?: string) {
  const copy = await browser.newContext({ baseURL })
  await copy.addCookies(await from.cookies())
  return copy
}

/** What a browser may still do: a page, an action, an upload, and what is said of its session. */
async function tryAll({ request }: BrowserContext) {
  const areaId = await findCounty()
  const page = await request.get('/staff/account')
  const fields = { name: '外人', email: '', role: 'EDITOR', areaId }
  const called = await callAction(request, action('people/actions.ts#invite'), fields)
  const { address, form } = ROUTES['app/staff/(content)/images/route.ts']!({ areaId } as Targets)
  const file = await request.post(address, { multipart: form! })
  const session = await (await request.get('/api/auth/session')).json()
  return {
    page: new URL(page.url()).pathname,
    action: called.status,
    upload: file.status(),
    isIn: Object.keys(session).length > 0,
  }
}

const IN = { page: '/staff/account', action: 'invalid', upload: 400, isIn: true }
const OUT = { page: '/staff/login', action: 'refused', upload: 401, isIn: false }

test('signed out, a copied cookie is dead at once: pages, actions, uploads, and what is said of the session', async ({
  page,
  browser,
  baseURL,
}) => {
  const staff = await createStaff({ role: 'ADMIN' })
  await signIn(page, staff)
  const thief = await copyCookies(browser, page.context(), baseURL)
  expect(await tryAll(thief)).toEqual(IN)
  await page.goto('/staff')
  await leave(page, staff)
  await expectLoginPage(page)
  expect(await tryAll(thief)).toEqual(OUT)
  const lines = await runSql<{ action: string }>(
    `SELECT action FROM "LogEntry" WHERE "staffId" = $1 AND action LIKE 'login.%' ORDER BY id`,
    [staff.id],
  )
  expect(lines.map(line => line.action)).toEqual(['login.in', 'login.out'])
  await thief.close()
})

test('a sign-out that cannot be written down is none, and nobody is told that it was', async ({ page }) => {
  const staff = await createStaff({ role: 'ADMIN' })
  await signIn(page, staff)
  await page.goto('/staff')
  await holdRows(`SELECT 1 FROM "StaffSession" WHERE "staffId" = ${staff.id} FOR UPDATE`, async () => {
    await leave(page, staff)
    await expect(page.getByText('没有退出')).toBeVisible()
  })
  await page.goto('/staff/account')
  await expect(page.getByRole('table', { name: '我的登录' })).toBeVisible()
  await leave(page, staff)
  await expectLoginPage(page)
})

test('a newer login in a browser ends the one it had', async ({ page, browser, baseURL }) => {
  const staff = await createStaff({ role: 'ADMIN' })
  await signIn(page, staff)
  const thief = await copyCookies(browser, page.context(), baseURL)
  await signIn(page, staff)
  expect(await tryAll(thief)).toEqual(OUT)
  expect(await tryAll(page.context())).toEqual(IN)
  await thief.close()
})

const rows = (page: Page) => page.getByRole('table', { name: '我的登录' }).locator('tbody tr')

test('我的登录: each other browser is listed and can be ended, one by one or all', async ({
  page,
  browser,
  baseURL,
}) => {
  const staff = await createStaff({ role: 'ADMIN' })
  await signIn(page, staff)
  const others = await Promise.all([1, 2, 3].map(() => browser.newContext({ baseURL })))
  for (const other of others) await signIn(other, staff)
  await page.goto('/staff/account')
  await expect(rows(page)).toHaveCount(4)
  await expect(rows(page).first()).toContainText('正在用的这个')
  await rows(page).nth(1).getByRole('button', { name: '结束' }).click()
  await expect(rows(page)).toHaveCount(3)
  await button(page, '结束别处的全部登录').click()
  await expect(rows(page)).toHaveCount(1)
  await expect(button(page, '结束别处的全部登录')).toHaveCount(0)
  for (const other of others) expect(await tryAll(other)).toEqual(OUT)
  for (const other of others) await other.close()
})

test('a session left open is no way to a second factor, and a second factor ends what came in without it', async ({
  page,
  browser,
  baseURL,
}) => {
  const staff = await createStaff({ role: 'ADMIN' })
  await signIn(page, staff)
  const secrets: string[] = []
  for (const current of ['', 'not my password', staff.password, staff.password]) {
    const begun = await callAction(page.request, action('#beginSecondFactor'), { current })
    expect(begun.status).toBe(current === staff.password ? 'done' : 'invalid')
    if (begun.status === 'done') secrets.push(/"secret":"(\w+)"/.exec(begun.text)![1]!)
  }
  expect(new Set(secrets).size).toBe(2)
  const other = await browser.newContext({ baseURL })
  await signIn(other, staff)
  const confirm = async (secret: string) =>
    (await callAction(page.request, action('#confirmSecondFactor'), { code: generateSync({ secret }) }))
      .status
  expect(await confirm(secrets[0]!)).toBe('invalid')
  expect(await confirm(secrets[1]!)).toBe('done')
  expect(await tryAll(other)).toEqual(OUT)
  await other.close()
})

test('a page that looks again by itself stops when nobody is there, and goes on when somebody comes back', async ({
  page,
}) => {
  await signIn(page, await createStaff({ role: 'ADMIN' }))
  const [batch] = await runSql<{ id: number }>(
    `INSERT INTO "PrintBatch" ("areaId", title, plan, layout, use, state, total, runner, "beatAt", "createdAt", "createdBy")
     VALUES ($1, '无人看的一批', '{}', 'a5', 'HANDOUT', 'RUNNING', 9, 'x', now() + interval '1 hour', now(), '测试')
     RETURNING id`,
    [await findCounty()],
  )
  let looks = 0
  page.on('request', request => {
    if (request.url().includes(`/staff/batches/${batch!.id}?`)) looks++
  })
  await page.clock.install()
  await page.goto(`/staff/batches/${batch!.id}`)
  await expect(page.getByText('0 / 9')).toBeVisible()
  await page.clock.runFor(3000)
  await expect.poll(() => looks).toBeGreaterThan(0)
  await page.clock.fastForward('10:00')
  const before = looks
  await page.clock.runFor(30_000)
  expect(looks - before).toBeLessThanOrEqual(1)
  await page.mouse.move(40, 40)
  await page.clock.runFor(3000)
  await expect.poll(() => looks).toBeGreaterThan(before + 1)
  await runSql(`UPDATE "PrintBatch" SET state = 'CANCELLED', "endedAt" = now() WHERE id = $1`, [batch!.id])
})

test.describe('as time goes by', () => {
  test.describe.configure({ mode: 'serial' })
  const server = useMovableClock()

  test('nothing done for an hour ends a session; what was typed stays, why is said, and it is sent after a new login', async ({
    page,
  }) => {
    const staff = await createStaff({ role: 'PUBLISHER' })
    await signIn(page, staff, server.url)
    await page.goto(`${server.url}/staff/teams/new?area=${await findCounty()}`)
    const name = `闲置队${staff.id}`
    await page.getByLabel('队名').fill(name)
    server.moveClock(61)
    await button(page, '发布').click()
    await expect(page.getByText('闲置超过 60 分钟，已自动退出').first()).toBeVisible()
    await expect(page.getByLabel('队名')).toHaveValue(name)
    const again = await page.context().newPage()
    await again.goto(`${server.url}/staff`)
    await expectLoginPage(again)
    await expect(again.getByText('闲置超过 60 分钟，已自动退出，请重新登录。')).toBeVisible()
    expect(await postLogin(page.request, staff, server.url)).toBeNull()
    await button(page, '发布').click()
    await expect(page).toHaveURL(/\/staff\/teams\/\d+$/)
  })

  test('who works on stays in, though never beyond twelve hours', async ({ page }) => {
    const staff = await createStaff()
    await signIn(page, staff, server.url)
    const pathAfter = async (minutes: number) => {
      server.moveClock(minutes)
      return new URL((await page.request.get(`${server.url}/staff/account`)).url()).pathname
    }
    for (let minutes = 50; minutes < 12 * 60; minutes += 50)
      expect(await pathAfter(minutes)).toBe('/staff/account')
    expect(await pathAfter(12 * 60 + 1)).toBe('/staff/login')
  })
})
