import type { Page } from '@playwright/test'

/** A number to be tapped as it stands on a page, in CSS pixels from the page's own corner. */
export type SeenCall = {
  number: string
  /** The row it stands in; null: none. */
  row: string | null
  isEmergency: boolean
  left: number
  top: number
  bottom: number
  width: number
  height: number
  /** Of its digits, and where they end. */
  size: number
  digitsEnd: number
}

/** The numbers of a page that can be tapped, but for those in running text. */
export const readCalls = (page: Page): Promise<SeenCall[]> =>
  page.evaluate(() => {
    const keys = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')].filter(
      key => key.getClientRects().length > 0 && (key.closest('.em') || !key.closest('p')),
    )
    return keys.map(key => {
      const { left, top, bottom, width, height } = key.getBoundingClientRect()
      const digits = key.querySelector('.n') ?? key.querySelector('b') ?? key
      return {
        number: decodeURIComponent(key.href.slice(4)),
        row: key.closest('main section[id]')?.id ?? key.closest('main [id]')?.id ?? null,
        isEmergency: key.closest('.em') !== null,
        ...{ left, width, height, top: top + scrollY, bottom: bottom + scrollY },
        size: Number.parseFloat(getComputedStyle(digits).fontSize),
        digitsEnd: digits.getBoundingClientRect().bottom + scrollY,
      }
    })
  })

/** How far a page can be pushed sideways; 0: not at all. */
export const readOverhang = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })

/** Opens everything that is folded. */
export const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

/** What is read out for each number of a page: by role and name, as a reader of the screen hears it. */
export async function readCallNames(page: Page): Promise<{ name: string; number: string }[]> {
  const tree = await page.locator('body').ariaSnapshot()
  const links = [
    ...tree.matchAll(
      /^\s*- link(?: "((?:[^"\\]|\\.)*)")?:?.*\n(?:(?!\s*- link).*\n)*?\s*- \/url: "?tel:([^\s"]*)/gm,
    ),
  ]
  return links.map(([, name = '', number = '']) => ({ name, number }))
}

/** The smallest letters of a page, and the lowest lines of its running text, as seen. */
export const readType = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let smallest = { size: Number.POSITIVE_INFINITY, text: '' }
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!
      const text = walker.currentNode.textContent!.trim()
      if (!text || parent.getClientRects().length === 0 || parent.closest('script, style')) continue
      const size = Number.parseFloat(getComputedStyle(parent).fontSize)
      if (size < smallest.size) smallest = { size, text }
    }
    return smallest
  })
