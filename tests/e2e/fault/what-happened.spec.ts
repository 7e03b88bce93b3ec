import { createHash, randomBytes } from 'node:crypto'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { button, field, fresh, openAs } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { expectOutcome, lookAtFocus } from '@/tests/support/outcome'
import { makePlace } from '@/tests/support/place'
import { createStaff, signIn, type TestStaff } from '@/tests/support/staff'
import { listAddresses } from '@/tests/support/staff-addresses'

// What came of a press is said at the buttons, in sight, with the focus on it: for every form of the app, whatever
// came of it.

const SMALL = { width: 360, height: 560 }

/** One-time links have a form of their own. */
async function makeInvitation({ id }: TestStaff): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await runSql(
    `INSERT INTO "Invitation" ("tokenHash", name, email, role, "areaId", "invitedById", "expiresAt")
     SELECT $1, '受邀人', $2, 'EDITOR', s."areaId", s.id, now() + interval '1 day' FROM "Staff" s WHERE s.id = $3`,
    [createHash('sha256').update(token).digest('base64url'), `forms-${fresh('x')}@example.cn`, id],
  )
  return `/staff/invite/${token}`
}

/** Opens what a page has folded away: forms lie in there, too. */
async function unfold(page: Page) {
  const folded = page.locator('#main button[aria-expanded="false"]:not([aria-haspopup]):visible')
  for (let left = await folded.count(); left > 0; left--) await folded.first().click()
  const hides = page.getByRole('button', { name: /^在这里不显示/ })
  if ((await hides.count()) > 0) await hides.first().click()
}

/** Types into the first field of text that a form has. */
async function typeInto(form: Locator): Promise<{ field: Locator; typed: string } | null> {
  const text = 'input:is([type=text], :not([type])):not([readonly]):visible, textarea:visible'
  const fields = form.locator(text)
  if ((await fields.count()) === 0) return null
  await fields.first().fill(fresh('断网前填的'))
  return { field: fields.first(), typed: await fields.first().inputValue() }
}

/** Presses the last button of each form of a page while there is no network. @returns what those buttons say */
async function pressOffline(page: Page): Promise<string[]> {
  const forms = page.locator('form[aria-busy]:has(button[type=submit]:visible)')
  const names: string[] = []
  for (let at = 0; at < Math.min(await forms.count(), 4); at++) {
    const form = forms.nth(at)
    const submit = form.locator('button[type=submit]:visible').last()
    await expect(submit).toBeEnabled()
    const kept = await typeInto(form)
    names.push((await submit.textContent()) ?? '')
    await page.context().setOffline(true)
    await submit.click()
    await expect(form.locator('[data-form-message]')).toBeFocused()
    const seen = await page.evaluate(lookAtFocus)
    expect
      .soft([page.url(), names.at(-1), seen])
      .toEqual([
        page.url(),
        names.at(-1),
        { said: expect.stringContaining('没有等到回信'), isInWindow: true, isUncovered: true },
      ])
    if (kept) await expect(kept.field).toHaveValue(kept.typed)
    await page.context().setOffline(false)
  }
  return names
}

/** Some of the forms that the walk must have met; every other that a page shows is tried as well. */
const KINDS = [
  '号码不对',
  '印这张卡',
  '开通两步验证',
  '改密码',
  '收回',
  '发布',
  '撤下这一条',
  '放弃修改',
  '退回',
  '放弃这份修改',
]

test('every form of every page without a network: said at its buttons, in sight on a small screen, nothing lost', async ({
  page,
}) => {
  await page.setViewportSize(SMALL)
  const admin = await createStaff({ role: 'ADMIN', areaCode: 'NM' })
  await signIn(page, admin)
  const pressed = new Set<string>()
  for (const address of [...new Set(await listAddresses()), await makeInvitation(admin)]) {
    await page.goto(address)
    if ((await page.locator('form[aria-busy]').count()) === 0 && !/areas|editions/.test(address)) continue
    await unfold(page)
    for (const name of await pressOffline(page)) pressed.add(name)
  }
  expect(KINDS.filter(kind => !pressed.has(kind))).toEqual([])
})

const teamForm = async (page: Page, role: 'EDITOR' | 'PUBLISHER' = 'PUBLISHER') => {
  const place = await makePlace()
  const staff = await openAs(page, role, place.county, `/staff/teams/new?area=${place.countyId}`)
  await expect(button(page, '存草稿')).toBeEnabled()
  return { ...place, staff }
}

async function fillTeam(page: Page): Promise<string> {
  const name = fresh('看得见的队')
  await field(page, '队名').fill(name)
  return name
}

const countTeams = async (name: string) =>
  (await runSql('SELECT 1 FROM "Team" WHERE name = $1', [name])).length

