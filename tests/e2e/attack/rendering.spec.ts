import { expect, test } from '@playwright/test'
import pg from 'pg'
import { listChildren } from '@/tests/support/children'
import { ask, flood, tallyStatuses, waitDuring } from '@/tests/support/flood'
import { type OwnInstance, openInstance } from '@/tests/support/own-instance'

test.describe.configure({ mode: 'serial' })

const CARD = '/k/GY-JS-ZN/card.pdf'
let own: OwnInstance

async function query(sql: string): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: own.databaseUrl })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

test.beforeAll(async () => {
  own = await openInstance('rendering')
  await query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind")
     SELECT 'GY-JS-R' || n, 'VILLAGE', '第' || n || '村', p.id, p.kind
     FROM "Area" p, generate_series(1, 120) n WHERE p.code = 'GY-JS'`,
  )
})
test.afterAll(async () => {
  await own?.close()
})

const findPress = () => listChildren(own.server.child.pid!, 'press/worker.mjs')

test('parameters that a print does not read make no other print', async () => {
  const first = await ask(own.url, { path: CARD })
  const answers = await flood(
    own.url,
    Array.from({ length: 50 }, (_, i) => ({ path: `${CARD}?n=${i}&utm=x` })),
    50,
  )
  expect(tallyStatuses(answers)).toEqual({ 200: 50 })
  for (const { headers, body } of answers) {
    expect(headers.etag).toBe(first.headers.etag)
    expect(body.equals(first.body)).toBe(true)
  }
  const page = await ask(own.url, { path: '/k/GY?utm=1&x=2' })
  expect(page.headers.etag).toBe((await ask(own.url, { path: '/k/GY' })).headers.etag)
  expect((await ask(own.url, { path: `${CARD}?layout=zzz` })).status).toBe(400)
})

test('a kept print answers 304, HEAD, and is made anew when its card changes', async () => {
  const { headers, body } = await ask(own.url, { path: CARD })
  const again = { path: CARD, headers: { 'If-None-Match': headers.etag! } }
  expect((await ask(own.url, again)).status).toBe(304)
  const head = await ask(own.url, { path: CARD, method: 'HEAD' })
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
    200,
    String(body.length),
    0,
  ])
  await query(`UPDATE "Area" SET name = '支农新社区' WHERE code = 'GY-JS-ZN'`)
  const anew = await ask(own.url, again)
  expect(anew.status).toBe(200)
  expect(anew.headers.etag).not.toBe(headers.etag)
})

test('more first prints than can wait: some are made, the rest are told to come again; pages stay quick', async () => {
  const wishes = Array.from({ length: 120 }, (_, i) => ({ path: `/k/GY-JS-R${i + 1}/card.png` }))
  await ask(own.url, { path: '/k/GY' })
  const flooding = flood(own.url, wishes, 120)
  const { broken } = await waitDuring(own.url, '/k/GY', flooding)
  expect(broken).toEqual([])
  const answers = await flooding
  const statuses = tallyStatuses(answers)
  expect(statuses[200]).toBeGreaterThan(0)
  expect(statuses[503]).toBeGreaterThan(0)
  expect(statuses[200]! + statuses[503]!).toBe(120)
  const refused = answers.find(({ status }) => status === 503)!
  expect(refused.body.toString()).toContain('现在打开的人太多')
  expect(refused.body.toString()).toContain('tel:120')
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  // It was the queue, and no outage.
  expect((await ask(own.url, { path: '/k/GY' })).body.toString()).not.toContain('出了点故障')
  const last = wishes[answers.findIndex(({ status }) => status === 503)]!
  await expect.poll(async () => (await ask(own.url, last)).status).toBe(200)
})

test('the worker that sets type is killed: the next print finds another', async () => {
  const [press] = findPress()
  process.kill(press!, 'SIGKILL')
  await expect.poll(async () => (await ask(own.url, { path: '/k/GY-XX/card.pdf' })).status).toBe(200)
  expect(findPress()).not.toContain(press)
  expect((await ask(own.url, { path: '/k/GY' })).status).toBe(200)
})

test('a print that was seen is answered while the database is silent; another is refused', async () => {
  const seen = await ask(own.url, { path: `${CARD}?layout=a4-2up` })
  expect(seen.headers.warning).toBeUndefined()
  await own.whileFrozen(async () => {
    const kept = await ask(own.url, { path: `${CARD}?x=1&layout=a4-2up` })
    expect([kept.status, kept.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(kept.headers.warning).toContain('110')
    expect(kept.body.equals(seen.body)).toBe(true)
    expect((await ask(own.url, { path: '/k/GY-YH/card.pdf' })).status).toBe(503)
  })
})

test('a search beyond what can be searched at once is refused with words, and one person’s is not', async () => {
  const wishes = Array.from({ length: 300 }, (_, i) => ({
    path: `/search?q=${encodeURIComponent('农药')}&k=GY-JS-ZN&n=${i}`,
    from: '198.51.100.1',
  }))
  const flooding = flood(own.url, wishes)
  const answer = await ask(own.url, { path: '/search?q=ny', from: '198.51.100.2' })
  expect(answer.status).toBe(200)
  const answers = await flooding
  expect(tallyStatuses(answers)[503]).toBeGreaterThan(0)
  expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true)
})
