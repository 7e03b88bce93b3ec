import { beforeAll, expect, test } from 'vitest'
import { saySatisfaction } from '@/lib/answer/satisfaction/grades'
import { countHandled } from '@/lib/answer/satisfaction/handled'
import { listMonths, rateMonths } from '@/lib/answer/satisfaction/months'
import { readOverview } from '@/lib/answer/satisfaction/overview'
import { rateArea, ratePlaces, rateService, rateServices } from '@/lib/answer/satisfaction/satisfaction'
import { readSpan } from '@/lib/answer/satisfaction/span'
import { writeTables } from '@/lib/answer/satisfaction/write-tables'
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
  expect(saySatisfaction(found)).toBe('5份评价，满意的占80%，比上一季升了60个百分点')
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
  expect(saySatisfaction(rows[1]!)).toBe('1份评价，评价太少，不算')
})

test('a county by its towns, how cases were handled with it', async () => {
  const places = await ratePlaces(clerk, { areaId: clerk.area.id, span: 365 })
  expect(places.map(({ areaId, n }) => [areaId, n])).toEqual([[town, 12]])
  const below = await ratePlaces(clerk, { areaId: town, span: 365 })
  expect(below.map(({ areaId, n }) => [areaId, n])).toEqual([
    [town, 1],
    [village, 11],
  ])
  expect((await rateArea(clerk, { areaId: village, span: 365 })).n).toBe(11)
})

test('twelve months, the last this one, of each how many', async () => {
  expect(listMonths(new Date('2026-01-31T17:00:00Z'))).toEqual([
    ...['2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08'],
    ...['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02'],
  ])
  const [place, ...others] = await rateMonths(clerk, clerk.area.id)
  expect(others).toEqual([])
  expect(place!.areaId).toBe(town)
  expect(place!.months.map(({ month }) => month)).toEqual(listMonths(new Date()))
  expect(place!.months.reduce((sum, { n }) => sum + n, 0)).toBe(12)
})

test('what was received, answered in time, and not', async () => {
  const late = { kind: 'PROBLEM', topic: '路灯', areaId: village, answerBy: ago(20), receivedAt: ago(25) }
  await addCase(directory, { ...late, answeredAt: ago(21), state: 'ANSWERED' })
  await addCase(directory, { ...late, answeredAt: ago(19), state: 'ANSWERED' })
  await addCase(directory, late)
  await addCase(directory, { ...late, state: 'REFUSED', endedAt: ago(22) })
  await addCase(directory, { ...late, state: 'WITHDRAWN', endedAt: ago(22) })
  const [row] = await countHandled(clerk, { areaId: village, span: 90 })
  // The six grades of these days wait for nothing here: those that are past their day count as late.
  const ratings = await directory.count(
    'Case',
    `"areaId" = $1 AND kind = 'RATING' AND "receivedAt" > now() - interval '90 days'`,
    [village],
  )
  expect(row).toMatchObject({ received: 4 + ratings, inTime: 2, overdue: 2 + ratings })
})

test('the file has each table under its heading', async () => {
  const wish = { areaId: clerk.area.id, span: 365 } as const
  const overview = await readOverview(clerk, wish)
  const { places } = overview
  const rows = writeTables(365, overview)
  expect(rows.filter(([first]) => first?.includes('，最近')).length).toBe(4)
  expect(rows.find(([name]) => name === places[0]!.name)!.slice(0, 3)).toEqual([places[0]!.name, '12', '50%'])
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
  expect(['90', '180', '365', '7', 'x', undefined, ['90', '180']].map(readSpan)).toEqual([
    90, 180, 365, 365, 365, 365, 365,
  ])
})