test('done is said where the record is found from then on, with what to do next', async ({ page }) => {
  await page.setViewportSize(SMALL)
  const { county } = await teamForm(page)
  await fillTeam(page)
  await button(page, '发布').click()
  await expect(page).toHaveURL(/\/staff\/teams\/\d+$/)
  await expectOutcome(page, '已发布，居民现在就能看到。')
  const message = page.locator('[data-form-message]').filter({ hasText: '已发布' })
  await expect(message.getByRole('link', { name: '看居民页面' })).toHaveAttribute('href', `/k/${county}`)
  await expect(message.getByRole('link', { name: '再加一条' })).toBeVisible()
  // By keyboard the ways on come next.
  await page.keyboard.press('Tab')
  await expect(message.getByRole('link').first()).toBeFocused()
  await message.getByRole('link', { name: '回列表' }).click()
  await expect(page).toHaveURL(/\/staff\/teams\?area=/)
  await expect(page.getByText('已发布，居民现在就能看到。')).toHaveCount(0)
})

test('an answer that is slow: the button keeps the focus, and pressing on sends nothing twice', async ({
  page,
}) => {
  await teamForm(page)
  const name = await fillTeam(page)
  let sent = 0
  let release = () => {}
  const held = new Promise<void>(done => {
    release = done
  })
  await page.route('**/staff/**', async route => {
    if (route.request().method() !== 'POST') return route.fallback()
    sent++
    await held
    await route.continue()
  })
  await button(page, '发布').click()
  await expect(page.locator('[data-form-message]')).toContainText('正在办')
  await expect(button(page, '发布')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  release()
  await expectOutcome(page, '已发布')
  expect(sent).toBe(1)
  expect(await countTeams(name)).toBe(1)
})

test('fields that are wrong far away: counted and named at the buttons, the first has the focus, under no bar', async ({
  page,
}) => {
  await page.setViewportSize(SMALL)
  await teamForm(page)
  await page.getByLabel('几支').fill('0')
  await field(page, '来源').focus()
  await button(page, '发布').click()
  const message = page.locator('[data-form-message]')
  await expect(message).toContainText('有2处要改')
  await expect(message).toBeInViewport({ ratio: 1 })
  await expect(field(page, '队名')).toBeFocused()
  expect(await page.evaluate(lookAtFocus)).toMatchObject({ isInWindow: true, isUncovered: true })
  await message.getByRole('button', { name: '改几支' }).click()
  await expect(page.getByLabel('几支')).toBeFocused()
  expect(await page.evaluate(lookAtFocus)).toMatchObject({ isInWindow: true, isUncovered: true })
})

/** Tabs through a form: wherever the focus comes to is in sight. */
async function expectFieldsInSight(page: Page) {
  await field(page, '队名').focus()
  for (let presses = 0; presses < 5; presses++) {
    const seen = await page.evaluate(lookAtFocus)
    expect.soft(seen).toMatchObject({ isUncovered: true })
    await page.keyboard.press('Tab')
  }
}

test('the bar covers no field: on a small screen, with text at 150 %, at 400 %', async ({ page }) => {
  await page.setViewportSize(SMALL)
  await teamForm(page)
  await expectFieldsInSight(page)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '150%'))
  await expectFieldsInSight(page)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  // 1280 × 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 })
  await expectFieldsInSight(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
})

test('somebody was faster: both versions are one link away, and the choice is said', async ({ page }) => {
  await page.setViewportSize(SMALL)
  await teamForm(page)
  const name = await fillTeam(page)
  await button(page, '发布').click()
  await expectOutcome(page, '已发布')
  await runSql(`UPDATE "Team" SET description = '别人写的' WHERE name = $1`, [name])
  await field(page, '说明').fill('我写的')
  await button(page, '发布').click()
  await expectOutcome(page, '没有保存')
  await page.getByRole('button', { name: '看两版哪里不同，选一版' }).click()
  await expect(page.locator('#two-versions')).toBeFocused()
  await button(page, '用我填的').click()
  await expectOutcome(page, '用您填的这一版。')
  await button(page, '发布').click()
  await expectOutcome(page, '已发布')
})

test('a decision that takes its own buttons off the page is said all the same', async ({ page }) => {
  const { county } = await teamForm(page, 'EDITOR')
  await fillTeam(page)
  await button(page, '提交审核').click()
  await expectOutcome(page, '已提交，等发布员审核。')
  const [open] = await runSql<{ id: number }>(
    `SELECT max(r.id) AS id FROM "Revision" r JOIN "Area" a ON a.id = r."areaId" WHERE a.code = $1`,
    [county],
  )
  await page.setViewportSize(SMALL)
  await openAs(page, 'PUBLISHER', county, `/staff/reviews/${open!.id}`)
  await button(page, '发布').click()
  await expectOutcome(page, '已发布，居民现在就能看到。')
  await page.getByRole('link', { name: '回审核，看下一份' }).click()
  await expect(page).toHaveURL(/\/staff\/reviews$/)
  await expect(page.locator('[data-last-word]')).toHaveCount(0)
})

