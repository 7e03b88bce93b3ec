import { expect, type Page } from '@playwright/test'

/** Where the focus is, and whether a person sees that: inside the window, with nothing over it. */
export function lookAtFocus() {
  const element = document.activeElement as HTMLElement
  const { top, bottom, left, right } = element.getBoundingClientRect()
  const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  return {
    said: element.closest('[data-form-message], [data-last-word]') ? (element.textContent ?? '') : null,
    isInWindow: top >= 0 && bottom <= window.innerHeight + 1 && left >= 0 && right <= window.innerWidth + 1,
    isUncovered: seen !== null && (element === seen || element.contains(seen) || seen.contains(element)),
  }
}

/** What came of a press has the focus, and is in sight. */
export async function expectOutcome(page: Page, words: string | RegExp) {
  const found = page.locator('[data-form-message], [data-last-word] [role=status]').filter({ hasText: words })
  await expect(found.first()).toBeFocused()
  await expect.poll(() => page.evaluate(lookAtFocus)).toMatchObject({ isInWindow: true, isUncovered: true })
}
