import { expect, type Page, test } from '@playwright/test'
import { button, fresh, publishNew } from '@/tests/support/app'
import { useMovableClock } from '@/tests/support/clock'
import { runSql } from '@/tests/support/db'
import { addArea, makeTree } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'

const DAY = 24 * 60
const server = useMovableClock()
let place: Awaited<ReturnType<typeof makeTree>>
test.beforeAll(async () => {
  place = await makeTree()
})

/** The day so many days from now in Shanghai, as "2026-12-03". */
const dayIn = (days: number) =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
const minutesTo = (day: string, clock: string) =>
  (Date.parse(`${day}T${clock}:00+08:00`) - Date.now()) / 60_000

const read = async (page: Page, path: string) => {
  const answer = await page.request.get(server.url + path)
  return { status: answer.status(), headers: answer.headers(), text: await answer.text() }
}
const readText = async (page: Page, path: string) =>
  (await read(page, path)).text.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ')

/** Titles and descriptions of a feed as a parser of XML has them. */
function parseRss(page: Page, xml: string) {
  return page.evaluate(text => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml')
    const say = (of: Element | null, name: string) => of?.querySelector(name)?.textContent ?? ''
    return {
      error: parsed.querySelector('parsererror')?.textContent ?? null,
      title: say(parsed.querySelector('channel'), 'title'),
      items: [...parsed.querySelectorAll('item')].map(item => ({
        title: say(item, 'title'),
        link: say(item, 'link'),
        description: say(item, 'description'),
      })),
    }
  }, xml)
}

async function tell(areaId: number, title: string, more: Record<string, unknown> = {}): Promise<number> {
  const row = { areaId, kind: 'NOTICE', title, body: '正文', publishAt: new Date(), ...more }
  const names = Object.keys(row)
  const [made] = await runSql<{ id: number }>(
    `INSERT INTO "Announcement" (${names.map(name => `"${name}"`)}) VALUES (${names.map((name, n) => (name === 'kind' ? `$${n + 1}::"AnnouncementKind"` : `$${n + 1}`))}) RETURNING id`,
    Object.values(row),
  )
  return made!.id
}

test('an event is written with its time and place, stands at the front until it is over, and is told to other programs', async ({
  page,
}) => {
  const title = fresh('义诊')
  const day = dayIn(3)
  await signIn(page, await createStaff({ role: 'PUBLISHER', areaCode: place.town }), server.url)
  await page.goto(`${server.url}/staff/announcements/new?area=${place.townId}`)
  await expect(button(page, '发布')).toBeEnabled()
  await page.getByLabel('标题').fill('一二三四五六七八九十一二三四五')
  await expect(page.getByText('现在15个字，手机首页上要排两行')).toBeVisible()
  await page.getByLabel('标题').fill(title)
  await expect(page.getByText(`现在${title.length}个字，手机首页上一行放得下`)).toBeVisible()
  await page.getByRole('textbox', { name: '正文' }).fill('带上**医保卡**。')
  await button(page, '发布').click()
  await expect(page.getByText('请写什么时候开始')).toBeVisible()
  await page.getByRole('textbox', { name: '开始时间' }).fill(`${day} 上午9点`)
  await page.getByRole('textbox', { name: '结束时间' }).fill(`${day} 8：30`)
  await page.getByRole('textbox', { name: '地点' }).fill('镇文化广场')
  await button(page, '发布').click()
  await expect(page.getByText('结束要晚于开始')).toBeVisible()
  await page.getByRole('textbox', { name: '结束时间' }).fill(`${day} 11：30`)
  await publishNew(page, 'announcements')
  const id = Number(/\d+$/.exec(page.url())![0])

  const { a } = place
  const front = async () => (await readText(page, `/k/${a}`)).includes(title)
  expect(await front()).toBe(true)
  expect(await readText(page, `/k/${place.county}`)).not.toContain(title)
  const [month, date] = day.split('-').slice(1).map(Number)
  const news = await readText(page, `/news/${id}`)
  expect(news).toContain(`${month}月${date}日`)
  expect(news).toContain('上午9点到11点半')
  expect(news).toContain('镇文化广场')
  const list = await readText(page, `/k/${a}/news`)
  expect(list).toMatch(/近期活动[\s\S]*上午9点[\s\S]* · 镇文化广场 · 试验镇/)

  await page.goto(`${server.url}/news/${id}`)
  const saved = await read(
    page,
    (await page.getByRole('link', { name: '记到手机日历里' }).getAttribute('href'))!,
  )
  expect(saved.headers['content-type']).toContain('text/calendar')
  const stamp = (clock: string) =>
    new Date(`${day}T${clock}:00+08:00`).toISOString().replace(/[-:]|\.000/g, '')
  expect(saved.text).toContain(`DTSTART:${stamp('09:00')}`)
  expect(saved.text).toContain(`DTEND:${stamp('11:30')}`)
  expect(saved.text).toContain('LOCATION:镇文化广场')
  const calendar = await read(page, `/feed/${a}.ics`)
  expect(calendar.headers['content-type']).toContain('text/calendar')
  expect(calendar.text).toContain(/UID:.*/.exec(saved.text)![0])
  const rss = await read(page, `/feed/${a}.xml`)
  expect(rss.headers['content-type']).toContain('application/rss+xml')
  const { items } = await parseRss(page, rss.text)
  expect(items).toEqual([
    {
      title,
      link: expect.stringMatching(`/news/${id}$`),
      description: expect.stringContaining('镇文化广场'),
    },
  ])
  expect(items[0]!.description).toContain('<strong>医保卡</strong>')

  server.moveClock(minutesTo(day, '09:00') - 60)
  expect(await readText(page, `/news/${id}`)).toContain('今天（')
  server.moveClock(minutesTo(day, '11:30') - 1)
  expect(await front()).toBe(true)
  server.moveClock(minutesTo(day, '11:30') + 1)
  expect(await front()).toBe(false)
  expect(await readText(page, `/k/${a}/news`)).toContain('已经结束了')
  const over = await readText(page, `/news/${id}`)
  expect(over).toContain('这个活动已经结束了')
  expect(over).not.toContain('记到手机日历里')
})

