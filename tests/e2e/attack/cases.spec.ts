import { expect, test } from '@playwright/test'
import pg from 'pg'
import { makeCaseNumber } from '@/lib/answer/case/number'
import { ask, flood, tallyStatuses, waitDuring } from '@/tests/support/flood'
import { type OwnInstance, openInstance } from '@/tests/support/own-instance'
import { openForm, postForm } from '@/tests/support/say'

test.describe.configure({ mode: 'serial' })

const CARD = '/k/GY-JS-ZN'
const OPINION = `${CARD}/say/opinion`
const POST = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
let own: OwnInstance

async function query<T>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: own.databaseUrl })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows as T[]
}

/** How many rows there are of what residents may make. */
const countRows = async () =>
  (
    await query<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM "Case") AS cases, (SELECT count(*)::int FROM "CaseStep") AS steps,
         (SELECT count(*)::int FROM "RateLimit") AS limits, (SELECT count(*)::int FROM "PhoneDoubt") AS doubts`,
    )
  )[0]!

test.beforeAll(async () => {
  own = await openInstance('cases')
})
test.afterAll(async () => {
  await own?.close()
})

/** What is thrown at the forms, in turn: signed and not, full and empty, of forms and of none. */
function inventPost(i: number, token: string) {
  const fields = new URLSearchParams({
    token: i % 3 === 0 ? token : `made-up-${i}`,
    text: `吵 ${i} <script>${'x'.repeat(i % 3000)}`,
    way: 'NO_ANSWER',
    grade: '5',
    topic: '楼道灯',
    contact: i % 5 ? '13800138000' : '💥',
    ...(i % 7 === 0 && { website: 'x' }),
  })
  const kinds = ['opinion', 'problem', 'order', 'report?phone=1', 'rating?line=1', 'report', 'gossip']
  const path = i % 11 ? `${CARD}/say/${kinds[i % kinds.length]}` : `/s/00000000${i % 10}`
  return { ...POST, path, body: i % 13 ? fields.toString() : '\0%ff&&&=' }
}

test('10,000 hostile posts: none fails, rows stay few, a kept page stays quick', async () => {
  await ask(own.url, { path: CARD })
  const token = await openForm(own.url, OPINION)
  const idle = await waitDuring(
    own.url,
    CARD,
    flood(
      own.url,
      Array.from({ length: 3000 }, () => ({ path: CARD })),
    ),
  )
  const wishes = Array.from({ length: 10_000 }, (_, i) => inventPost(i, token))
  const flooding = flood(own.url, wishes)
  const { broken, median } = await waitDuring(own.url, CARD, flooding)
  const statuses = tallyStatuses(await flooding)
  expect(broken).toEqual([])
  expect(Object.keys(statuses).filter(status => Number(status) >= 500)).toEqual([])
  // One form was signed: it is here once. What was only counted or limited holds no more.
  const rows = await countRows()
  expect(rows.cases).toBeLessThanOrEqual(1)
  expect(rows.steps).toBeLessThanOrEqual(2)
  expect(rows.limits).toBeLessThanOrEqual(20)
  console.info(`a kept page: ${median.toFixed(1)} ms against ${idle.median.toFixed(1)} ms`)
})

test('signed forms of one network fill no more than its share, and a neighbour is heard', async () => {
  for (let n = 0; n < 25; n++) {
    const token = await openForm(own.url, OPINION)
    await ask(own.url, { ...POST, path: OPINION, from: '203.0.113.5', body: `token=${token}&text=no${n}` })
  }
  expect((await countRows()).cases).toBeLessThanOrEqual(17)
  const token = await openForm(own.url, OPINION)
  const heard = await ask(own.url, {
    ...POST,
    path: OPINION,
    from: '203.0.113.6',
    body: `token=${token}&text=heard`,
  })
  expect(heard.status).toBe(303)
})

test('who tries one 受理编号 after another finds none any more, not even one that there is; a neighbour does', async () => {
  const sent = { token: await openForm(own.url, OPINION), text: '有人猜号码' }
  const { headers } = await postForm(own.url, OPINION, sent)
  const path = headers.get('location')!.replace(/\?.*/, '')
  const seen = async (from: string) => (await ask(own.url, { path, from })).status
  expect(await seen('203.0.113.77')).toBe(200)
  const guesses = Array.from({ length: 100 }, () => ({
    path: `/s/${makeCaseNumber()}`,
    from: '203.0.113.77',
  }))
  expect(tallyStatuses(await flood(own.url, guesses, 10))).toEqual({ 404: 100 })
  expect([await seen('203.0.113.77'), await seen('203.0.113.78')]).toEqual([404, 200])
})

test('a frozen database: what was typed stands in the answer, and is sent once more, once', async () => {
  const token = await openForm(own.url, OPINION)
  const typed = { token, text: '存不上也别丢', contact: '13800138000' }
  const [status, html] = await own.whileFrozen(async () => {
    const held = await postForm(own.url, OPINION, typed)
    return [held.status, await held.text()] as const
  })
  expect([status, html.includes('您写的都在这里'), html.includes('存不上也别丢')]).toEqual([503, true, true])
  const fields = Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  )
  expect(fields).toMatchObject(typed)
  await expect.poll(async () => (await postForm(own.url, OPINION, fields)).status).toBe(303)
  expect((await postForm(own.url, OPINION, fields)).status).toBe(303)
  expect(await query(`SELECT 1 FROM "Case" WHERE text = '存不上也别丢'`)).toHaveLength(1)
})