const openUnsaved = async (page: Page) => {
  const { county, countyId, staff } = await teamForm(page)
  const name = await fillTeam(page)
  return { county, staff, name, address: `/staff/teams/new?area=${countyId}` }
}

async function become(page: Page, staff: TestStaff) {
  await page.context().clearCookies()
  await signIn(page, staff)
}

const storedNames = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(window.localStorage)))

test('a session that has ended: the way to log in is at the buttons, and what was typed is sent afterwards', async ({
  page,
}) => {
  const { staff, name, county } = await openUnsaved(page)
  await page.context().clearCookies()
  await button(page, '发布').click()
  await expectOutcome(page, '登录已过期')
  const login = page.getByRole('link', { name: '在新窗口登录' })
  await expect(login).toHaveAttribute('target', '_blank')

  // Somebody else is in meanwhile: what one wrote is not saved as another.
  await signIn(page, await createStaff({ role: 'PUBLISHER', areaCode: county }))
  await button(page, '发布').click()
  await expectOutcome(page, '这一页是另一个账号打开的')
  expect(await countTeams(name)).toBe(0)

  await become(page, staff)
  await button(page, '发布').click()
  await expectOutcome(page, '已发布')
  expect(await countTeams(name)).toBe(1)
})

test('what is kept in the browser outlives a session that ended, for its owner only', async ({ page }) => {
  const { staff, name, county, address } = await openUnsaved(page)
  const kept = page.getByText(/没保存的内容/)
  await become(page, await createStaff({ role: 'PUBLISHER', areaCode: county }))
  await page.goto(address)
  await expect(button(page, '发布')).toBeEnabled()
  await expect(kept).toHaveCount(0)
  await become(page, staff)
  await page.goto(address)
  await button(page, '恢复').click()
  await expectOutcome(page, '放回来了')
  await expect(field(page, '队名')).toHaveValue(name)
})

const leave = async (page: Page) => {
  await page.getByRole('button', { name: /^账号：/ }).click()
  await page.getByRole('menuitem', { name: '退出' }).click()
}

test('what is kept in the browser is gone at sign-out, after a question, in every window', async ({
  page,
}) => {
  const { staff, name, address } = await openUnsaved(page)
  const other = await page.context().newPage()
  await other.goto(address)
  await expect(other.getByText(/没保存的内容/)).toBeVisible()

  await leave(page)
  await expect(page.getByText('有没保存的内容，还要退出吗？')).toBeVisible()
  await button(page, '先不退出').click()
  await expect(field(page, '队名')).toHaveValue(name)
  expect(await storedNames(page)).toContain(name)

  // Without a network nobody is signed out, and nothing is forgotten.
  await leave(page)
  await page.context().setOffline(true)
  await button(page, '不要了，退出').click()
  await expect(page.getByText('没有退出')).toBeVisible()
  expect(await storedNames(page)).toContain(name)
  await page.context().setOffline(false)
  await button(page, '不要了，退出').click()
  await expect(page).toHaveURL(/\/staff\/login/)
  await expect(other).toHaveURL(/\/staff\/login/)
  expect(await storedNames(page)).not.toContain(name)
  await become(page, staff)
  await page.goto(address)
  await expect(button(page, '发布')).toBeEnabled()
  await expect(page.getByText(/没保存的内容/)).toHaveCount(0)
})

test('while a press is under way nothing can be typed that its answer would take away', async ({ page }) => {
  const { county, serviceId } = await makePlace()
  await openAs(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  let release = () => {}
  const held = new Promise<void>(done => {
    release = done
  })
  await page.route('**/staff/services/**', async route => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  await field(page, '能帮什么').fill('按下之前填的。')
  await button(page, '发布').click()
  await expect(page.locator('form[aria-busy="true"]')).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('等的时候打的')
  await expect(field(page, '能帮什么')).toHaveValue('按下之前填的。')
  release()
  await expect(page.locator('[data-form-message][data-status="done"]').first()).toBeFocused()
  await expect(field(page, '能帮什么')).toHaveValue('按下之前填的。')
})

test('the first choice of a list stays, also that of a form nobody has typed into yet', async ({ page }) => {
  const { county, serviceId } = await makePlace()
  await openAs(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  await expect(button(page, '发布')).toBeEnabled()
  const hours = page.getByRole('combobox', { name: '接听时间', exact: true })
  await hours.selectOption('always')
  await expect(hours).toHaveValue('always')
  await expect(page.getByText('有改动')).toBeVisible()
  await expect(hours).toHaveValue('always')
})