test('the fields of an event are in sight for an event alone, and a notice is published without them', async ({
  page,
}) => {
  const title = fresh('通知')
  await signIn(page, await createStaff({ role: 'PUBLISHER', areaCode: place.county }), server.url)
  await page.goto(`${server.url}/staff/announcements/new?area=${place.countyId}`)
  await expect(button(page, '发布')).toBeEnabled()
  const start = page.getByRole('textbox', { name: '开始时间' })
  await start.fill('2030-01-01 9:00')
  await page.getByRole('combobox', { name: '类型' }).selectOption('NOTICE')
  await expect(start).toBeHidden()
  await page.getByLabel('标题').fill(title)
  await page.getByRole('textbox', { name: '正文' }).fill('停水一天。')
  await publishNew(page, 'announcements')
  const rows = await runSql('SELECT kind, "startsAt" FROM "Announcement" WHERE title = $1', [title])
  expect(rows).toEqual([{ kind: 'NOTICE', startsAt: null }])
})

test('news without an expiry leaves the front after 90 days and stays on the list; what expired is on neither', async ({
  page,
}) => {
  const { a, county, countyId } = await makeTree()
  const expireAt = new Date(Date.now() + 100 * 86_400_000)
  await tell(countyId, '不写到期的')
  const expiring = await tell(countyId, '写了到期的', { expireAt })
  const seen = async () => {
    const [front, list] = [await readText(page, `/k/${a}`), await readText(page, `/k/${county}/news`)]
    return ['不写到期的', '写了到期的'].map(title => [front.includes(title), list.includes(title)])
  }
  server.moveClock(90 * DAY - 1)
  expect(await seen()).toEqual([
    [true, true],
    [true, true],
  ])
  server.moveClock(90 * DAY + 1)
  expect(await seen()).toEqual([
    [false, true],
    [true, true],
  ])
  server.moveClock(100 * DAY + 1)
  expect(await seen()).toEqual([
    [false, true],
    [false, false],
  ])
  expect(await readText(page, `/news/${expiring}`)).toContain('已经过期')
})

