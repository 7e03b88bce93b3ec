import { expect, test } from '@playwright/test'
import { entryOf, makeCheckPlace } from '@/tests/support/check-place'
import { useMovableClock } from '@/tests/support/clock'
import { addCheck } from '@/tests/support/place'
import { signIn } from '@/tests/support/staff'

const DAY = 24 * 60
const server = useMovableClock()

test('when its cycle ends a number falls back to 待核实 by itself', async ({ page }) => {
  const { a, phones, clerk } = await makeCheckPlace()
  for (const name of ['村里应急队', '县里律师']) await addCheck(phones[name]!.phone)
  const doctor = page.locator('.line', { hasText: '村医' })
  await page.goto(`${server.url}/k/${a}`)
  await expect(doctor.locator('a[href="tel:04720100003"]')).toHaveCount(1)
  server.moveClock(5 * DAY + 1)
  await page.goto(`${server.url}/k/${a}`)
  await expect(doctor).toContainText('还没核实')
  await expect(doctor.locator('a[href="tel:04720100003"]')).toHaveCount(0)
  await expect(doctor).toContainText('可先拨')
  await signIn(page, clerk, server.url)
  await page.goto(`${server.url}/staff/checks`)
  await expect(entryOf(page, '村医')).toContainText('核验过期了')
  // A month on the emergency number has lapsed, others checked today have not.
  server.moveClock(30 * DAY + 5)
  await signIn(page, clerk, server.url)
  await page.goto(`${server.url}/staff/checks`)
  await expect(entryOf(page, '村里应急队')).toContainText('核验过期了')
  await expect(entryOf(page, '县里律师')).toHaveCount(0)
})
