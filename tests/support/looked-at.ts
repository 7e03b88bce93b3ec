import { expect, type Page } from '@playwright/test'

/** On the form of a batch: looks again, as the page offers, till it is known of every card whether it fits. */
export async function waitTillLookedAt(page: Page): Promise<void> {
  const again = page.getByRole('link', { name: '看看看完了没有' })
  await expect(page.getByRole('heading', { level: 2, name: '印前检查' })).toBeVisible()
  await expect(async () => {
    if (await again.isVisible()) await again.click()
    await expect(again).toHaveCount(0, { timeout: 1000 })
  }).toPass()
}
