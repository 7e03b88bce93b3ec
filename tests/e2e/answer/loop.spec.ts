import { expect, type Page, test } from '@playwright/test'
import { awaitForms, button, field, openAs, publish } from '@/tests/support/app'
import { entryOf } from '@/tests/support/check-place'
import { runSql } from '@/tests/support/db'
import { makePhonePlace, NUMBERS } from '@/tests/support/phone-place'
import { readNumber } from '@/tests/support/say'

const [OLD] = NUMBERS.medical
const NEW = '04728112399'

/** Reports the medical number from a page that shows it, by the link in its opened row. */
async function report(page: Page, path: string, way: string): Promise<string> {
  await page.goto(path)
  await page.locator('#medical summary').click()
  await page.locator('#medical').getByRole('link', { name: '这个号码打不通' }).click()
  await button(page, way).click()
  await expect(page.getByRole('heading', { name: '收到了，谢谢您' })).toBeVisible()
  return readNumber(page)
}

const readMedical = async (page: Page, path: string) => {
  await page.goto(path)
  return page.locator('#medical').textContent()
}

test('paper, report, call, change, scan: what a resident says of a number comes back to their card', async ({
  page,
  browser,
  baseURL,
}) => {
  const place = await makePhonePlace()
  const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 560 }, baseURL }
  const resident = await (await browser.newContext(phone)).newPage()
  const scan = `/q/${place.token}`

  const number = await report(resident, scan, '没人接')
  await report(resident, `/k/${place.b}`, '没人接')
  expect(await readMedical(resident, scan)).not.toContain('正在核实')
  await report(resident, `/k/${place.town}`, '号码不对')
  // Three places: the only number of its line stays a key that is not sure, with another under it.
  const doubted = await readMedical(resident, scan)
  expect(doubted).toContain('有居民反映打不通，正在核实')
  await expect(resident.locator(`#medical a.soft[href="tel:${OLD}"]`)).toBeVisible()
  await expect(resident.locator('#medical a.fb').first()).toBeVisible()

  await openAs(page, 'PUBLISHER', place.town, '/staff/checks')
  const entry = entryOf(page, '看病、量血压、问用药')
  await expect(entry).toContainText('居民反映')
  await button(page, '号码不对').first().click()
  await expect(page.getByText(/记下了：0472 8112301 号码不对/)).toBeVisible()
  await resident.goto(`/s/${number}`)
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText('已办结')
  expect(await readMedical(resident, scan)).toContain('可先拨')

  const [service] = await runSql<{ id: number }>(
    `SELECT s.id FROM "Service" s JOIN "Phone" p ON p."serviceId" = s.id WHERE p.number = $1 AND s."areaId" = $2`,
    [OLD, place.townId],
  )
  await page.goto(`/staff/services/${service!.id}`)
  await awaitForms(page)
  await field(page, '号码').fill(NEW)
  await publish(page)
  await page.goto('/staff/checks')
  await entryOf(page, '看病、量血压、问用药').getByRole('button', { name: '接通', exact: true }).click()
  await expect(page.getByText(/记下了：0472 8112399 接通/)).toBeVisible()

  // The paper in the household says the old number: a scan says so, and the desk prints anew.
  await resident.goto(scan)
  await expect(resident.locator('main')).toContainText('原来 0472 8112301 不用了')
  await expect(resident.locator(`#medical a[href="tel:${NEW}"]`)).toBeVisible()
  await page.goto('/staff/reprints')
  await expect(page.getByRole('row', { name: /看页村/ })).toBeVisible()

  await resident.goto(`/s/${number}`)
  await button(resident, '满意').click()
  await expect(resident.getByText('已评价：满意')).toBeVisible()
  await resident.context().close()
})
