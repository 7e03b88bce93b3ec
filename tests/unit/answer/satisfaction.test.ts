import { beforeAll, expect, test } from 'vitest'
import { inboxQuerySchema } from '@/lib/answer/office/inbox-query'
import { listCases } from '@/lib/answer/office/list-cases'
import { saySatisfaction } from '@/lib/answer/satisfaction/grades'
import { countHandled } from '@/lib/answer/satisfaction/handled'
import { listMonths, rateMonths } from '@/lib/answer/satisfaction/months'
import { readOverview } from '@/lib/answer/satisfaction/overview'
import { placesOf } from '@/lib/answer/satisfaction/places-of'
import { rateArea, ratePlaces, rateService, rateServices } from '@/lib/answer/satisfaction/satisfaction'
import { BAD_SPAN, readSpan, type Span, satisfactionHref, TODAY_SPAN } from '@/lib/answer/satisfaction/span'
import { writeTables } from '@/lib/answer/satisfaction/write-tables'
import { readToday } from '@/lib/desk/today/today'
import type { Actor } from '@/lib/staff/session/actor'
import { addDays } from '@/lib/system/clock/shanghai'
import { addCase } from '@/tests/support/add-case'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
let clerk: Actor
let village: number
let town: number
let serviceId: number
let otherId: number

const ago = (days: number) => addDays(new Date(), -days)
const rate = (grade: number, days: number, extra = {}) =>
  addCase(directory, { areaId: village, kind: 'RATING', grade, serviceId, receivedAt: ago(days), ...extra })

beforeAll(async () => {
  clerk = await directory.addActor('EDITOR', 'GY')
  village = await directory.idOf('GY-JS-ZN')
  town = await directory.idOf('GY-JS')
  const rows = await directory.query<{ id: number }>(
    `SELECT id FROM "Service" WHERE "overridesId" IS NULL ORDER BY id LIMIT 2`,
  )
  ;[serviceId, otherId] = [rows[0]!.id, rows[1]!.id]
  // Of the last 90 days four of five are of the upper three, of the 90 before one of five; one is older than a year.
  for (const grade of [1, 2, 3, 3, 4]) await rate(grade, 10)
  for (const grade of [1, 4, 4, 5, 5]) await rate(grade, 100)
  await rate(5, 500)
  await rate(5, 20, { serviceId: otherId })
  const done = { state: 'RATED', endedAt: ago(30), answeredAt: ago(31), receivedAt: ago(33) }
  await addCase(directory, {
    areaId: town,
    kind: 'OPINION',
    text: '好',
    ...done,
    rating: 1,
    ratedAt: ago(29),
  })
  // One that is still open says nothing yet, one of another county nothing here.
  await addCase(directory, { areaId: town, kind: 'OPINION', text: '好', receivedAt: ago(3) })
  await rate(5, 5, { areaId: await directory.idOf('DH') })
})

test('a service: how many, the share of the upper three, and how it changed', async () => {
  const found = await rateService(clerk, { areaId: clerk.area.id, span: 90, serviceId })
  expect([found.n, found.share, found.trend]).toEqual([5, 0.8, expect.closeTo(0.6)])
  expect(saySatisfaction(found)).toBe('5份评价，其中差评1份，满意的占80%，最近90天比前90天升了60个百分点')
  const year = await rateService(clerk, { areaId: clerk.area.id, span: 365, serviceId })
  expect([year.n, year.share]).toEqual([10, 0.5])
})

test('of fewer than five nothing is said but that', async () => {
  const { rows, cut } = await rateServices(clerk, { areaId: clerk.area.id, span: 365 })
  expect(cut).toBe(false)
  expect(rows.map(row => [row.serviceId, row.n, row.share])).toEqual([
    [serviceId, 10, 0.5],
    [otherId, 1, null],
  ])
  expect(rows[1]!.trend).toBeNull()
  expect(saySatisfaction(rows[1]!)).toBe('1份评价，其中差评1份，评价太少，不算')
  expect(saySatisfaction({ n: 0, bad: 0, share: null, trend: null })).toBe('还没有人评价')
})

