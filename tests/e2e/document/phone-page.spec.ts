import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { readPdfText } from '@/tests/support/pdf'
import { openAll, readCallNames, readCalls, readOverhang, readType } from '@/tests/support/phone-page'
import { makePhonePlace, NUMBERS, SHOWN } from '@/tests/support/phone-place'
import { setText } from '@/tests/support/text-size'

type Place = Awaited<ReturnType<typeof makePhonePlace>>
let place: Place
let context: BrowserContext
let page: Page

// Made once a worker: printing an edition takes seconds.
test.beforeAll(async ({ browser, baseURL }) => {
  place = await makePhonePlace()
  const viewport = { width: 360, height: 560 }
  context = await browser.newContext({ javaScriptEnabled: false, viewport, baseURL })
  page = await context.newPage()
})
test.afterAll(() => context?.close())
test.beforeEach(() => page.setViewportSize({ width: 360, height: 560 }))

const FIRST_SCREEN = 560
const EMERGENCY = ['110', '119', '120', '122']
const large = (path: string) => `${path}${path.includes('?') ? '&' : '?'}big=1`

/** Each kind of page that has numbers as keys. */
const listCards = ({ a, town, county, empty, token }: Place) => ({
  village: `/k/${a}`,
  town: `/k/${town}`,
  county: `/k/${county}`,
  empty: `/k/${empty}`,
  scan: `/q/${token}`,
  search: `/search?q=${encodeURIComponent('农药')}&k=${a}`,
  danger: `/search?q=${encodeURIComponent('喝农药了')}&k=${a}`,
})

/** And of those that have hardly any. */
const OTHERS = [
  '/',
  '/news/1',
  '/columns/gy41',
  '/columns/gy41/qin-changcheng',
  '/k/GY-JS/projects/2022',
  '/k/GY-JS-ZN/card',
  '/k/GY-JS-ZN',
  '/search?q=zzzz',
  '/q/x',
  '/no/such/page',
]
const listAll = () => [...Object.values(listCards(place)), ...OTHERS]

for (const isBig of [false, true])
  test(`no page is wider than the screen, whatever the letters${isBig ? ', in 大字' : ''}`, async () => {
    for (const path of listAll()) {
      await page.goto(isBig ? large(path) : path)
      for (const times of [1, 1.5, 2]) {
        await setText(page, times, isBig)
        for (const width of [320, 360, 390]) {
          await page.setViewportSize({ width, height: 560 })
          expect.soft([path, width, times, await readOverhang(page)]).toEqual([path, width, times, 0])
        }
      }
      await openAll(page)
      await page.setViewportSize({ width: 320, height: 560 })
      expect.soft([path, 'opened', await readOverhang(page)]).toEqual([path, 'opened', 0])
      await setText(page, 1, isBig)
    }
  })

/** Rows whose own number is read above a line of the page. */
async function rowsAbove(height: number) {
  const calls = await readCalls(page)
  const seen = calls.filter(({ digitsEnd }) => digitsEnd <= height)
  return {
    emergency: seen.filter(call => call.isEmergency).map(({ number }) => number),
    rows: [...new Set(seen.flatMap(({ isEmergency, row }) => (isEmergency || !row ? [] : row)))],
    keys: seen.filter(call => !call.isEmergency).length,
  }
}

test('at first sight: the four emergency numbers and two kinds of help, each with its number', async () => {
  const { village, county } = listCards(place)
  for (const path of [village, county, '/k/GY-JS-ZN', large(village), large('/k/GY-JS-ZN')]) {
    await page.goto(path)
    const { emergency, rows, keys } = await rowsAbove(FIRST_SCREEN)
    expect.soft([path, emergency]).toEqual([path, EMERGENCY])
    // In 大字 a row is nothing but its key.
    const kinds = path.includes('big=1') ? keys : rows.length
    expect.soft([path, kinds >= 2]).toEqual([path, true])
  }
})

test('all six kinds have a number to tap within two screens', async () => {
  await page.goto(listCards(place).village)
  const { emergency, rows } = await rowsAbove(2 * FIRST_SCREEN)
  // The first is the four emergency numbers.
  expect([emergency, rows]).toEqual([EMERGENCY, ['medical', 'pesticide', 'legal', 'jobs', 'chat']])
})

