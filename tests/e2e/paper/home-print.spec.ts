import { expect, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { decodeQrCodes } from '@/tests/support/pdf-codes'
import { addCheck } from '@/tests/support/place'
import { makeScanPlace } from '@/tests/support/scan-place'

test('who scans what they printed at home reads of which day it is, and what changed since', async ({
  page,
  request,
  baseURL,
}) => {
  const place = await makeScanPlace()
  const pdf = await (await request.get(`/k/${place.a}/card.pdf`)).body()
  const [code] = await decodeQrCodes(pdf, 150)
  const path = code!.replace(baseURL!.toUpperCase(), '')
  await page.goto(path.replace('/Q/', '/q/'))
  await expect(page.locator('.true')).toContainText(/您自己打印的卡（20\d\d年\d+月\d+日）的号码都还有效/)
  // Nobody counts what residents print for themselves.
  await expect(page.locator('.pixel')).toHaveCount(0)
  const { phoneId } = place.lines.县医院义诊!
  await runSql(`UPDATE "Phone" SET number = '04721000007' WHERE id = $1`, [phoneId])
  await addCheck(phoneId)
  // As a phone's camera opens it: in capitals.
  await page.goto(path)
  const band = page.locator('.age')
  await expect(band.getByRole('heading')).toHaveText(/您自己打印的卡（.+）有1处变了/)
  await expect(band.locator('li', { hasText: '县医院义诊' })).toContainText('0472 1000007')
  await expect(band.locator('a[href="tel:04721000007"]')).toBeVisible()
})

test('asking for prints again and again keeps one row for what they say', async ({ request }) => {
  const place = await makeScanPlace()
  for (const file of ['card.pdf', 'card.png', 'card', 'card.pdf?layout=large', 'card.pdf?layout=magnet'])
    expect((await request.get(`/k/${place.a}/${file}`)).status()).toBe(200)
  const kept = await runSql('SELECT token FROM "HomePrint" WHERE "areaId" = $1', [place.aId])
  expect(kept).toHaveLength(1)
})
