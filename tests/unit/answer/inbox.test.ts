import { beforeAll, expect, test } from 'vitest'
import { dueOf } from '@/lib/answer/office/due'
import { type InboxQuery, inboxQuerySchema } from '@/lib/answer/office/inbox-query'
import { countCases, INBOX_PAGE, type InboxRow, listCases } from '@/lib/answer/office/list-cases'
import { sayNews } from '@/lib/answer/office/news'
import { rateArea } from '@/lib/answer/satisfaction/satisfaction'
import { BAD_SPAN } from '@/lib/answer/satisfaction/span'
import type { Actor } from '@/lib/staff/session/actor'
import { addDays, addMinutes } from '@/lib/system/clock/shanghai'
import { getDatabase } from '@/lib/system/database/database'
import { makeCase } from '@/tests/support/cases'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const { query } = directory
let clerk: Actor
let village: number

beforeAll(async () => {
  clerk = await directory.addActor('EDITOR', 'GY-JS')
  village = await directory.idOf('GY-JS-ZN')
})

const ask = (said: Record<string, string> = {}): InboxQuery => inboxQuerySchema.parse(said)
const idsOf = (rows: InboxRow[]) => rows.map(({ id }) => id)

test('late first, then what is urgent, then by day; answered ones last; merged ones not at all', async () => {
  const at = new Date()
  const soon = addMinutes(at, 60 * 30)
  const make = (said: Partial<Parameters<typeof makeCase>[1]>) =>
    makeCase(query, { areaId: village, state: 'ACCEPTED', answerBy: addDays(at, 4), ...said })
  const answered = await make({ state: 'ANSWERED', answerBy: addDays(at, -9) })
  const plain = await make({})
  const near = await make({ answerBy: soon })
  const urgent = await make({ isUrgent: true })
  const late = await make({ answerBy: addDays(at, -1) })
  const untaken = await make({ state: 'RECEIVED', acceptBy: addDays(at, -2) })
  const double = await make({})
  await query('UPDATE "Case" SET "mergedIntoId" = $1 WHERE id = $2', [plain.id, double.id])
  await makeCase(query, { areaId: village, state: 'CLOSED' })
  await makeCase(query, { areaId: await directory.idOf('GY-HS') })
  const inbox = await listCases(clerk, ask())
  const order = [untaken, late, urgent, near, plain, answered].map(({ id }) => id)
  expect(idsOf(inbox.rows)).toEqual(order)
  expect(inbox.rows.find(({ id }) => id === plain.id)).toMatchObject({ doubles: 1, where: '支农社区' })
  expect(inbox.counts).toMatchObject({ total: 6, late: 2, kinds: { PROBLEM: 6, ORDER: 0 } })
  expect(idsOf((await listCases(clerk, ask({ late: '1' }))).rows)).toEqual([untaken.id, late.id])
  expect((await listCases(clerk, ask({ done: '1' }))).rows).toHaveLength(1)
  expect((await listCases(clerk, ask({ kind: 'ORDER' }))).rows).toEqual([])
  expect(await countCases(clerk, clerk.area.id)).toEqual({ open: 6, late: 2, today: 0, news: 0 })
  // What SQL counts as late is what is said to be.
  for (const { id, due } of inbox.rows) {
    const isLate = due !== null && due.by < at
    expect([id, isLate]).toEqual([id, [untaken.id, late.id].includes(id)])
  }
  expect(dueOf({ state: 'RECEIVED', acceptBy: soon, answerBy: at })!.by).toBe(at)
})

test('news is what came from outside since the office last did anything, on what is handled with it, too', async () => {
  const make = (said: Partial<Parameters<typeof makeCase>[1]> = {}) =>
    makeCase(query, { areaId: village, state: 'HANDLING', text: '新消息', ...said })
  const step = (id: number, kind: string, text: string | null, staffName: string | null = null) =>
    query(
      `INSERT INTO "CaseStep" ("caseId", kind, at, text, "staffName", "isInternal")
       VALUES ($1, $2::text::"CaseStepKind", now(), $3, $4, $2 = 'NOTE')`,
      [id, kind, text, staffName],
    )
  const [quiet, added, seen] = [await make(), await make({ state: 'ANSWERED' }), await make()]
  const [done, declined, main] = [await make(), await make(), await make()]
  const double = await make()
  await query('UPDATE "Case" SET "mergedIntoId" = $1 WHERE id = $2', [main.id, double.id])
  await step(quiet.id, 'TAKEN', null)
  await step(added.id, 'ADDED', '还没修')
  await step(done.id, 'PROGRESS', '办完了：换了灯')
  await step(declined.id, 'NOTE', '办不了：没有梯子')
  await step(seen.id, 'ADDED', '在三楼')
  await step(seen.id, 'NOTE', '知道了', clerk.name)
  await step(double.id, 'ADDED', '我家也是')
  const { rows, counts } = await listCases(clerk, ask({ q: '新消息', news: '1' }))
  const news = rows.map(({ id, news }) => [id, news])
  expect(news.sort()).toEqual(
    [
      [added.id, 'added'],
      [done.id, 'done'],
      [declined.id, 'declined'],
      [main.id, 'added'],
    ].sort(),
  )
  expect(counts).toMatchObject({ total: 4, news: 4 })
  expect((await countCases(clerk, clerk.area.id)).news).toBe(4)
  // What was answered and is answered back no longer waits at the end.
  const all = (await listCases(clerk, ask({ q: '新消息' }))).rows
  expect(all.map(({ id }) => id).indexOf(added.id)).toBeLessThan(4)
  expect(sayNews('done', '明珠物业')).toBe('明珠物业办完了')
})