test('a scan shows the number that changed at first sight, the emergency numbers above it', async () => {
  await page.goto(listCards(place).scan)
  const calls = (await readCalls(page)).filter(({ digitsEnd }) => digitsEnd <= FIRST_SCREEN)
  const first = calls.slice(0, EMERGENCY.length + 1).map(({ number }) => number)
  expect(first).toEqual([...EMERGENCY, NUMBERS.pesticide[0]])
})

test('every number is a key of a thumb’s height, and in 大字 one a line with large digits', async () => {
  for (const path of Object.values(listCards(place)))
    for (const isBig of [false, true]) {
      await page.goto(isBig ? large(path) : path)
      await openAll(page)
      const calls = await readCalls(page)
      expect.soft(calls.length).toBeGreaterThanOrEqual(4)
      const low = calls.filter(({ height }) => height < 60).map(({ number, height }) => [number, height])
      expect.soft([path, isBig, low]).toEqual([path, isBig, []])
      if (!isBig) continue
      const small = calls.filter(({ size }) => size < 30).map(({ number, size }) => [number, size])
      expect.soft([path, small]).toEqual([path, []])
      const keys = calls.filter(call => !call.isEmergency).sort((a, b) => a.top - b.top)
      const beside = keys.filter(({ top }, at) => at > 0 && top < keys[at - 1]!.bottom)
      expect.soft([path, beside]).toEqual([path, []])
    }
})

test('in 大字 a village is emergency numbers, the six kinds and 12345, with nothing to open, and a way to everything', async () => {
  await page.goto(large(listCards(place).village))
  await expect(page.locator('details')).toHaveCount(0)
  const numbers = (await readCalls(page)).map(({ number }) => number)
  expect(numbers.slice(0, 4)).toEqual(EMERGENCY)
  for (const number of ['04728112301', '13804720011', '04728112303,802', '12345'])
    expect(numbers).toContain(number)
  await page.goto(listCards(place).village)
  const links = await page.locator('main a:not([href^="tel:"])').count()
  await page.goto(large(listCards(place).village))
  expect(await page.locator('main a:not([href^="tel:"])').count()).toBeLessThan(links)
})

const findSwitch = () => page.getByRole('link', { name: /大字|标准字/ })

test('the switch to 大字 and back is a large key on every page, and what it says holds from page to page', async () => {
  for (const path of listAll())
    for (const isBig of [false, true]) {
      await page.goto(isBig ? large(path) : path)
      const box = (await findSwitch().first().boundingBox())!
      expect.soft([path, isBig, box.width >= 60 && box.height >= 48]).toEqual([path, isBig, true])
      expect.soft([path, await page.locator('html.big').count()]).toEqual([path, isBig ? 1 : 0])
      if (!isBig) continue
      const links = await page
        .locator('a[href^="/"]')
        .evaluateAll(all => all.map(link => link.getAttribute('href')!))
      const turning = await findSwitch().first().getAttribute('href')
      const lost = links.filter(
        href =>
          href !== turning &&
          !/[?&]big=(1|all)/.test(href) &&
          !/\.(pdf|png|jpe?g|webp|xml|ics)(\?|$)/.test(href),
      )
      expect.soft([path, lost]).toEqual([path, []])
    }
  await page.goto(listCards(place).village)
  await findSwitch().first().click()
  await expect(page.locator('html.big')).toHaveCount(1)
  await findSwitch().first().click()
  await expect(page.locator('html.big')).toHaveCount(0)
})

test('what is read out for a number says whom it rings and what for', async () => {
  for (const path of Object.values(listCards(place)))
    for (const address of [path, large(path)]) {
      await page.goto(address)
      const names = await readCallNames(page)
      expect.soft([address, names.length >= 4]).toEqual([address, true])
      const nameless = names.filter(({ name }) => !/^(拨打|可先拨)[\d 转]+，.+/.test(name))
      expect.soft([address, nameless]).toEqual([address, []])
    }
  await page.goto(listCards(place).village)
  const names = (await readCallNames(page)).map(({ name }) => name)
  for (const start of [
    '拨打110，报警',
    '拨打0472 8112301，医疗义诊',
    '拨打138 0472 0011，农药指导（值班手机）',
    '拨打0472 8112303 转802，法律维权',
    '可先拨12345，就业创业现在没人接',
    '可先拨12345，拉话话',
  ])
    expect(
      names.filter(name => name.startsWith(start)),
      start,
    ).not.toEqual([])
})

