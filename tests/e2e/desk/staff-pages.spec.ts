import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { makePlace } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'
import { STAFF_PAGES } from '@/tests/support/staff-pages'
import { makeTargets, type Targets } from '@/tests/support/targets'

let target: Targets
/** The service of the county above the targets. */
let offered: number
const idOf = async (table: string) =>
  (await runSql<{ id: number }>(`SELECT min(id) AS id FROM "${table}"`))[0]!.id

/** Addresses of the pages that show one record. A new page of that kind without one fails. */
const ONE: Record<string, () => string | Promise<string>> = {
  '/staff/[...missing]': () => '/staff/none',
  '/staff/activities/[id]': async () => `/staff/activities/${await idOf('Activity')}`,
  '/staff/announcements/[id]': async () => `/staff/announcements/${await idOf('Announcement')}`,
  '/staff/areas/[id]': () => `/staff/areas/${target.areaId}`,
  '/staff/articles/[id]': async () => `/staff/articles/${await idOf('Article')}`,
  '/staff/batches/[id]': () => `/staff/batches/${target.batchId}`,
  '/staff/batches/new': () => `/staff/batches/new?area=${target.areaId}`,
  '/staff/categories/[id]': async () => `/staff/categories/${await idOf('Category')}`,
  '/staff/checks/[phoneId]': () => `/staff/checks/${target.phoneId}`,
  '/staff/columns/[id]': async () => `/staff/columns/${await idOf('Column')}`,
  '/staff/editions/[id]': () => `/staff/editions/${target.editionId}`,
  '/staff/history/[kind]/[id]': () => `/staff/history/team/${target.teamId}`,
  '/staff/invite/[token]': () => '/staff/invite/nonsense',
  '/staff/organizations/[id]': () => '/staff/organizations/new',
  '/staff/people/[id]': () => `/staff/people/${target.staffId}`,
  '/staff/print': () => `/staff/print?area=${target.areaId}`,
  '/staff/projects/[id]': async () => `/staff/projects/${await idOf('Project')}`,
  '/staff/reviews/[id]': () => `/staff/reviews/${target.openId}`,
  '/staff/services/[id]': async () => `/staff/services/${await idOf('Service')}`,
  '/staff/teams/[id]': () => `/staff/teams/${target.teamId}`,
}

/** More states of the pages than one each. */
const MORE = [
  '/staff/areas?q=gy',
  '/staff/areas/new?area={area}',
  '/staff/services/new?area={area}&overrides={service}',
  '/staff/services/new?area={area}',
  ...[
    'announcements',
    'projects',
    'activities',
    'columns',
    'articles',
    'teams',
    'organizations',
    'categories',
  ].map(list => `/staff/${list}/new?area={town}`),
  '/staff/checks?area={area}',
  '/staff/log?from=x&to=2026-02-30',
  '/staff/settings?area={area}',
  '/staff/reviews?show=discarded',
  '/staff/reviews?mine=returned',
  '/staff/announcements?expiring=1',
]

test.beforeAll(async () => {
  // A village of its own: each worker makes its targets, and the card of one village holds those of one.
  const place = await makePlace()
  offered = place.serviceId
  target = await makeTargets(place.a)
})

async function openAll(page: Page, width: number, look: (address: string) => Promise<void>) {
  await page.setViewportSize({ width, height: 800 })
  await signIn(page, await createStaff({ role: 'ADMIN', areaCode: 'NM', name: '周管理' }))
  const visit = async (address: string, status = 200) => {
    const response = await page.goto(address)
    expect([address, response!.status()]).toEqual([address, status])
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look(address)
  }
  for (const path of STAFF_PAGES) {
    expect([path, path in ONE || !path.includes('[')]).toEqual([path, true])
    await visit((await ONE[path]?.()) ?? path, path === '/staff/[...missing]' ? 404 : 200)
  }
  const [town] = await runSql<{ id: number }>(`SELECT id FROM "Area" WHERE code = 'GY-JS'`)
  const ids: Record<string, number> = { area: target.areaId, town: town!.id, service: offered }
  for (const path of MORE) await visit(path.replace(/\{(\w+)\}/g, (_, name) => String(ids[name])))
}

/** Words that are right in Latin letters: names of things, and what people typed. */
const LATIN =
  /\b(localhost|Chrome|Linux|PDF|CSV|Markdown|WebP|JPEG|JPG|PNG|MB|KB|QR|APP|A[45]|HSDS|GB|[A-Z]{2,3}(-[A-Z0-9]+)*)\b/g
/** Where a login came from, as the log notes it: parts of it may be letters alone. */
const NETWORK_ADDRESS = /[0-9a-f]*(:[0-9a-f]*){2,}/g
const TYPED = /\S*[@/._-]\S*|[\w.]*\d[\w.]*/g

test('every page at 1280 px: nothing for axe, no policy broken, no English in it', async ({ page }) => {
  const broken: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) broken.push(message.text())
  })
  page.on('pageerror', error => broken.push(error.message))
  await openAll(page, 1280, async address => {
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
  })
  expect(broken).toEqual([])
})

test('every page at 360 px: no scroll sideways', async ({ page }) => {
  await openAll(page, 360, async address => {
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft([address, wider]).toEqual([address, 0])
  })
})

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

test('every page by keyboard: Tab comes to each control, and shows where it is', async ({ page }) => {
  await openAll(page, 1280, async address => {
    await expect(page.locator('button[type=submit]:disabled')).toHaveCount(0)
    const controls = await page.evaluate(watchFocus)
    let found = { missed: ['none yet'], faint: [] as string[] }
    for (let round = 0; round < 4 && found.missed.length > 0; round++) {
      for (let presses = 0; presses < controls + 5; presses++) await page.keyboard.press('Tab')
      found = await page.evaluate(() => window.listFocus())
    }
    expect.soft([address, found]).toEqual([address, { missed: [], faint: [] }])
  })
})
