import { beforeAll, expect, test } from 'vitest'
import { loadAreaPage } from '@/app/(resident)/_document/load-area'
import { renderHtml } from '@/app/(resident)/_document/render'
import { readHandling } from '@/lib/answer/handling/read-handling'
import { addressOfLink } from '@/lib/answer/handling/token'
import { inboxQuerySchema } from '@/lib/answer/office/inbox-query'
import { listCases } from '@/lib/answer/office/list-cases'
import { listBeats } from '@/lib/answer/round/beats'
import { getArea } from '@/lib/directory/area/areas'
import { openPlace } from '@/lib/directory/area/place'
import { loadCards } from '@/lib/directory/card/bulk'
import { getCard } from '@/lib/directory/card/cards'
import { listWork } from '@/lib/directory/phone/work-list'
import { readMeanings } from '@/lib/directory/search/meanings'
import { searchPlaces } from '@/lib/directory/search/places'
import { readQuery } from '@/lib/directory/search/query'
import { searchCard } from '@/lib/directory/search/search-card'
import { listServices } from '@/lib/directory/service/service-list'
import { publishRevision } from '@/lib/revision/proposal/publish'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'
import { generateCounty } from '@/prisma/county/generate'
import { type Filled, insertCounty } from '@/prisma/county/insert'
import { readOptions } from '@/prisma/county/options'
import { useDirectory } from '@/tests/support/directory'

// All its towns and a third of its villages: filling the rest shows nothing new and takes its time.
const VILLAGES = 60
const county = generateCounty(readOptions({ villages: VILLAGES, longCategories: true }, new Date()))
const now = new Date(county.at.getTime() + 10 * 3_600_000)
const merged = new Set(county.entries.filter(({ withdrawn }) => withdrawn).map(({ key }) => key))
const villages = county.places.filter(({ kind, key }) => kind === 'VILLAGE' && !merged.has(key))

const directory = useDirectory()
let filled: Filled
let publisher: Actor

beforeAll(async () => {
  filled = await insertCounty(getPrisma(), county, 'x')
  publisher = await directory.addActor('PUBLISHER', county.code)
})

test('filled twice, nothing is changed, versions included', async () => {
  const versions = () =>
    directory.query('SELECT code, "contentVersion" FROM "Area" ORDER BY code COLLATE "C"')
  const before = await versions()
  expect(filled).toMatchObject({ added: true, towns: 12, villages: VILLAGES })
  expect(await insertCounty(getPrisma(), county, 'y')).toEqual({ ...filled, added: false })
  expect(await versions()).toEqual(before)
})

test('its categories are called as it calls them', async () => {
  const named = await directory.query('SELECT name FROM "Category" ORDER BY position')
  const names = named.map(({ name }) => name)
  expect(names).toEqual(['应急抢险救援', '医疗健康义诊', '农牧业指导', '法律维权', '就业创业', '拉话话'])
})

test('each village has a page that says whose it is, and nothing that a program says', async () => {
  for (const { code, name } of villages) {
    const page = await loadAreaPage(code, false, now)
    const html = await renderHtml(page!.view)
    expect(html, code).toContain(name)
    expect(html.replace(/<(script|style).*?<\/\1>/gs, ''), code).not.toMatch(/undefined|NaN|\[object|>null</)
  }
})

test('no category of a card has more than three lines, some have none; both ways to read a card agree', async () => {
  const ids = new Map<number, string>()
  for (const { code } of villages) ids.set(await directory.idOf(code), code)
  const cards = await loadCards([...ids.keys()], now)
  const counts = [...cards.values()].flatMap(({ categories }) => categories.map(({ lines }) => lines.length))
  expect(Math.max(...counts)).toBe(3)
  expect(Math.min(...counts)).toBe(0)
  for (const [id, code] of [...ids].slice(0, 20))
    expect(await getCard((await getArea(code))!, now), code).toEqual(cards.get(id))
})

test('whoever searches a line of their card by its name finds it', async () => {
  for (const { code } of villages.slice(0, 25)) {
    const area = (await getArea(code))!
    const lines = (await getCard(area, now)).categories.flatMap(category => category.lines)
    for (const { name, baseServiceId } of lines) {
      const query = readQuery(`我想问问${name}的事`)!
      const { hits } = await searchCard(area, query, await readMeanings(query), now)
      expect(
        hits.map(hit => hit.line.baseServiceId),
        `${code} ${name}`,
      ).toContain(baseServiceId)
    }
  }
})

test.each(['𠮷样屯', '㙍头', '龑家窑子', '𬭸山', 'ᠪᠠᠶᠠᠨ', '第三居民点'])(
  'the place %s is found',
  async query => {
    expect((await searchPlaces(readQuery(query)!, null)).map(({ code }) => code.split('-')[0])).toContain(
      county.code,
    )
  },
)

test('the lists of staff are paged through to their end, each row once', async () => {
  const place = await openPlace(publisher, null)
  const seen = new Set<number>()
  let page = 1
  for (let pages = 1; page <= pages; page++) {
    const list = await listServices(place, { area: null, q: '', page, category: null })
    pages = list.pageCount
    for (const { id } of list.rows) seen.add(id)
  }
  expect(seen.size).toBe(filled.services)
  const { counts } = await listWork(publisher, { areaId: publisher.area.id, kind: 'todo', page: 0 })
  const { reported, ...others } = counts
  expect(reported).toBeGreaterThan(0)
  for (const count of Object.values(others)) expect(count).toBeGreaterThan(10)
  const rung: number[] = []
  for (let n = 0; rung.length < counts.todo; n++) {
    const { entries } = await listWork(publisher, { areaId: publisher.area.id, kind: 'todo', page: n })
    if (!entries.length) break
    rung.push(...entries.map(({ phoneId }) => phoneId))
  }
  expect(new Set(rung).size).toBe(counts.todo)
})

test('what waits for review can be published as it is', async () => {
  const waiting = await getPrisma().revision.findMany({
    where: { state: 'SUBMITTED' },
    select: { id: true, lock: true },
  })
  expect(waiting.length).toBeGreaterThan(2)
  for (const { id, lock } of waiting)
    expect(await publishRevision(publisher, id, lock)).toMatchObject({ ok: true, published: true })
})

test('its letters lie in the inboxes of their places, some late; what a company or team has is opened by its link', async () => {
  const admin = await directory.addActor('ADMIN', county.code)
  const query = inboxQuerySchema.parse({})
  const inbox = await listCases(admin, query)
  expect(inbox.rows.length).toBeGreaterThan(10)
  const { tokenSealed } = await getPrisma().handling.findFirstOrThrow({ where: { case: { endedAt: null } } })
  const token = addressOfLink(tokenSealed!)!.split('/').at(-1)!
  expect(await readHandling(token, now)).toMatchObject({ status: 'open' })
  const beats = await listBeats(admin, admin.area.id)
  expect(beats.length).toBeGreaterThan(2)
  expect(beats.every(({ address }) => address !== null)).toBe(true)
  const asked = await directory.read<{ open: number; told: number }>(
    `SELECT count(*) FILTER (WHERE "closesAt" > $1)::int AS open, count(*) FILTER (WHERE "showsResult")::int AS told
     FROM "Consultation"`,
    [now],
  )
  expect(asked).toEqual({ open: 1, told: 1 })
})
