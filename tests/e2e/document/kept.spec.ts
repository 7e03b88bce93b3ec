import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { printEdition } from '@/tests/support/editions'
import { openFront, STALE_WORDS } from '@/tests/support/front'
import { makePlace } from '@/tests/support/place'

test.use({ serviceWorkers: 'allow' })

type Front = Awaited<ReturnType<typeof openFront>>
let front: Front
let context: BrowserContext
let page: Page

// Each with a site and a phone of its own.
test.beforeEach(async ({ browser, baseURL }) => {
  front = await openFront(baseURL!)
  context = await browser.newContext({
    baseURL: front.url,
    serviceWorkers: 'allow',
    viewport: { width: 360, height: 560 },
  })
  page = await context.newPage()
})
test.afterEach(async () => {
  await context.close()
  await front.close()
})

const listKept = () =>
  page.evaluate(async () => {
    const cache = await caches.open('pages')
    return (await cache.keys()).map(({ url }) => url.slice(location.origin.length))
  })

const listPages = async () => (await listKept()).filter(path => path !== '/resident.js')

/** Opens a page and waits until the phone has it. */
async function visit(path: string) {
  await page.goto(path)
  await expect.poll(listKept).toContain(path.replace(/#.*/, ''))
}

const bar = () => page.locator('.bar')

/** Asks the network again, until it was fast enough: a busy machine may take longer than the worker waits. */
const reopen = () =>
  expect
    .poll(async () => {
      await page.reload()
      return bar().count()
    })
    .toBe(0)

/** What is read of a page with all its rows open: nothing that is hidden. */
async function findRead(words: RegExp) {
  await page.evaluate(() => {
    for (const row of document.querySelectorAll('details')) row.open = true
  })
  return page.getByText(words).filter({ visible: true })
}

test('after one visit the card opens without network: the day it was seen, numbers to tap, nothing that says 现在可拨', async () => {
  await visit('/k/GY-JS-ZN')
  await expect(bar()).toHaveCount(0)
  await expect((await findRead(/现在可拨/)).first()).toBeVisible()
  front.is('away')
  await page.reload()
  await expect(bar()).toContainText('电话照样能打')
  await expect(bar()).toContainText(/\d{1,2}月\d{1,2}日存的，可能有变/)
  await expect(await findRead(/现在可拨|现在没人接|开始接/)).toHaveCount(0)
  await expect(page.locator('[aria-label*="现在"]')).toHaveCount(0)
  for (const number of ['110', '120', '12316', '12345']) {
    const target = page.locator(`a[href="tel:${number}"]:visible`).first()
    expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(60)
  }
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag2aaa']).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await bar().getByRole('link', { name: '再试一次' }).click()
  await expect(bar()).toBeVisible()
  front.is('well')
  await reopen()
  await expect((await findRead(/现在可拨/)).first()).toBeVisible()
})

test('a phone without network says so; a site that cannot be reached does not blame the phone', async () => {
  await visit('/k/GY')
  front.is('away')
  await page.reload()
  await expect(bar()).toContainText('网页一时连不上')
  await context.setOffline(true)
  await page.reload()
  await expect(bar()).toContainText('电话照样能打')
  await expect(page.locator('a[href="tel:110"]:visible').first()).toBeVisible()
})

test('a server that says nothing, or that it is broken, is answered for by what was kept; words of its own are not', async () => {
  await visit('/k/GY')
  for (const way of ['silent', 500, 503] as const) {
    front.is(way)
    await page.reload({ waitUntil: 'commit' })
    await expect(bar()).toContainText('网页一时连不上')
  }
  front.is(503)
  expect((await page.goto('/k/GY-JS'))!.status()).toBe(503)
  expect(await listKept()).not.toContain('/k/GY-JS')
})

test('a line that falls silent while the worker is still fetching holds up no page', async () => {
  front.answersOnce('/resident.js')
  await visit('/k/GY')
  await expect.poll(() => front.seen.filter(line => line === 'GET /resident.js').length).toBe(2)
  front.is('silent')
  await page.reload({ waitUntil: 'commit' })
  await expect(bar()).toContainText('电话照样能打')
})

test('going back without network is marked, too: the browser has a copy of its own, which is not', async () => {
  await visit('/k/GY')
  await visit('/k/GY-JS')
  front.is('away')
  await page.goBack()
  expect(new URL(page.url()).pathname).toBe('/k/GY')
  await expect(bar()).toBeVisible()
})

test('what is gone is not kept, nor is what leads elsewhere', async () => {
  for (const way of [404, 410] as const) {
    front.is('well')
    await visit('/k/GY')
    front.is(way)
    expect((await page.reload())!.status()).toBe(way)
    await expect.poll(listKept).not.toContain('/k/GY')
  }
  front.is('well')
  const { a, aId, b, bId } = await makePlace()
  await runSql('UPDATE "Area" SET "withdrawnAt" = now(), "successorId" = $2 WHERE id = $1', [bId, aId])
  await page.goto(`/k/${b}`)
  await expect.poll(listKept).toContain(`/k/${a}`)
  expect(await listKept()).not.toContain(`/k/${b}`)
})

test('what the server itself only remembers does not take the place of what was seen', async () => {
  await visit('/k/GY')
  front.is('stale')
  await reopen()
  await expect(page.getByText(STALE_WORDS)).toBeVisible()
  front.is('away')
  await page.reload()
  await expect(bar()).toBeVisible()
  await expect(page.getByText(STALE_WORDS)).toHaveCount(0)
})

test('one of the two sizes stands in for the other', async () => {
  await visit('/k/GY?big=1')
  await visit('/k/GY-JS')
  front.is('away')
  await page.goto('/k/GY')
  await expect(bar()).toBeVisible()
  await page.goto('/k/GY-JS?big=1')
  await expect(bar()).toBeVisible()
  await expect(page.locator('html')).toHaveClass(/\bbig\b/)
})

test('大字, once chosen, holds without network', async () => {
  await visit('/k/GY')
  await expect.poll(listKept).toContain('/resident.js')
  await page.getByRole('link', { name: '换成大字' }).click()
  await expect.poll(listKept).toContain('/k/GY?big=1')
  front.is('away')
  await page.goto('/k/GY', { waitUntil: 'commit' })
  await expect(bar()).toBeVisible()
  await expect(page.locator('html')).toHaveClass(/\bbig\b/)
})

test('who chose 大字 and kept the other size alone reads that in large letters, and is led in no circle', async () => {
  await visit('/k/GY')
  await expect.poll(listKept).toContain('/resident.js')
  await page.evaluate(() => localStorage.setItem('big', '1'))
  front.is('away')
  let times = 0
  page.on('framenavigated', () => times++)
  await page.goto('/k/GY', { waitUntil: 'commit' })
  await page.waitForURL('**/k/GY?big=1', { waitUntil: 'load' })
  await expect(bar()).toBeVisible()
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
  expect(await size()).toBe(24)
  await page.getByRole('link', { name: '换成大字' }).click()
  await page.waitForLoadState('load')
  await expect(bar()).toBeVisible()
  expect(await size()).toBe(24)
  expect(times).toBeLessThanOrEqual(3)
})

test('a printed code keeps what its paper said; its count is asked of the network alone', async () => {
  const { tokens } = printEdition({ code: 'GY-JS-ZN' })
  const path = `/q/${tokens.CARD}`
  const counts = () => front.seen.filter(line => line === `GET ${path}/pixel.gif`).length
  await visit(path)
  await expect(page.locator('.true')).toContainText('都还有效')
  await expect.poll(counts).toBe(1)
  front.is('silent')
  await page.reload({ waitUntil: 'commit' })
  await expect(bar()).toBeVisible()
  await expect(page.locator('.true')).toContainText('都还有效')
  await expect.poll(counts).toBe(2)
  front.is('away')
  await page.reload()
  await expect(bar()).toBeVisible()
  expect(await page.locator('.pixel').evaluate((pixel: HTMLImageElement) => pixel.naturalWidth)).toBe(0)
  expect((await listKept()).sort()).toEqual([path, '/resident.js'])
})

test('staff, searches, prints and what else is no page are never answered by it', async () => {
  await visit('/k/GY-JS-ZN')
  const OTHERS = ['/staff/login', '/api/health', '/search?q=x', '/k/GY-JS-ZN/card', '/k/GY-JS-ZN/share.png']
  for (const path of OTHERS) expect([path, (await page.goto(path))!.status()]).toEqual([path, 200])
  front.is('away')
  for (const path of OTHERS)
    expect([
      path,
      await page.goto(path).then(
        () => 'opened',
        () => 'failed',
      ),
    ]).toEqual([path, 'failed'])
  front.is('well')
  page = await context.newPage()
  await page.goto('/k/GY-JS-ZN')
  await page.evaluate(() => {
    const form = document.createElement('form')
    form.method = 'post'
    document.body.append(form)
    form.submit()
  })
  await expect(page.getByText('这一页只能看')).toBeVisible()
  expect(front.seen).toContain('POST /k/GY-JS-ZN')
  expect((await listKept()).sort()).toEqual(['/k/GY-JS-ZN', '/resident.js'])
})

test('the last thirty are kept, and of those seen again none goes for a newer one', async () => {
  const rows = await runSql<{ code: string }>(
    'SELECT code FROM "Area" WHERE "withdrawnAt" IS NULL ORDER BY id LIMIT 17',
  )
  const paths = rows.flatMap(({ code }) => [`/k/${code}`, `/k/${code}?big=1`])
  for (const path of paths.slice(0, 20)) await visit(path)
  await visit(paths[0]!)
  // To be seen again it is put at the end.
  await expect.poll(async () => (await listPages()).at(-1)).toBe(paths[0])
  for (const path of paths.slice(20)) await visit(path)
  await expect.poll(async () => (await listPages()).length).toBe(30)
  expect(await listKept()).toContain(paths[0])
  expect(await listKept()).not.toContain(paths[1])
})

test('a worker is looked for anew each time, may fetch from here alone, and takes the place of an older one at once', async ({
  request,
}) => {
  const headers = (await request.get('/sw.js')).headers()
  expect(headers['cache-control']).toBe('no-cache')
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
  )
  expect(headers['content-type']).toContain('javascript')
  await visit('/k/GY')
  const state = await page.evaluate(async () => {
    const { active, waiting } = await navigator.serviceWorker.ready
    return { isWaiting: waiting !== null, controls: navigator.serviceWorker.controller === active }
  })
  expect(state).toEqual({ isWaiting: false, controls: true })
})
