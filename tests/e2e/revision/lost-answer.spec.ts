import { expect, type Page, test } from '@playwright/test'
import { button, openAs as open } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { idOf, makePlace } from '@/tests/support/place'

/** The next form that is sent arrives and is worked on; its answer never comes. */
async function loseNextAnswer(page: Page) {
  await page.route(
    '**/staff/**',
    async route => {
      if (route.request().method() !== 'POST') return route.fallback()
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
}

const ALREADY = '刚才那一次其实已经办好了'

test('a print whose answer was lost is printed once: tapped again, it goes on to the edition', async ({
  page,
}) => {
  const { a, aId } = await makePlace()
  await open(page, 'EDITOR', a, `/staff/print?area=${aId}`)
  await page.getByLabel('份数').fill('10')
  await button(page, '预览').click()
  const print = button(page, '印这张卡')
  await expect(print).toBeEnabled()
  await loseNextAnswer(page)
  await print.click()
  await expect(page.getByText('没有等到回信')).toBeVisible()
  await print.click()
  // The clerk goes on as if the first answer had come.
  await expect(page).toHaveURL(/\/staff\/editions\/\d+$/)
  const count = () =>
    runSql<{ n: number }>('SELECT count(*)::int AS n FROM "CardEdition" WHERE "areaId" = $1', [aId])
  expect(await count()).toEqual([{ n: 1 }])
})

test('a new record whose answer was lost is there once; what was not done may be sent again', async ({
  page,
}) => {
  const { county } = await makePlace()
  await open(page, 'PUBLISHER', county, `/staff/teams/new?area=${await idOf(county)}`)
  const name = `回信丢了的队${county}`
  await page.getByLabel('队名').fill(name)
  await page.getByLabel('几支').fill('0')
  await button(page, '发布').click()
  await expect(page.getByLabel('几支')).toBeFocused()
  await page.getByLabel('几支').fill('3')
  await loseNextAnswer(page)
  await button(page, '发布').click()
  await expect(page.getByText('没有等到回信')).toBeVisible()
  await button(page, '发布').click()
  await expect(page).toHaveURL(/\/staff\/teams\/\d+$/)
  await expect(page.getByText(ALREADY).first()).toBeVisible()
  await expect(page.getByLabel('队名')).toHaveValue(name)
  expect(await runSql('SELECT 1 FROM "Team" WHERE name = $1', [name])).toHaveLength(1)
})
