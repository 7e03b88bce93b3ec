import { type Browser, type BrowserContext, expect, test } from '@playwright/test'
import { callAction, listActions } from '@/tests/support/actions'
import { createStaff, makeAddress, postLogin, signIn, type TestStaff } from '@/tests/support/staff'

// Somebody outside who knows a colleague's e-mail, and has time.

const PASSWORD = 'four unrelated words'
const action = (name: string) => listActions().find(found => found.name.endsWith(name))!

/** Tries a login in a browser that nobody has used. */
async function tryOnce(browser: Browser, login: Parameters<typeof postLogin>[1], baseURL?: string) {
  const context = await browser.newContext({ baseURL })
  try {
    return await postLogin(context.request, login)
  } finally {
    await context.close()
  }
}

/** Wrong tries from ever new networks, until strangers have to wait. */
async function shutOut(browser: Browser, staff: TestStaff, baseURL?: string) {
  const wrong = { ...staff, password: 'not the password' }
  let answer: string | null = ''
  while (!answer?.startsWith('locked')) answer = await tryOnce(browser, wrong, baseURL)
}

const readCookie = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name.endsWith('mingbaika-browser'))

test('a browser that the account has used gets in while strangers shut it out; its cookie opens no other account', async ({
  browser,
  baseURL,
}) => {
  const [staff, other] = [await createStaff(), await createStaff()]
  const own = await browser.newContext({ baseURL })
  await signIn(own, staff)
  const cookie = (await readCookie(own))!
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  await shutOut(browser, staff, baseURL)
  expect(await tryOnce(browser, staff, baseURL)).toMatch(/^locked/)
  await signIn(own, staff)

  const wrongs: (string | null)[] = []
  for (let tries = 0; tries < 7; tries++)
    wrongs.push(await postLogin(own.request, { ...staff, password: 'not the password' }))
  expect(wrongs[0]).toBe('CredentialsSignin')
  expect(wrongs.at(-1)).toMatch(/^locked/)

  await shutOut(browser, other, baseURL)
  const thief = await browser.newContext({ baseURL })
  await thief.addCookies([cookie])
  expect(await postLogin(thief.request, other)).toMatch(/^locked/)
  await Promise.all([own.close(), thief.close()])
})

test('an administrator’s reset lifts the wait, and the browser that uses its link is known', async ({
  browser,
  baseURL,
}) => {
  const staff = await createStaff({ areaCode: 'GY-JS' })
  await shutOut(browser, staff, baseURL)
  const admin = await browser.newContext({ baseURL })
  await signIn(admin, await createStaff({ role: 'ADMIN' }))
  const { text } = await callAction(admin.request, action('people/actions.ts#reset'), { id: staff.id })
  const token = /\/staff\/invite\/([\w-]{32})/.exec(text)![1]!
  expect(await tryOnce(browser, staff, baseURL)).toBe('CredentialsSignin')
  await shutOut(browser, staff, baseURL)

  const own = await browser.newContext({ baseURL })
  const accepted = { token, password: PASSWORD, repeated: PASSWORD }
  const { status } = await callAction(own.request, action('[token]/actions.ts#accept'), accepted)
  expect(status).toBe('done')
  const login = { ...staff, password: PASSWORD }
  expect(await tryOnce(browser, login, baseURL)).toBeNull()
  await shutOut(browser, staff, baseURL)
  expect(await tryOnce(browser, login, baseURL)).toMatch(/^locked/)
  expect(await postLogin(own.request, login)).toBeNull()
  await Promise.all([admin.close(), own.close()])
})

test('asking on at a shut account uses up the tries of the network, whichever of its hosts asks', async ({
  browser,
  baseURL,
}) => {
  const [staff, other] = [await createStaff(), await createStaff()]
  await shutOut(browser, staff, baseURL)
  const network = makeAddress().replace('::1', '')
  for (let host = 1; host <= 20; host++) {
    const address = `${network}::${host.toString(16)}`
    expect(await tryOnce(browser, { ...staff, address }, baseURL)).toMatch(/^locked/)
  }
  expect(await tryOnce(browser, { ...other, address: `${network}:1:2:3:4` }, baseURL)).toMatch(/^locked/)
  expect(await tryOnce(browser, other, baseURL)).toBeNull()
})