test('opening a line moves its number nowhere, nor any above it', async () => {
  await page.goto(listCards(place).village)
  for (const row of ['medical', 'pesticide', 'jobs', 'chat']) {
    const before = await readCalls(page)
    const own = Math.max(...before.filter(call => call.row === row).map(({ bottom }) => bottom))
    await page.locator(`#${row} summary`).click()
    const after = await readCalls(page)
    for (const call of before.filter(({ bottom }) => bottom <= own)) expect(after).toContainEqual(call)
    await expect(page.locator(`#${row} .told`).first()).toBeVisible()
    await page.locator(`#${row} summary`).click()
    expect(await readCalls(page)).toEqual(before)
  }
})

test('an address that names a line opens it', async () => {
  await page.goto('about:blank')
  await page.goto(`${listCards(place).village}#pesticide`)
  await expect(page.locator('#pesticide .told').first()).toBeVisible()
  await expect(page.locator('#medical .told').first()).toBeHidden()
  await expect(page.locator('#pesticide a[href="tel:04728112302"]')).toBeVisible()
})

test('text is large enough to be read, and nothing forbids to make it larger', async () => {
  for (const path of listAll())
    for (const [isBig, least] of [
      [false, 18],
      [true, 24],
    ] as const) {
      await page.goto(isBig ? large(path) : path)
      const { size, text } = await readType(page)
      expect.soft([path, isBig, size >= least ? '' : `${text}: ${size}`]).toEqual([path, isBig, ''])
      const viewport = await page.locator('meta[name="viewport"]').getAttribute('content')
      expect.soft([path, viewport]).toEqual([path, expect.not.stringMatching(/user-scalable|maximum-scale/)])
    }
})

test('drawings are referred to as the oldest phones know it', async () => {
  for (const path of listAll()) {
    const html = await (await page.request.get(path)).text()
    const uses = html.match(/<use\b[^>]*>/g) ?? []
    expect.soft([path, uses.filter(use => !use.includes('xlink:href='))]).toEqual([path, []])
  }
})

for (const isBig of [false, true])
  test(`on paper every number stands in black, with the address and the day${isBig ? ', from 大字 too' : ''}`, async ({
    baseURL,
  }) => {
    const card = listCards(place).village
    const village = isBig ? large(card) : card
    await page.goto(village)
    await page.emulateMedia({ media: 'print' })
    const pale = await page
      .locator('.n, .em b')
      .evaluateAll(all =>
        all
          .filter(one => one.getClientRects().length > 0 && getComputedStyle(one).color !== 'rgb(0, 0, 0)')
          .map(one => one.textContent),
      )
    expect(pale).toEqual([])
    const text = (await readPdfText(await page.pdf({ format: 'A4' }))).replace(/\s+/g, ' ')
    await page.emulateMedia({ media: null })
    const digits = text.replace(/\D/g, '')
    const hrefs = await page
      .locator('a[href^="tel:"]')
      .evaluateAll(all => all.map(link => link.getAttribute('href')!))
    for (const href of hrefs) expect.soft(digits).toContain(href.split(/\D+/)[1])
    for (const number of isBig ? ['12345'] : [...SHOWN, '802']) expect(text).toContain(number)
    expect(text.toLowerCase()).toContain(`${new URL(baseURL!).host}${card}`.toLowerCase())
    const today = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' })
    expect(text.replace(/ /g, '')).toContain(today.format())
  })

for (const isBig of [false, true])
  test(`nothing for axe to find, contrast of 7 to 1 included${isBig ? ', in 大字' : ''}`, async ({
    page: own,
  }) => {
    await own.setViewportSize({ width: 360, height: 560 })
    for (const path of isBig ? listAll() : Object.values(listCards(place))) {
      await own.goto(isBig ? large(path) : path)
      await openAll(own)
      const { violations } = await new AxeBuilder({ page: own })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag2aaa', 'best-practice'])
        .analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
      expect.soft([path, found]).toEqual([path, []])
    }
  })
