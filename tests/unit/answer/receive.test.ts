import { beforeAll, expect, test, vi } from 'vitest'
import { receiveCase } from '@/lib/answer/case/receive'
import { withdrawCase } from '@/lib/answer/case/resident-steps'
import type { Said } from '@/lib/answer/case/said'
import { addOfficeHours, addWorkingDays } from '@/lib/answer/rules/deadline'
import { readContentVersion } from '@/lib/directory/area/versions'
import { makeCalendar } from '@/lib/directory/calendar/calendar'
import { nextMidnight } from '@/lib/system/clock/shanghai'
import { useDirectory } from '@/tests/support/directory'
import { aProblem, sayAt, sendFrom } from '@/tests/support/send-case'

const directory = useDirectory()
const VILLAGE = 'GY-JS-ZN'
let line: { phoneId: number; serviceId: number; ownerId: number; number: string; name: string }

beforeAll(async () => {
  line = await directory.read(
    `SELECT p.id AS "phoneId", s.id AS "serviceId", s."areaId" AS "ownerId", p.number, s.name
     FROM "Phone" p JOIN "Service" s ON s.id = p."serviceId" WHERE p.number = '12348' AND s."overridesId" IS NULL`,
  )
})

const aReport = (way: (Said & { kind: 'REPORT' })['way'] = 'NO_ANSWER'): Said => ({
  kind: 'REPORT',
  about: line,
  way,
})
const aRating = (grade: number, text: string | null = null): Said => ({
  kind: 'RATING',
  about: line,
  grade,
  text,
})
const caseOf = (number: string) =>
  directory.read<Record<string, unknown>>('SELECT * FROM "Case" WHERE number = $1', [number])

test('a problem lies with the place it was sent from, with its deadlines and its first step', async () => {
  const number = await sayAt(VILLAGE, aProblem({ phone: '13800138000', sharesPhone: true }))
  const row = await caseOf(number)
  expect(row).toMatchObject({
    kind: 'PROBLEM',
    state: 'RECEIVED',
    officeId: await directory.idOf(VILLAGE),
    topic: '楼道灯',
    sharesPhone: true,
    endedAt: null,
  })
  expect(row.acceptBy! < row.answerBy!).toBe(true)
  expect(row.phoneSealed).not.toContain('13800138000')
  expect(await directory.count('CaseStep', `kind = 'RECEIVED' AND "caseId" = $1`, [row.id])).toBe(1)
})

test('what is very urgent is to be taken up within the county’s hours, and lies with nothing that is not', async () => {
  const countyId = await directory.idOf('GY')
  const termOf = async (more = {}) => {
    const row = await caseOf(await sayAt(VILLAGE, aProblem({ text: '井盖没了', ...more })))
    return {
      acceptBy: row.acceptBy as Date,
      receivedAt: row.receivedAt as Date,
      mergedIntoId: row.mergedIntoId,
    }
  }
  const calendar = makeCalendar(new Date(), [countyId], [])
  const plain = await termOf()
  expect(plain.acceptBy).toEqual(addWorkingDays(plain.receivedAt, 1, calendar))
  const usual = await termOf({ isUrgent: true })
  expect(usual.acceptBy).toEqual(addOfficeHours(usual.receivedAt, 4, calendar))
  expect(usual.mergedIntoId).toBeNull()
  await directory.query(
    `INSERT INTO "CaseRules" VALUES ($1, 1, 3, 5, 5, 5, 3, 30, '{}', '{}', NULL, NULL, 1)`,
    [countyId],
  )
  const sooner = await termOf({ isUrgent: true, text: '井盖又没了' })
  expect(sooner.acceptBy).toEqual(addOfficeHours(sooner.receivedAt, 1, calendar))
  await directory.query(`DELETE FROM "CaseRules"`)
})

test('sent twice, or at once, it is here once and has one number', async () => {
  const sender = await sendFrom(VILLAGE)
  const said = aProblem()
  const outcomes = await Promise.all([receiveCase(said, sender), receiveCase(said, sender)])
  const again = await receiveCase(said, sender)
  expect(new Set([...outcomes, again].map(outcome => JSON.stringify(outcome))).size).toBe(1)
  expect(await directory.count('Case', '"sentOnce" = $1', [sender.once])).toBe(1)
})

test('the same words within days are one matter, each with a number of its own', async () => {
  const said = aProblem()
  const [first, second] = [
    await sayAt(VILLAGE, said),
    await sayAt(VILLAGE, said, { network: '198.51.100.9' }),
  ]
  expect(first).not.toBe(second)
  const [one, two] = [await caseOf(first), await caseOf(second)]
  expect([one.mergedIntoId, two.mergedIntoId]).toEqual([null, one.id])
})

test('a report doubts the number, once a place and day; the third place makes pages anew, no other does', async () => {
  const versions = [await readContentVersion({ area: VILLAGE })]
  const doubts = () => directory.count('PhoneDoubt', '"phoneId" = $1', [line.phoneId])
  for (const [n, code] of [VILLAGE, VILLAGE, 'GY-JS', 'GY', 'GY'].entries()) {
    await sayAt(code, aReport(), { network: `198.51.100.${100 + n}` })
    versions.push(await readContentVersion({ area: VILLAGE }))
  }
  expect(await doubts()).toBe(3)
  const changed = versions.slice(1).map((version, at) => version !== versions[at])
  expect(changed).toEqual([false, false, false, true, false])
  await sayAt(VILLAGE, aReport('UNSOLVED'))
  expect(await directory.read('SELECT sum(times)::int AS n FROM "PhoneDoubt"')).toEqual({ n: 5 })
})

