import { expect, type Page } from '@playwright/test'

/** The text size of the resident's stylesheet at the reader's own size of 16. */
const BASE = 18

/** Opens a page as a reader whose own text is so many times larger, and makes sure that it is. */
export async function openWithText(page: Page, path: string, times: number): Promise<void> {
  await page.goto(path)
  const session = await page.context().newCDPSession(page)
  const sizes = { standard: 16 * times, fixed: Math.round(13 * times) }
  await session.send('Page.setFontSizes', { fontSizes: sizes })
  await expect(page.locator('html')).toHaveCSS('font-size', `${BASE * times}px`)
}
