import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { createStaff, signIn } from '@/tests/support/staff'
import { listAddresses, MISSING } from '@/tests/support/staff-addresses'

/** Words that are right in Latin letters: names of things, and what people typed. */
const LATIN =
  /\b(localhost|Chrome|Linux|PDF|CSV|Markdown|WebP|JPEG|JPG|PNG|MB|KB|QR|APP|A[45]|HSDS|GB|[A-Z]{2,3}(-[A-Z0-9]+)*)\b/g
/** Where a login came from, as the log notes it: parts of it may be letters alone. */
const NETWORK_ADDRESS = /[0-9a-f]*(:[0-9a-f]*){2,}/g
const TYPED = /\S*[@/._-]\S*|[\w.]*\d[\w.]*/g

/** Rules of axe, and words of our own language. */
async function readPage(page: Page, address: string) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'])
    // Residents' pages have tests of their own, and run no script here.
    .exclude('iframe')
    .analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  expect.soft([address, found]).toEqual([address, []])
  const text = (await page.locator('#main').textContent()) ?? ''
  const english = text
    .replace(NETWORK_ADDRESS, ' ')
    .replace(TYPED, ' ')
    .replace(LATIN, ' ')
    .match(/[A-Za-z]{3,}/g)
  expect.soft([address, english]).toEqual([address, null])
  expect.soft(await page.title()).toMatch(/明白卡工作台$/)
}

/** Notes what the focus comes to, and names the controls that it should. */
function watchFocus(): number {
  const wanted = 'a[href], button, input, select, textarea, summary, [tabindex]'
  const controls = [...document.querySelectorAll<HTMLElement>(wanted)].filter(
    element =>
      element.tabIndex >= 0 &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(':disabled'),
  )
  const seen = new Set<Element>()
  const faint = new Set<string>()
  document.addEventListener('focusin', ({ target }) => {
    const element = target as HTMLElement
    seen.add(element)
    const { outlineStyle, boxShadow } = getComputedStyle(element)
    // Fields show it by the colour of their edge.
    const isField = element.matches('input, select, textarea, iframe, [data-dates-input]')
    if (!isField && outlineStyle === 'none' && boxShadow === 'none')
      faint.add(element.outerHTML.slice(0, 160))
  })
  const isReached = (element: HTMLElement) =>
    seen.has(element) ||
    // Of a group of radio buttons the arrows reach the others.
    (element instanceof HTMLInputElement &&
      element.type === 'radio' &&
      [...seen].some(other => other instanceof HTMLInputElement && other.name === element.name))
  const listed = () => ({
    missed: controls.filter(element => !isReached(element)).map(element => element.outerHTML.slice(0, 160)),
    faint: [...faint],
  })
  Object.assign(window, { listFocus: listed })
  return controls.length
}

declare global {
  interface Window {
    listFocus: () => { missed: string[]; faint: string[] }
  }
}

/** Tab comes to each control, and shows where it is. */
async function tabThrough(page: Page, address: string) {
  await expect(page.locator('button[type=submit]:disabled')).toHaveCount(0)
  const controls = await page.evaluate(watchFocus)
  let found = { missed: ['none yet'], faint: [] as string[] }
  for (let round = 0; round < 4 && found.missed.length > 0; round++) {
    for (let presses = 0; presses < controls + 5; presses++) await page.keyboard.press('Tab')
    found = await page.evaluate(() => window.listFocus())
  }
  expect.soft([address, found]).toEqual([address, { missed: [], faint: [] }])
}

const softly = expect.configure({ soft: true })

/** No scroll sideways. */
async function narrow(page: Page, address: string) {
  await page.setViewportSize({ width: 360, height: 800 })
  const readWider = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await softly.poll(async () => [address, await readWider()]).toEqual([address, 0])
  await page.setViewportSize({ width: 1280, height: 800 })
}

// Each page is opened once for all of it; two halves, so that two workers share them.
for (const half of [0, 1]) {
  test(`every page, half ${half + 1}: axe, policy, language, keyboard, narrow`, async ({ page }) => {
    const broken: string[] = []
    page.on('console', message => {
      if (message.type() === 'error' && !/status of 404/.test(message.text())) broken.push(message.text())
    })
    page.on('pageerror', error => broken.push(error.message))
    await page.setViewportSize({ width: 1280, height: 800 })
    await signIn(page, await createStaff({ role: 'ADMIN', areaCode: 'NM', name: '周管理' }))
    const addresses = await listAddresses()
    for (const address of addresses.filter((_, place) => place % 2 === half)) {
      const response = await page.goto(address)
      expect([address, response!.status()]).toEqual([address, address === MISSING ? 404 : 200])
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await readPage(page, address)
      await tabThrough(page, address)
      await narrow(page, address)
    }
    expect(broken).toEqual([])
  })
}
