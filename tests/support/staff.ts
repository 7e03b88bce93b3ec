import { randomBytes } from 'node:crypto'
import { type APIRequestContext, type BrowserContext, expect, type Page } from '@playwright/test'
import { runSql } from './db'

/** Every account of the tests has this password; its hash is made beforehand, so that making one costs nothing. */
export const PASSWORD = 'mingbaika-test'
export const PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$YeV5u+Sq/V9pVv5lMjoI/Q$4TRXgPI1vWVcT0hU1WwlgybiCX0wHOqvHyjGwISvF9o'

export type Role = 'EDITOR' | 'PUBLISHER' | 'ADMIN'
export type TestStaff = { id: number; email: string; password: string; name: string; role: Role }

type Options = { role?: Role; areaCode?: string; name?: string; email?: string; active?: boolean }

/** A new account, written straight into the running server's database. */
export async function createStaff(options: Options = {}): Promise<TestStaff> {
  const { role = 'EDITOR', areaCode = 'GY', active = true } = options
  const tag = randomBytes(5).toString('hex')
  const email = options.email ?? `t-${tag}@example.cn`
  const name = options.name ?? `测试${tag}`
  const rows = await runSql<{ id: number }>(
    `INSERT INTO "Staff" (email, name, "passwordHash", role, "areaId", active)
     SELECT $1, $2, $3, $4::"StaffRole", id, $5 FROM "Area" WHERE code = $6 RETURNING id`,
    [email, name, PASSWORD_HASH, role, active, areaCode],
  )
  if (!rows[0]) throw new Error(`no area ${areaCode}`)
  return { id: rows[0].id, email, password: PASSWORD, name, role }
}

type Login = { email: string; password: string; code?: string; address?: string }

/**
 * Posts a login as the form's script does.
 * @param login.address the caller's, so that tests do not share an address's limit
 * @returns null when it is in, else what the server said
 */
export async function postLogin(
  request: APIRequestContext,
  login: Login,
  origin = '',
): Promise<string | null> {
  const { address = makeAddress(), code = '', email, password } = login
  const { csrfToken } = await (await request.get(`${origin}/api/auth/csrf`)).json()
  const response = await request.post(`${origin}/api/auth/callback/credentials`, {
    headers: { 'X-Forwarded-For': address },
    form: { csrfToken, email, password, code, json: 'true', callbackUrl: `${origin}/staff` },
  })
  const { url } = (await response.json()) as { url: string }
  return new URL(url).searchParams.get('error')
}

/** An address in a network (a /64) that nobody else in the run logs in from. */
export function makeAddress(): string {
  return `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::1`
}

/** Logs a browser in without its login page: the cookies of a real login are in it from then on. */
export async function signIn(where: Page | BrowserContext, staff: Login, origin = ''): Promise<void> {
  expect(await postLogin(where.request, staff, origin)).toBeNull()
}

/** Ends every session of an account, as a change of it does. */
export async function endSessionsOf({ id }: { id: number }): Promise<void> {
  await runSql(
    `UPDATE "StaffSession" SET "endedAt" = now(), "endedBecause" = 'CHANGED' WHERE "staffId" = $1 AND "endedAt" IS NULL`,
    [id],
  )
}

/** Logs a browser in as a new administrator of an area. */
export async function signInAdmin(page: Page, areaCode = 'GY'): Promise<TestStaff> {
  const admin = await createStaff({ role: 'ADMIN', areaCode })
  await signIn(page, admin)
  return admin
}

export const expectLoginPage = (page: Page) => expect(page).toHaveURL(/\/staff\/login/)

/** Logs in as a person does. */
export async function signInByForm(page: Page, staff: Login, next = '/staff'): Promise<void> {
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': staff.address ?? makeAddress() })
  await page.goto(`/staff/login?next=${encodeURIComponent(next)}`)
  await fillLogin(page, staff)
  await page.waitForURL(url => !url.pathname.startsWith('/staff/login'))
}

/** Presses 退出; what comes of it is for the test to say. */
export async function leave(page: Page, { name }: { name: string }): Promise<void> {
  await page.getByRole('button', { name: `账号：${name}` }).click()
  await page.getByRole('menuitem', { name: '退出' }).click()
}

/** Types into the login form and sends it. */
export async function fillLogin(page: Page, { email, password }: Login): Promise<void> {
  await page.getByRole('textbox', { name: '邮箱' }).fill(email)
  await page.getByRole('textbox', { name: '密码' }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}