test('the list is turned page by page, each at its one address; a page that is not there yet comes by the clock', async ({
  page,
}) => {
  const { a, countyId, aId } = await makeTree()
  for (let n = 1; n <= 20; n++)
    await tell(n % 2 ? countyId : aId, `第${n}条`, { publishAt: new Date(Date.now() - n * 60_000) })
  await tell(aId, '明天的', { publishAt: new Date(Date.now() + 86_400_000) })
  const statusOf = async (rest: string) => (await read(page, `/k/${a}/news${rest}`)).status
  expect([await statusOf(''), await statusOf('?page=2'), await statusOf('?page=0')]).toEqual([200, 404, 404])
  server.moveClock(DAY + 1)
  await page.goto(`${server.url}/k/${a}/news?big=1`)
  await expect(page.getByText('明天的')).toBeVisible()
  await expect(page.getByText('第1页，一共2页')).toBeVisible()
  await page.getByRole('link', { name: '往下看更早的' }).click()
  await expect(page).toHaveURL(`${server.url}/k/${a}/news?page=2&big=1`)
  await expect(page.getByText('第20条')).toBeVisible()
  await page.getByRole('link', { name: '往回看更新的' }).click()
  await expect(page).toHaveURL(`${server.url}/k/${a}/news?big=1`)
})

const ODD = [
  'a ]]> b',
  '<script>&amp;</script>',
  '\u0001\u001f坏\u000b字',
  '𠮷🐑ᠮᠣᠩ',
  '\uFFFE\uFFFF尾',
  '&#0;&nbsp;',
  '一\u2028行',
  '"\'<!--',
]

test('whatever stands in an announcement, its feed is XML, and says it', async ({ page }) => {
  const { county, countyId } = await makeTree()
  for (const text of ODD)
    await tell(countyId, text, {
      kind: 'EVENT',
      body: text,
      place: text,
      startsAt: new Date('2030-01-01T01:00:00Z'),
    })
  await page.goto(server.url)
  const { error, title, items } = await parseRss(page, (await read(page, `/feed/${county}.xml`)).text)
  expect([error, title]).toEqual([null, '试验县 公告'])
  expect(items.map(item => item.title).reverse()).toEqual([
    ...['a ]]> b', '<script>&amp;</script>', '坏字', '𠮷🐑ᠮᠣᠩ', '尾', '&#0;&nbsp;', '一 行', '"\'<!--'],
  ])
  for (const { description } of items) expect(description).toContain('2030年1月1日（周二）上午9点')
  expect((await read(page, `/feed/${county}.ics`)).text.match(/BEGIN:VEVENT/g)).toHaveLength(ODD.length)
})

test('a feed has one address, leads on from a withdrawn area, is the same until something changes, and of no other place', async ({
  page,
}) => {
  const { county, town, a, countyId } = await makeTree()
  const led = async (path: string) => {
    const answer = await page.request.get(server.url + path, { maxRedirects: 0 })
    return [answer.status(), answer.headers().location]
  }
  for (const kind of ['xml', 'ics']) {
    // However it is typed it answers itself, with the same bytes.
    const typed = await read(page, `/feed/${county.toLowerCase()}.${kind.toUpperCase()}`)
    expect([typed.status, typed.text]).toEqual([200, (await read(page, `/feed/${county}.${kind}`)).text])
    expect(await led(`/feed/ZZZZ.${kind}`)).toEqual([404, undefined])
    const first = await read(page, `/feed/${a}.${kind}?x=1`)
    const again = await page.request.get(`${server.url}/feed/${a}.${kind}`, {
      headers: { 'If-None-Match': first.headers.etag! },
    })
    expect([first.status, again.status()]).toEqual([200, 304])
    await tell(countyId, '新的', { kind: 'EVENT', startsAt: new Date('2030-01-01T01:00:00Z') })
    expect((await read(page, `/feed/${a}.${kind}`)).text).toContain('新的')
  }
  expect((await page.request.post(`${server.url}/feed/${county}.xml`)).status()).toBe(405)
  await addArea(`${town}-W`, 'VILLAGE', '撤了的村', town)
  await runSql('UPDATE "Area" SET "withdrawnAt" = now() WHERE code = $1', [`${town}-W`])
  expect(await led(`/feed/${town}-W.ics`)).toEqual([308, `/feed/${town}.ics`])
  expect(await led(`/k/${town}-W/news`)).toEqual([308, `/k/${town}/news`])
})
