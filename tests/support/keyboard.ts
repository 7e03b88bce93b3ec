import { expect, type Locator, type Page } from '@playwright/test'

/** Presses a key until it has the focus: whoever cannot reach it fails. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'ArrowRight' = 'Tab') {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}
