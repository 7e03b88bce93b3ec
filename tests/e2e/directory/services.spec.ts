import { expect, type Page, test } from '@playwright/test'
import { button, choice, field, openAs as open, PUBLISHED, publish, readMedical } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { printEdition } from '@/tests/support/editions'
import { tabTo } from '@/tests/support/keyboard'
import { makePlace, NUMBER } from '@/tests/support/place'

const phonesOf = (serviceId: number) =>
  runSql<{ number: string | null }>(
    'SELECT number FROM "Phone" WHERE "serviceId" = $1 AND "withdrawnAt" IS NULL ORDER BY position',
    [serviceId],
  )

test('a number as people type it; a wrong one is refused at the field, kept and focused', async ({
  page,
}) => {
  const { county, serviceId } = await makePlace()
  await open(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  await expect(field(page, '号码')).toHaveValue('0472 0000001')
  await field(page, '号码').fill('0472-81')
  await button(page, '发布').click()
  await expect(page.getByText('位数不对')).toBeVisible()
  await expect(field(page, '号码')).toHaveValue('0472-81')
  await expect(field(page, '号码')).toBeFocused()
  expect(await phonesOf(serviceId)).toEqual([{ number: NUMBER }])
  await field(page, '号码').fill('（０４７２）８１１－２３４５')
  await publish(page)
  expect(await phonesOf(serviceId)).toEqual([{ number: '04728112345' }])
  await expect(field(page, '号码')).toHaveValue('0472 8112345')
})

test('until its script runs, a number cannot be typed that would be lost', async ({ page }) => {
  const { county, serviceId } = await makePlace()
  await open(page, 'PUBLISHER', county, '/staff')
  await page.route(/\.js(\?|$)/, route => route.abort())
  await page.goto(`/staff/services/${serviceId}`)
  await expect(field(page, '号码')).toBeDisabled()
  await expect(button(page, '发布')).toBeDisabled()
  await page.unroute(/\.js(\?|$)/)
  await page.reload()
  await expect(field(page, '号码')).toBeEnabled()
})

test('four numbers at most; their order is changed and one taken off by buttons', async ({ page }) => {
  const { county, serviceId } = await makePlace()
  await open(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  for (const number of ['12316', '12348', '12333']) {
    await button(page, '加一个号码').click()
    await expect(field(page, '号码').last()).toBeFocused()
    await page.keyboard.type(number)
  }
  await expect(button(page, '加一个号码')).toBeDisabled()
  await button(page, '电话4上移').click()
  await expect(button(page, '电话3上移')).toBeFocused()
  await button(page, '去掉电话2').click()
  await expect(button(page, '加一个号码')).toBeFocused()
  await publish(page)
  expect(await phonesOf(serviceId)).toEqual([{ number: NUMBER }, { number: '12333' }, { number: '12348' }])
})

test('numbers moved or taken off, without a key typed, are kept too when the tab closes', async ({
  page,
}) => {
  const { county, serviceId } = await makePlace()
  const path = `/staff/services/${serviceId}`
  await open(page, 'PUBLISHER', county, path)
  await button(page, '加一个号码').click()
  await page.keyboard.type('12316')
  await publish(page)
  const numbers = (shown: Page) => shown.locator('input[inputmode="tel"]')
  const context = page.context()
  const reopen = async (old: Page) => {
    const fresh = await context.newPage()
    await old.close()
    await fresh.goto(path)
    await button(fresh, '恢复').click()
    return fresh
  }
  await button(page, '电话2上移').click()
  await expect(numbers(page).first()).toHaveValue('12316')
  const moved = await reopen(page)
  await expect(numbers(moved).first()).toHaveValue('12316')
  await expect(numbers(moved).nth(1)).toHaveValue('0472 0000001')
  await button(moved, '去掉电话1').click()
  await expect(numbers(moved)).toHaveCount(1)
  const removed = await reopen(moved)
  await expect(numbers(removed)).toHaveCount(1)
  await expect(numbers(removed)).toHaveValue('0472 0000001')
  expect(await phonesOf(serviceId)).toEqual([{ number: NUMBER }, { number: '12316' }])
})

test('by keyboard alone: a number with weekly hours, and residents read them', async ({ page }) => {
  const { county, a, serviceId } = await makePlace()
  await open(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  await expect(button(page, '发布')).toBeEnabled()
  await tabTo(page, choice(page, '接听时间'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(choice(page, '接听时间')).toHaveValue('weekly')
  await tabTo(page, button(page, '周一至周五'))
  await page.keyboard.press('Enter')
  await tabTo(page, field(page, '从'))
  await page.keyboard.type('8:30')
  await page.keyboard.press('Tab')
  await page.keyboard.type('25:00')
  await tabTo(page, button(page, '加一个号码'))
  await page.keyboard.press('Enter')
  await page.keyboard.type('138 0000 0000')
  await tabTo(page, button(page, '发布'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('时间要写成 8:30 这样')).toBeVisible()
  await expect(field(page, '到')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('17:30')
  await tabTo(page, button(page, '发布'))
  await page.keyboard.press('Enter')
  await expect(page.getByText(PUBLISHED).first()).toBeVisible()
  expect(await readMedical(page, a)).toContain('周一至周五 8:30–17:30')
  expect(await phonesOf(serviceId)).toEqual([{ number: NUMBER }, { number: '13800000000' }])
  await expect(field(page, '到')).toHaveValue('17:30')
})

test('a changed number says on how much paper it stands, before it is published and after', async ({
  page,
}) => {
  const { county, a, serviceId } = await makePlace()
  printEdition({ code: a, copies: 1240 })
  await open(page, 'PUBLISHER', county, `/staff/services/${serviceId}`)
  const said = page.getByText('这个号码印在1个地方的卡上：1次印刷、1,240份还在外面。')
  await expect(field(page, '号码')).toHaveValue('0472 0000001')
  await expect(page.getByText('改了这个号码')).toHaveCount(0)
  await field(page, '号码').fill('0472 0000002')
  await expect(page.getByText('改了这个号码，印出去的卡就旧了')).toBeVisible()
  await field(page, '号码').fill('0472-000 0001')
  await expect(page.getByText('改了这个号码')).toHaveCount(0)
  await button(page, '去掉电话1').click()
  await expect(page.getByText('去掉了0472 0000001')).toBeVisible()
  await button(page, '加一个号码').click()
  await page.keyboard.type('0472 0000002')
  await publish(page)
  await expect(page.getByText('印出去的卡有旧号码了')).toBeVisible()
  await expect(said.first()).toBeVisible()
  await page.getByRole('link', { name: '看要重印的' }).click()
  await expect(page.getByRole('row', { name: /甲村/ })).toBeVisible()
})
