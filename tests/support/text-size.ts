import { expect, type Page } from '@playwright/test'

/** The text size of the resident's stylesheet, and of its 大字, at the reader's own size of 16. */
const BASE = 18
const LARGE = 24

/** Sets the reader's own text size on an open page, and makes sure that it holds. @param times so many times larger */
export async function setText(page: Page, times: number, isBig = false): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const sizes = { standard: 16 * times, fixed: Math.round(13 * times) }
  await session.send('Page.setFontSizes', { fontSizes: sizes })
  const size = (isBig ? LARGE : BASE) * times
  await expect(page.locator('html')).toHaveCSS('font-size', `${size}px`)
  await session.detach()
}

/** Opens a page as a reader whose own text is so many times larger. */
export async function openWithText(page: Page, path: string, times: number): Promise<void> {
  await page.goto(path)
  await setText(page, times)
}
