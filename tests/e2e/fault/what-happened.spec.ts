import { expect, type Page, test } from '@playwright/test'
import { button, field, openAs } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { expectOutcome, lookAtFocus } from '@/tests/support/outcome'
import { makePlace } from '@/tests/support/place'
import { countTeams, fillTeam, teamForm } from '@/tests/support/team-form'

// What came of a press is said at the buttons, in sight, with the focus on it: for every form of the app, whatever
// came of it.

const SMALL = { width: 360, height: 560 }

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