test('found by its number, and by any word of it, wherever that stands; signs of LIKE are letters', async () => {
  const { id, number } = await makeCase(query, {
    areaId: village,
    text: '飞线充电100%危险',
    estate: '明珠小区',
  })
  const typed = number.replace(/(...)/g, '$1 ').toLowerCase()
  for (const q of [typed, '飞线', '明珠', '100%'])
    expect([q, idsOf((await listCases(clerk, ask({ q }))).rows)]).toEqual([q, [id]])
  expect((await listCases(clerk, ask({ q: '1%险' }))).rows).toEqual([])
  expect((await listCases(clerk, ask({ q: '支农 100% 明珠' }))).total).toBe(1)
  expect((await listCases(clerk, ask({ q: '支农 昌盛' }))).rows).toEqual([])
})

test('差评 of the last week, open or not', async () => {
  const bad = await makeCase(query, { areaId: village, kind: 'RATING', grade: 4 })
  await makeCase(query, { areaId: village, kind: 'RATING', grade: 5, receivedAt: addDays(new Date(), -8) })
  await makeCase(query, { areaId: village, kind: 'RATING', grade: 2 })
  const rated = await makeCase(query, { areaId: village, state: 'RATED' })
  await query('UPDATE "Case" SET rating = 5, "ratedAt" = now() WHERE id = $1', [rated.id])
  // A double was rated by whoever sent it; one that was opened again was found bad all the same.
  const again = await makeCase(query, { areaId: village, state: 'ACCEPTED' })
  const double = await makeCase(query, { areaId: village, state: 'RATED' })
  await query('UPDATE "Case" SET "mergedIntoId" = $2 WHERE id = $1', [double.id, again.id])
  await query('UPDATE "Case" SET rating = 4, "ratedAt" = now() WHERE id = ANY ($1)', [[again.id, double.id]])
  const listed = async (what: string) => idsOf((await listCases(clerk, ask({ [what]: '1' }))).rows).sort()
  expect(await listed('badService')).toEqual([bad.id])
  expect(await listed('badHandling')).toEqual([rated.id, again.id, double.id].sort())
  const { service, handling } = await rateArea(clerk, { areaId: clerk.area.id, span: BAD_SPAN })
  expect([service.bad, handling.bad]).toEqual([1, 3])
})

test('a report says how many have said so of the number', async () => {
  const { id: phoneId } = await directory.read<{ id: number }>('SELECT min(id) AS id FROM "Phone"')
  const said = { areaId: village, kind: 'REPORT', phoneId, phoneNumber: '04720000009' } as const
  for (let i = 0; i < 3; i++) await makeCase(query, said)
  const { rows } = await listCases(clerk, ask({ kind: 'REPORT' }))
  expect(rows.map(({ title }) => title)).toEqual(Array(3).fill('0472 0000009 没人接，报了3次'))
})

test('nobody lists what lies above or beside', async () => {
  for (const code of ['GY', 'DH']) {
    const area = String(await directory.idOf(code))
    await expect(listCases(clerk, ask({ area }))).rejects.toMatchObject({ reason: 'area' })
  }
  await expect(countCases(clerk, await directory.idOf('GY'))).rejects.toMatchObject({ reason: 'area' })
})

test('of 5,000 cases a page is a page, by two queries and soon', async () => {
  await query(
    `INSERT INTO "Case" (number, kind, state, source, "areaId", "officeId", topic, text, "sentOnce", "receivedAt", "acceptBy", "answerBy")
     SELECT translate(lpad(n::text, 9, '0'), '0123456789', 'ABCDEFGHJK'), 'PROBLEM', 'ACCEPTED', 'PAGE', $1, $1, '楼道灯', '第' || n || '件', 'many ' || n,
       now(), now(), now() + n * interval '1 minute' FROM generate_series(1, 5000) n`,
    [village],
  )
  const { pool } = getDatabase()
  const asked: unknown[] = []
  const original = pool.query.bind(pool)
  pool.query = ((...args: Parameters<typeof original>) => {
    asked.push(args[0])
    return original(...args)
  }) as typeof pool.query
  const from = performance.now()
  const inbox = await listCases(clerk, ask({ page: '3' }))
  pool.query = original
  expect(performance.now() - from).toBeLessThan(1500)
  expect(asked.filter(sql => String(sql).includes('"Case"'))).toHaveLength(2)
  expect(inbox.rows).toHaveLength(INBOX_PAGE)
  expect(inbox.counts.total).toBeGreaterThanOrEqual(5000)
  const dues = inbox.rows.map(({ due }) => due!.by.getTime())
  expect(dues).toEqual([...dues].sort((a, b) => a - b))
})
