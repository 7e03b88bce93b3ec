import { beforeAll, expect, test } from 'vitest'
import { correctGrade } from '@/lib/answer/case/correct-grade'
import { explainGrade } from '@/lib/answer/case/explain-grade'
import { readOwnCase } from '@/lib/answer/case/read-case'
import { addWords, eraseCase, rateCase, reopenCase, withdrawCase } from '@/lib/answer/case/resident-steps'
import { holdCase, type Step, takeStep } from '@/lib/answer/case/take-step'
import { purgeCases } from '@/lib/answer/retention/retention'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { useDirectory } from '@/tests/support/directory'
import { aProblem, sayAt } from '@/tests/support/send-case'

const directory = useDirectory()
const VILLAGE = 'GY-JS-ZN'
let network = 0

const say = (more = {}) => sayAt(VILLAGE, aProblem(more), { network: `192.0.2.${network++}` })
const own = async (number: string) => (await readOwnCase(number, now()))!

async function office(number: string, kind: Step['kind'], more: Partial<Step> = {}) {
  const { id } = await own(number)
  return getPrisma().$transaction(async db => {
    const held = (await holdCase(db, id))!
    return takeStep(db, held, { kind, at: now(), office: '支农社区', ...more })
  })
}

beforeAll(async () => {
  await directory.query(`DELETE FROM "RateLimit"`)
})

test('whoever has the number reads every step and its office, and nothing that colleagues tell each other', async () => {
  const number = await say()
  await office(number, 'ACCEPTED', { staffName: '王芳' })
  await office(number, 'NOTE', { isInternal: true, text: '难办', staffName: '王芳' })
  await office(number, 'ANSWERED', { text: '已经修好', staffName: '王芳' })
  const read = await own(number)
  expect(read.steps.map(({ kind, office, text }) => [kind, office, text])).toEqual([
    ['RECEIVED', null, null],
    ['ACCEPTED', '支农社区', null],
    ['ANSWERED', '支农社区', '已经修好'],
  ])
  expect(JSON.stringify(read)).not.toMatch(/王芳|难办/)
  expect(await readOwnCase('000000000', now())).toBeNull()
})

test('words are added, twice the same are once, and not after the end', async () => {
  const number = await say()
  expect([await addWords(number, '三楼也不亮'), await addWords(number, '三楼也不亮')]).toEqual([
    'done',
    'done',
  ])
  expect((await own(number)).steps).toHaveLength(2)
  expect(await withdrawCase(number)).toBe('done')
  expect(await addWords(number, '还有')).toBe('late')
  expect(await withdrawCase(number)).toBe('late')
  expect(await addWords('000000000', '还有')).toBe('gone')
})

test('rated once it is answered; 不满意 opens it again, once, with a new deadline', async () => {
  const number = await say()
  expect(await rateCase(number, 1, null)).toBe('late')
  await office(number, 'ANSWERED', { text: '修好了' })
  await office(number, 'CLOSED')
  expect(await reopenCase(number, '没修')).toBe('late')
  expect(await rateCase(number, 5, null)).toBe('done')
  expect((await own(number)).may).toMatchObject({ rate: false, reopen: true })
  expect(await explainGrade(number, '没修')).toBe('late')
  expect(await reopenCase(number, '二单元还黑着')).toBe('done')
  const opened = await own(number)
  expect(opened).toMatchObject({ state: 'ACCEPTED', may: { add: true, reopen: false } })
  expect(opened.answerBy > now()).toBe(true)
  await office(number, 'ANSWERED', { text: '这回修好了' })
  await office(number, 'CLOSED')
  expect(await rateCase(number, 4, null)).toBe('done')
  expect(await reopenCase(number, '还是没修')).toBe('late')
  const again = await own(number)
  expect(again.may).toMatchObject({ reopen: false, explain: true })
  expect(again.steps.filter(({ kind }) => kind === 'RATED').map(({ text }) => text)).toEqual([
    '非常不满意',
    null,
  ])
  expect([await explainGrade(number, '三楼还黑着'), await explainGrade(number, '别的')]).toEqual([
    'done',
    'late',
  ])
  expect(await own(number)).toMatchObject({ rating: 4, may: { explain: false } })
  expect((await own(number)).steps.at(-1)).toMatchObject({ kind: 'RATED', text: '三楼还黑着' })
})

test('a grade of the handling is put right once: one step, and the last grade alone', async () => {
  const number = await say()
  await office(number, 'ANSWERED', { text: '修好了' })
  expect(await correctGrade(number, 1)).toBe('late')
  await rateCase(number, 5, null)
  const before = await own(number)
  expect(before.may).toMatchObject({ correct: true, reopen: true })
  expect(await correctGrade(number, 1)).toBe('done')
  const after = await own(number)
  expect(after).toMatchObject({ rating: 1, state: 'RATED', may: { correct: false, reopen: false } })
  expect(after.steps).toEqual(before.steps)
  expect(await correctGrade(number, 2)).toBe('late')
  expect((await own(number)).rating).toBe(1)
})