test('a county by its towns: what was said of services there, and how its offices handled cases, never added up', async () => {
  const read = async (areaId: number) =>
    (await ratePlaces(clerk, { areaId, span: 365 })).map(({ areaId, service, handling }) => [
      areaId,
      service.n,
      handling.n,
    ])
  expect(await read(clerk.area.id)).toEqual([[town, 11, 1]])
  expect(await read(town)).toEqual([
    [town, 0, 1],
    [village, 11, 0],
  ])
  const places = await ratePlaces(clerk, { areaId: town, span: 365 })
  expect(placesOf('handling', places).map(({ areaId, found }) => [areaId, found.n])).toEqual([[town, 1]])
  const { service, handling } = await rateArea(clerk, { areaId: clerk.area.id, span: 365 })
  expect([service.n, service.bad, handling.n, handling.bad]).toEqual([11, 6, 1, 0])
})

test('how a case was handled counts where it was, not where it was sent from; of a rating case never', async () => {
  const at = { ratedAt: ago(3), endedAt: ago(3), answeredAt: ago(4), receivedAt: ago(5), state: 'RATED' }
  const ids = [
    await addCase(directory, {
      areaId: village,
      officeId: town,
      kind: 'OPINION',
      text: '好',
      ...at,
      rating: 5,
    }),
    await rate(1, 5, { ...at, rating: 5 }),
  ]
  const bads = async (areaId: number) => {
    const { service, handling } = await rateArea(clerk, { areaId, span: 7 })
    return [service.n, handling.bad]
  }
  expect([await bads(town), await bads(village)]).toEqual([
    [1, 1],
    [1, 0],
  ])
  await directory.query('DELETE FROM "Case" WHERE id = ANY ($1)', [ids])
})

test('twelve months, the last this one, of each how many', async () => {
  expect(listMonths(new Date('2026-01-31T17:00:00Z'))).toEqual([
    ...['2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08'],
    ...['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02'],
  ])
  const { service, handling } = await rateMonths(clerk, clerk.area.id)
  const [place, ...others] = service
  expect(others).toEqual([])
  expect(place!.areaId).toBe(town)
  expect(place!.months.map(({ month }) => month)).toEqual(listMonths(new Date()))
  expect(place!.months.reduce((sum, { n }) => sum + n, 0)).toBe(11)
  expect(handling.map(({ areaId, months }) => [areaId, months.reduce((sum, { n }) => sum + n, 0)])).toEqual([
    [town, 1],
  ])
})

test('what was received, answered in time, and not: each is one of four, and they add up', async () => {
  await directory.query(`DELETE FROM "Case" WHERE kind <> 'RATING' AND "areaId" = $1`, [village])
  const before = (await countHandled(clerk, { areaId: village, span: 90 }))[0]!
  const late = { kind: 'PROBLEM', topic: '路灯', areaId: village, answerBy: ago(20), receivedAt: ago(25) }
  const add = (extra = {}) => addCase(directory, { ...late, ...extra })
  await add({ answeredAt: ago(21), state: 'ANSWERED' })
  await add({ answeredAt: ago(19), state: 'ANSWERED' })
  await add()
  await add({ state: 'REFUSED', endedAt: ago(22) })
  await add({ answerBy: addDays(new Date(), 1) })
  // The resident took it back, answered or not; a grade that asks for nothing ended as it came.
  await add({ state: 'WITHDRAWN', endedAt: ago(22) })
  await add({ state: 'WITHDRAWN', endedAt: ago(21), answeredAt: ago(22) })
  await rate(1, 10, { state: 'CLOSED', endedAt: ago(10) })
  const [row] = await countHandled(clerk, { areaId: village, span: 90 })
  const added = Object.fromEntries(
    (['received', 'inTime', 'overdue', 'waiting', 'unasked'] as const).map(what => [
      what,
      row![what] - before[what],
    ]),
  )
  expect(added).toEqual({ received: 8, inTime: 2, overdue: 2, waiting: 1, unasked: 3 })
  expect(row!.inTime + row!.overdue + row!.waiting + row!.unasked).toBe(row!.received)
})

test('opened again, it is in time only if it was so both times', async () => {
  const count = async () =>
    (await countHandled(clerk, { areaId: town, span: 90 })).find(row => row.areaId === town)
  const again = {
    ...{ kind: 'PROBLEM', topic: '路灯', areaId: town, receivedAt: ago(25), reopenedAt: ago(10) },
    ...{ answerBy: ago(5), rating: 5, ratedAt: ago(11) },
  }
  const add = (extra: object) => addCase(directory, { ...again, ...extra })
  const before = (await count())!
  const fates: [object, 'inTime' | 'overdue' | 'waiting'][] = [
    [{ answeredAt: ago(6), state: 'ANSWERED' }, 'inTime'],
    [{ answeredAt: ago(6), state: 'ANSWERED', wasLate: true }, 'overdue'],
    [{ answeredAt: ago(4), state: 'ANSWERED' }, 'overdue'],
    [{ state: 'ACCEPTED' }, 'overdue'],
    [{ state: 'ACCEPTED', answerBy: addDays(new Date(), 1) }, 'waiting'],
    [{ state: 'ACCEPTED', answerBy: addDays(new Date(), 1), wasLate: true }, 'overdue'],
  ]
  for (const [extra, fate] of fates) {
    const from = (await count())!
    await add(extra)
    expect([extra, (await count())![fate]]).toEqual([extra, from[fate] + 1])
  }
  expect((await count())!.received).toBe(before.received + fates.length)
  await directory.query(`DELETE FROM "Case" WHERE topic = '路灯' AND "areaId" = $1`, [town])
})

