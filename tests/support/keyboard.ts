import { expect, type Locator, type Page } from '@playwright/test'

/** Tab until it has the focus: whoever cannot reach it fails. */
export async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}