test('what is about a line above the county lies with the county', async () => {
  expect((await caseOf(await sayAt(VILLAGE, aReport('WRONG')))).officeId).toBe(await directory.idOf('GY'))
  const opinion: Said = { kind: 'OPINION', about: null, text: '字大点', phone: null, sharesPhone: false }
  expect((await caseOf(await sayAt(VILLAGE, opinion))).officeId).toBe(await directory.idOf('GY'))
})

test('so many have reported a number that one more is only counted', async () => {
  const rows = await directory.count('Case')
  for (let n = 0; n < 8; n++) {
    const sender = await sendFrom('DH', { network: `198.51.100.${n}` })
    expect((await receiveCase(aReport('BUSY'), sender)).status).toBe(n < 5 ? 'received' : 'counted')
  }
  expect(await directory.count('Case')).toBe(rows + 5)
})

test('one network says a number and place once a day, whichever way; of another place, or once it is ended, anew', async () => {
  const network = '192.0.2.88'
  const report = async (way: (Said & { kind: 'REPORT' })['way'], code = 'GY-JS') =>
    receiveCase(aReport(way), await sendFrom(code, { network }))
  const before = await directory.count('Case')
  const first = await report('NO_ANSWER')
  expect(first.status).toBe('received')
  const doubts = 'SELECT sum(times)::int AS n FROM "PhoneDoubt"'
  const doubted = await directory.read(doubts)
  expect([await report('NO_ANSWER'), await report('WRONG')]).toEqual([
    { status: 'counted', isAgain: true },
    { status: 'counted', isAgain: true },
  ])
  expect(await directory.count('Case')).toBe(before + 1)
  expect(await directory.read(doubts)).toEqual(doubted)
  expect((await report('UNSOLVED')).status).toBe('received')
  expect((await report('NO_ANSWER', 'GY')).status).toBe('received')
  await withdrawCase((first as { number: string }).number)
  await directory.query(
    `UPDATE "Case" SET state = 'CLOSED', "endedAt" = now() WHERE way = 'NO_ANSWER' AND "endedAt" IS NULL`,
  )
  expect((await report('WRONG')).status).toBe('received')
})

test('content ends at once; discontent waits for an answer; a line is rated once a day', async () => {
  const network = '192.0.2.1'
  expect(await caseOf(await sayAt('GY-JS', aRating(2), { network }))).toMatchObject({ state: 'CLOSED' })
  expect((await receiveCase(aRating(5), await sendFrom('GY-JS', { network }))).status).toBe('limited')
  const bad = await sayAt('GY-JS', aRating(5, '打了两次都说下午再来'), { network: '192.0.2.2' })
  expect(await caseOf(bad)).toMatchObject({ state: 'RECEIVED', endedAt: null })
})

test('at midnight in Shanghai the day begins anew, and nothing of the two days can be told to be of one network', async () => {
  const network = '192.0.2.77'
  const rate = async () => (await receiveCase(aRating(2), await sendFrom('GY-JS', { network }))).status
  const keys = async () =>
    (await directory.query<{ key: string }>('SELECT key FROM "RateLimit"')).map(({ key }) => key)
  const midnight = nextMidnight(new Date()).getTime()
  vi.useFakeTimers({ toFake: ['Date'], now: midnight - 30_000 })
  try {
    const before = await keys()
    expect([await rate(), await rate()]).toEqual(['received', 'limited'])
    const today = (await keys()).filter(key => !before.includes(key))
    vi.setSystemTime(midnight + 30_000)
    expect([await rate(), await rate()]).toEqual(['received', 'limited'])
    const tomorrow = (await keys()).filter(key => !before.includes(key) && !today.includes(key))
    // Of the network and the line, and of the network, besides the place's own.
    expect(tomorrow.length).toBeGreaterThanOrEqual(2)
  } finally {
    vi.useRealTimers()
  }
})

test('a flood of one network fills nothing, and another is heard', async () => {
  const before = await directory.count('Case')
  const outcomes = []
  for (let n = 0; n < 40; n++)
    outcomes.push((await receiveCase(aProblem(), await sendFrom('GY-JS', { network: '192.0.2.50' }))).status)
  expect(outcomes.filter(status => status === 'received')).toHaveLength(15)
  expect(await directory.count('Case')).toBe(before + 15)
  await sayAt('GY-JS', aProblem(), { network: '192.0.2.51' })
})

test('a kind that the county has closed is not taken, and nothing is stored', async () => {
  await directory.query(
    `INSERT INTO "CaseRules" VALUES ($1, 1, 3, 5, 5, 5, 3, 30, '{"牲畜"}', '{PROBLEM}', now() + interval '1 day', NULL)`,
    [await directory.idOf('GY')],
  )
  const before = await directory.count('Case')
  expect(await receiveCase(aProblem(), await sendFrom(VILLAGE))).toMatchObject({ status: 'closed' })
  expect(await directory.count('Case')).toBe(before)
  await directory.query(`DELETE FROM "CaseRules"`)
})

test('what is kept holds no address of anybody, and no number but sealed', async () => {
  await sayAt(VILLAGE, aProblem({ phone: '15847200001' }), { network: '203.0.113.99' })
  const { rows } = await directory.read<{ rows: string }>(
    `SELECT string_agg(t::text, ' ') AS rows FROM (
       SELECT to_jsonb(c)::text FROM "Case" c UNION ALL SELECT to_jsonb(s)::text FROM "CaseStep" s
       UNION ALL SELECT to_jsonb(r)::text FROM "RateLimit" r UNION ALL SELECT to_jsonb(d)::text FROM "PhoneDoubt" d) t`,
  )
  expect(rows).not.toMatch(/203\.0\.113|198\.51\.100|192\.0\.2|15847200001|13800138000/)
})