test('今日 says what the page says on which it opens', async () => {
  await rate(4, 2)
  await addCase(directory, {
    ...{ areaId: town, kind: 'OPINION', text: '好', state: 'RATED', rating: 4 },
    ...{ receivedAt: ago(9), answeredAt: ago(5), endedAt: ago(3), ratedAt: ago(2) },
  })
  for (const reader of [
    clerk,
    await directory.addActor('EDITOR', 'GY-JS'),
    await directory.addActor('EDITOR', 'GY-JS-ZN'),
  ]) {
    const today = await readToday(reader)
    const shown = async (span: Span) => {
      const search = new URL(satisfactionHref(span), 'http://localhost').searchParams
      return (await readOverview(reader, { areaId: reader.area.id, span: readSpan(search.get('span')) }))
        .whole
    }
    expect(today.satisfaction).toEqual(await shown(TODAY_SPAN))
    const { service, handling } = await shown(BAD_SPAN)
    expect(today.bad).toEqual({ service: service.bad, handling: handling.bad })
    const listed = await listCases(reader, inboxQuerySchema.parse({ badHandling: '1' }))
    expect(listed.total).toBe(handling.bad)
  }
})

test('the file has each table under its heading, and its columns add up', async () => {
  const wish = { areaId: clerk.area.id, span: 365 } as const
  const overview = await readOverview(clerk, wish)
  const { places, handled } = overview
  const rows = writeTables(365, overview)
  expect(rows.flatMap(([first]) => (first?.includes('，最近') ? [first] : []))).toEqual([
    '服务满意度：各地方，最近一年',
    '服务满意度：逐月，最近12个月',
    '服务满意度：各项服务，最近一年',
    '办理满意度：各地方，最近一年',
    '办理满意度：逐月，最近12个月',
    '收到和答复，最近一年',
  ])
  const { service } = places[0]!
  const [name, n, bad] = rows.find(([first]) => first === places[0]!.name)!
  expect([name, n, bad]).toEqual([places[0]!.name, String(service.n), String(service.bad)])
  const last = rows.slice(rows.findIndex(([first]) => first === '办理的地方'))
  expect(last[0]!.slice(1)).toEqual([
    '收到（件）',
    '按时答复（件）',
    '超期（件）',
    '还没到期（件）',
    '不用答复（件）',
  ])
  expect(last).toHaveLength(1 + handled.length)
  for (const [, received, ...fates] of last.slice(1))
    expect(fates.reduce((sum, fate) => sum + Number(fate), 0)).toBe(Number(received))
  expect(new Set(rows.flat().map(cell => typeof cell))).toEqual(new Set(['string']))
})

const countRefused = async () =>
  (
    await directory.read<{ n: number }>(
      `SELECT coalesce(sum(times), 0)::int AS n FROM "LogEntry" WHERE action = 'refused'`,
    )
  ).n

test('nobody reads it of a place that is not theirs', async () => {
  const other = await directory.addActor('ADMIN', 'DH')
  const wish = { areaId: village, span: 365 } as const
  for (const read of [
    () => readOverview(other, wish),
    () => rateArea(other, wish),
    () => rateServices(other, wish),
    () => ratePlaces(other, wish),
    () => rateMonths(other, village),
    () => countHandled(other, wish),
    () => rateService(other, { ...wish, serviceId }),
  ])
    await expect(read()).rejects.toThrow('refused: area')
  const before = await countRefused()
  await expect(readOverview(other, wish)).rejects.toThrow('refused: area')
  expect(await countRefused()).toBe(before + 1)
})

test('a span that is none is a year', () => {
  expect(['7', '90', '180', '365', '8', 'x', undefined, ['90', '180']].map(readSpan)).toEqual([
    7, 90, 180, 365, 365, 365, 365, 365,
  ])
})
