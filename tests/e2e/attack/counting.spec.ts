import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { makeToken } from '@/lib/paper/token/token'
import { printEdition } from '@/tests/support/editions'
import { ask, flood, tallyStatuses, waitDuring } from '@/tests/support/flood'
import { type OwnInstance, openInstance } from '@/tests/support/own-instance'

test.describe.configure({ mode: 'serial' })

let own: OwnInstance
test.beforeAll(async () => {
  own = await openInstance('counting')
})
test.afterAll(async () => {
  await own?.close()
})

/** A card printed anew: a code that nobody has counted at. */
const printToken = () =>
  printEdition({ code: 'GY-JS-ZN' }, { ...process.env, DATABASE_URL: own.databaseUrl }).tokens.CARD as string

async function query<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: own.databaseUrl })
  await client.connect()
  const { rows } = await client.query<T>(sql, values)
  await client.end()
  return rows
}
const readCounts = async (token: string) =>
  (await query('SELECT scans, calls FROM "ScanCount" WHERE token = $1', [token]))[0] ?? { scans: 0, calls: 0 }

const scan = (token: string, from: string) => ({ path: `/q/${token}/pixel.gif`, from })
const call = (token: string, from: string) => ({ path: `/q/${token}/call`, from, method: 'POST' })
const burst = (token: string, count: number, from: string) =>
  Array.from({ length: count }, (_, i) => (i % 2 ? call(token, from) : scan(token, from)))

test('500 scans and calls in one burst from behind one address: all are answered, and all are counted', async () => {
  const token = printToken()
  const answers = await flood(own.url, burst(token, 500, '203.0.113.1'))
  expect(tallyStatuses(answers)).toEqual({ 200: 250, 204: 250 })
  await expect.poll(() => readCounts(token)).toEqual({ scans: 250, calls: 250 })
})

test('5,000 from one address: what is answered well is counted, the rest is refused; the page stays open', async () => {
  const token = printToken()
  await ask(own.url, { path: `/q/${token}` })
  const flooding = flood(own.url, burst(token, 5000, '203.0.113.2'))
  const { broken } = await waitDuring(own.url, `/q/${token}`, flooding)
  expect(broken).toEqual([])
  const statuses = tallyStatuses(await flooding)
  const counted = statuses[200]! + statuses[204]!
  expect(counted).toBeLessThan(1100)
  expect(statuses[429]).toBe(5000 - counted)
  // Others are not made to pay for it.
  expect((await ask(own.url, scan(token, '203.0.113.3'))).status).toBe(200)
  await expect
    .poll(async () => Object.values(await readCounts(token)).reduce((a, b) => a + b))
    .toBe(counted + 1)
})

test('an IPv6 /64 is one caller', async () => {
  const token = printToken()
  const wishes = Array.from({ length: 1500 }, (_, i) => scan(token, `2001:db8:7:7::${i.toString(16)}`))
  const statuses = tallyStatuses(await flood(own.url, wishes))
  expect(statuses[429]).toBeGreaterThan(400)
})

test('tokens that nobody printed write nothing', async () => {
  const before = await query('SELECT count(*)::int AS n FROM "ScanCount"')
  const invented = Array.from({ length: 2000 }, () => makeToken(below => Math.floor(Math.random() * below)))
  await flood(
    own.url,
    invented.map(token => scan(token, '203.0.113.4')),
  )
  const token = printToken()
  await ask(own.url, scan(token, '203.0.113.4'))
  await expect.poll(() => readCounts(token)).toEqual({ scans: 1, calls: 0 })
  const after = await query<{ n: number }>('SELECT count(*)::int AS n FROM "ScanCount"')
  expect(after[0]!.n).toBe((before[0] as { n: number }).n + 1)
})

test('a silent database loses no count, and counting declares no outage', async () => {
  const token = printToken()
  await ask(own.url, scan(token, '203.0.113.5'))
  await expect.poll(() => readCounts(token)).toEqual({ scans: 1, calls: 0 })
  const statuses = await own.whileFrozen(async () => {
    const answers = await flood(own.url, burst(token, 400, '203.0.113.5'))
    // Long enough for the counts to be tried: the page has waited for its version in vain.
    await expect.poll(async () => (await ask(own.url, { path: '/k/GY-XD' })).status).toBe(503)
    await flood(own.url, burst(token, 100, '203.0.113.5'))
    return tallyStatuses(answers)
  })
  expect(statuses).toEqual({ 200: 200, 204: 200 })
  await expect.poll(() => readCounts(token)).toEqual({ scans: 251, calls: 250 })
})

test('a table that cannot be written to stops the counting alone', async () => {
  const token = printToken()
  const locker = new pg.Client({ connectionString: own.databaseUrl })
  await locker.connect()
  await locker.query('BEGIN; LOCK TABLE "ScanCount" IN EXCLUSIVE MODE')
  await flood(own.url, burst(token, 300, '203.0.113.6'))
  const answers = await flood(
    own.url,
    Array.from({ length: 40 }, () => ({ path: '/k/GY' })),
    4,
  )
  expect(tallyStatuses(answers)).toEqual({ 200: 40 })
  expect(answers.some(({ body }) => body.includes('出了点故障'))).toBe(false)
  await locker.query('COMMIT')
  await locker.end()
  await expect.poll(() => readCounts(token)).toEqual({ scans: 150, calls: 150 })
})

test('told to stop, it writes what it answered', async () => {
  const token = printToken()
  const answers = await flood(own.url, burst(token, 500, '203.0.113.7'))
  const { child } = own.server
  child.kill('SIGTERM')
  await once(child, 'exit')
  expect(tallyStatuses(answers)).toEqual({ 200: 250, 204: 250 })
  expect(await readCounts(token)).toEqual({ scans: 250, calls: 250 })
})