test('a service that was graded by a wrong tap lies as the right one would have it', async () => {
  const line = await directory.read<{ serviceId: number; ownerId: number; name: string }>(
    `SELECT id AS "serviceId", "areaId" AS "ownerId", name FROM "Service" WHERE "overridesId" IS NULL ORDER BY id LIMIT 1`,
  )
  const grade = (value: number) =>
    sayAt(
      VILLAGE,
      { kind: 'RATING', about: line, grade: value, text: null },
      { network: `192.0.2.${network++}` },
    )
  const bad = await grade(5)
  expect(await correctGrade(bad, 1)).toBe('done')
  expect(await own(bad)).toMatchObject({ grade: 1, state: 'CLOSED', may: { correct: false } })
  const good = await grade(1)
  expect(await rateCase(good, 5, null)).toBe('late')
  expect(await correctGrade(good, 4)).toBe('done')
  const opened = await own(good)
  expect(opened).toMatchObject({ grade: 4, state: 'RECEIVED', may: { add: true, correct: false } })
  expect(opened.steps.map(({ kind }) => kind)).toEqual(['RECEIVED'])
  expect(await correctGrade(good, 1)).toBe('late')
  const handled = await grade(5)
  await office(handled, 'ACCEPTED')
  expect(await correctGrade(handled, 2)).toBe('done')
  expect(await own(handled)).toMatchObject({ grade: 2, state: 'ACCEPTED' })
})

test('what is done to a case is done to those that were found to be the same', async () => {
  const said = { text: '路灯不亮', building: '9' }
  const [main, double] = [await say(said), await say(said)]
  await office(main, 'ACCEPTED')
  await office(main, 'ANSWERED', { text: '换了灯泡' })
  expect((await own(double)).steps.map(({ kind }) => kind)).toEqual(['RECEIVED', 'ACCEPTED', 'ANSWERED'])
  await office(main, 'NOTE', { isInternal: true, text: '两个人说' })
  expect(await rateCase(double, 2, null)).toBe('done')
  expect((await own(main)).state).toBe('ANSWERED')
})

test('opened again after an answer that came late, it stays late; the answer before is none to what is asked now', async () => {
  const terms = (number: string) =>
    directory.read(`SELECT "wasLate", "answeredAt" FROM "Case" WHERE number = $1`, [number])
  for (const [text, answeredAgo, wasLate] of [
    ['按时的', 2, false],
    ['晚了的', 0, true],
  ] as const) {
    const number = await say({ text })
    await office(number, 'ANSWERED', { text: '修好了' })
    await directory.query(
      `UPDATE "Case" SET "answerBy" = now() - interval '1 day', "answeredAt" = now() - $2 * interval '1 day' WHERE number = $1`,
      [number, answeredAgo],
    )
    await rateCase(number, 5, null)
    expect(await reopenCase(number, '还黑着')).toBe('done')
    expect(await terms(number)).toEqual({ wasLate, answeredAt: null })
    await office(number, 'ANSWERED', { text: '这回好了' })
    expect(await terms(number)).toEqual({ wasLate, answeredAt: expect.any(Date) })
  }
})

test('deleted by its sender: nothing that was written is there any more', async () => {
  const number = await say({ text: '我家住三楼', phone: '13800138000' })
  await addWords(number, '晚上在家')
  expect(await eraseCase(number)).toBe('done')
  expect(await own(number)).toMatchObject({
    state: 'WITHDRAWN',
    text: null,
    hasPhone: false,
    isEmptied: true,
  })
  const { rows } = await directory.read<{ rows: string }>(
    `SELECT to_jsonb(c)::text || coalesce((SELECT string_agg(to_jsonb(s)::text, '') FROM "CaseStep" s WHERE s."caseId" = c.id), '')
       AS rows FROM "Case" c WHERE number = $1`,
    [number],
  )
  expect(rows).not.toMatch(/三楼|晚上|支农小区/)
})

test('numbers go 30 days after the end, words a year after, and not a day before', async () => {
  const number = await say({ phone: '13800138000' })
  await withdrawCase(number)
  const endedAgo = (days: number) =>
    directory.query(`UPDATE "Case" SET "endedAt" = now() - $2 * interval '24 hours' WHERE number = $1`, [
      number,
      days,
    ])
  const hasText = async () => (await own(number)).text !== null
  for (const [days, hasPhone, text] of [
    [29.9, true, true],
    [30.1, false, true],
    [364.9, false, true],
    [365.1, false, false],
  ] as const) {
    await endedAgo(days)
    await purgeCases()
    expect([days, (await own(number)).hasPhone, await hasText()]).toEqual([days, hasPhone, text])
  }
})

test('what is not ended keeps its number, however old', async () => {
  const number = await say({ phone: '13800138000' })
  await directory.query(`UPDATE "Case" SET "receivedAt" = now() - interval '2 years' WHERE number = $1`, [
    number,
  ])
  await purgeCases()
  expect(await own(number)).toMatchObject({ hasPhone: true, isEmptied: false })
})
