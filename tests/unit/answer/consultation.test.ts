import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { listAskLinks } from '@/lib/answer/consultation/ask-links'
import { MOST_OF_NETWORK, MOST_OF_NETWORK_IN_ALL } from '@/lib/answer/consultation/bounds'
import type { ConsultationSnapshot } from '@/lib/answer/consultation/consultation-form'
import { tallyAnswers } from '@/lib/answer/consultation/count-answers'
import { type AskedConsultation, findAsked } from '@/lib/answer/consultation/find-asked'
import { purgeTexts } from '@/lib/answer/consultation/purge-texts'
import { readResult } from '@/lib/answer/consultation/read-result'
import type { Answers } from '@/lib/answer/consultation/reply-form'
import { openAnswers, readDays } from '@/lib/answer/consultation/staff-result'
import { takeReply } from '@/lib/answer/consultation/take-reply'
import { exportTexts, listTexts } from '@/lib/answer/consultation/texts'
import { writeTable } from '@/lib/answer/consultation/write-table'
import { readContentVersion } from '@/lib/directory/area/versions'
import { openRecord } from '@/lib/revision/form/open-record'
import { listRevisions, restoreRevision } from '@/lib/revision/history/history'
import type { Intent } from '@/lib/revision/proposal/proposal'
import { saveProposal } from '@/lib/revision/proposal/save'
import { proposeWithdrawal } from '@/lib/revision/proposal/withdraw'
import type { Actor } from '@/lib/staff/session/actor'
import { addDays } from '@/lib/system/clock/shanghai'
import { useDirectory } from '@/tests/support/directory'
import { expectOk } from '@/tests/support/proposals'

const directory = useDirectory()
let townId: number
let villageId: number
let editor: Actor
let publisher: Actor

beforeAll(async () => {
  townId = await directory.idOf('GY-JS')
  villageId = await directory.idOf('GY-JS-ZN')
  editor = await directory.addActor('EDITOR', 'GY-JS')
  publisher = await directory.addActor('PUBLISHER', 'GY-JS')
})

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

const said = (change: Partial<ConsultationSnapshot> = {}): ConsultationSnapshot => ({
  areaId: townId,
  title: '活动室几点开门',
  intro: '想听听您的。',
  opensAt: hours(-1),
  closesAt: hours(48),
  questions: [
    { kind: 'ONE', text: '几点', options: ['七点', '八点'], isRequired: true },
    { kind: 'SEVERAL', text: '要什么', options: ['热水', '轮椅', '报纸'], isRequired: false },
    { kind: 'TEXT', text: '还想说', options: [], isRequired: false },
  ],
  decision: null,
  showsResult: false,
  source: null,
  ...change,
})

const save = async (
  snapshot: ConsultationSnapshot,
  recordId: number | null = null,
  intent: Intent = 'publish',
  actor = publisher,
) => {
  const seen = recordId === null ? 'new' : (await openRecord(actor, 'CONSULTATION', { recordId }))!.seen
  return saveProposal(actor, { kind: 'CONSULTATION', recordId, revisionId: null, snapshot, seen, intent })
}

async function publish(change: Partial<ConsultationSnapshot> = {}): Promise<AskedConsultation> {
  const { recordId } = expectOk(await save(said(change)))
  return (await findAsked(recordId!, [change.areaId ?? townId]))!
}

const answer = (asked: AskedConsultation, answers: Answers = { 1: 0 }, more = {}) =>
  takeReply(asked, { answers, once: randomUUID(), network: '203.0.113.7', areaId: villageId, ...more })

const countReplies = (id: number) => directory.count('ConsultationReply', '"consultationId" = $1', [id])

test('an editor drafts and cannot publish; another county cannot look; a draft is asked of nobody', async () => {
  await expect(save(said(), null, 'publish', editor)).rejects.toThrow('refused: role')
  expect(expectOk(await save(said(), null, 'submit', editor)).recordId).toBeNull()
  const asked = await publish()
  const stranger = await directory.addActor('ADMIN', 'DH')
  await expect(openAnswers(stranger, asked.id)).rejects.toThrow('refused: area')
  expect(await openAnswers(editor, asked.id)).toMatchObject({ id: asked.id, areaCode: 'GY-JS' })
  expect(await openAnswers(editor, 2_000_000_000)).toBeNull()
})

test('it is asked of its area and all below, and of nobody beside', async () => {
  const { id } = await publish()
  const gone = await directory.idOf('DH')
  expect(await findAsked(id, [villageId, townId])).not.toBeNull()
  expect(await findAsked(id, [villageId])).toBeNull()
  expect(await findAsked(id, [gone])).toBeNull()
})

test('of an area that was merged into another it goes on there', async () => {
  const village = await directory.read<{ id: number; parentId: number }>(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind") VALUES ('GY-JS-OLD', 'VILLAGE', '并掉的村', $1, 'TOWN')
     RETURNING id, "parentId"`,
    [townId],
  )
  const { id } = await publish({ areaId: village.id })
  expect(await findAsked(id, [villageId, townId])).toBeNull()
  await directory.query(`UPDATE "Area" SET "withdrawnAt" = now(), "successorId" = $2 WHERE id = $1`, [
    village.id,
    villageId,
  ])
  expect(await findAsked(id, [villageId, townId])).toMatchObject({ areaName: '并掉的村' })
  expect(await findAsked(id, [townId])).toBeNull()
})

test('after the first reply title and questions stand still; times, words, the decision do not', async () => {
  const asked = await publish()
  const { id, questions } = asked
  const other = questions.with(0, { ...questions[0]!, options: ['七点', '九点'] })
  expectOk(await save(said({ questions: other }), id))
  expectOk(await save(said(), id))
  expect(await answer(asked)).toBe('counted')
  for (const change of [
    { questions: other },
    { questions: questions.slice(1) },
    { questions: [...questions, questions[2]!] },
    { questions: questions.with(0, { ...questions[0]!, isRequired: false }) },
  ]) {
    const refused = await save(said(change), id)
    expect(refused).toMatchObject({ ok: false, why: 'invalid' })
    expect(refused).toHaveProperty('errors.questions', [expect.stringContaining('已经有1个人答了')])
    // Not as a draft either: nobody works in vain.
    expect(await save(said(change), id, 'draft')).toMatchObject({ ok: false, why: 'invalid' })
  }
  expect(await save(said({ title: '别的' }), id)).toHaveProperty('errors.title')
  const told = { closesAt: hours(72), intro: '改了说法', decision: '定在八点', showsResult: true }
  expectOk(await save(said(told), id))
  expect(await findAsked(id, [townId])).toMatchObject({ questions, intro: '改了说法', decision: '定在八点' })
})

test('the end is moved to later and to earlier, and not to what is past', async () => {
  const { id } = await publish()
  for (const intent of ['draft', 'publish'] as const)
    expect(await save(said({ closesAt: hours(-0.1) }), id, intent)).toHaveProperty('errors.closesAt', [
      expect.stringContaining('已经过去'),
    ])
  for (const closesAt of [hours(72), hours(1)]) {
    expectOk(await save(said({ closesAt }), id))
    expect((await findAsked(id, [townId]))!.closesAt.toISOString()).toBe(closesAt)
  }
  // One that has ended is decided upon, with the end it had.
  await directory.query(`UPDATE "Consultation" SET "closesAt" = now() - interval '1 minute' WHERE id = $1`, [
    id,
  ])
  const { closesAt } = (await findAsked(id, [townId]))!
  expectOk(await save(said({ closesAt: closesAt.toISOString(), showsResult: true }), id))
})

test('who answers while the questions are being changed is told, and nothing is mixed up', async () => {
  const before = await publish()
  const questions = before.questions.with(0, { ...before.questions[0]!, options: ['九点', '十点'] })
  expectOk(await save(said({ questions }), before.id))
  expect(await answer(before)).toBe('changed')
  expect(await countReplies(before.id)).toBe(0)
})

test('sent twice, or at once, it counts once', async () => {
  const asked = await publish()
  const once = randomUUID()
  const sent = () => answer(asked, { 1: 1 }, { once })
  expect(await Promise.all([sent(), sent()])).toEqual(['counted', 'counted'])
  expect(await sent()).toBe('counted')
  expect(await countReplies(asked.id)).toBe(1)
})

test('gone back to and sent again, what somebody wrote counts once; what is only chosen, or said in a word, by each', async () => {
  const asked = await publish()
  const replies = () => directory.count('ConsultationReply', '"consultationId" = $1', [asked.id])
  const tries: [Answers, number][] = [
    [{ 1: 0, 3: '中午也开一会儿，老人睡不着' }, 1],
    [{ 1: 0 }, 2],
    [{ 1: 0, 3: '没有意见' }, 2],
  ]
  for (const [answers, counted] of tries) {
    const before = await replies()
    expect([await answer(asked, answers), await answer(asked, answers)]).toEqual(['counted', 'counted'])
    expect([answers, (await replies()) - before]).toEqual([answers, counted])
  }
})

test('before it opens, after it closes and once it is withdrawn nothing is taken; what was said stays', async () => {
  const early = await publish({ opensAt: hours(1) })
  const late = await publish({ opensAt: hours(-48), closesAt: hours(-1) })
  expect([await answer(early), await answer(late)]).toEqual(['closed', 'closed'])
  const asked = await publish()
  expect(await answer(asked)).toBe('counted')
  const { seen } = (await openRecord(publisher, 'CONSULTATION', { recordId: asked.id }))!
  expectOk(
    await proposeWithdrawal(publisher, { kind: 'CONSULTATION', recordId: asked.id, seen, intent: 'publish' }),
  )
  expect(await findAsked(asked.id, [townId])).toBeNull()
  expect(await answer(asked)).toBe('closed')
  expect(await countReplies(asked.id)).toBe(1)
  const history = await listRevisions(publisher, 'CONSULTATION', asked.id)
  expectOk(await restoreRevision(publisher, history!.revisions[0]!.id, 'before', 'publish'))
  expect((await findAsked(asked.id, [townId]))!.questions).toEqual(asked.questions)
  expect(await answer(asked)).toBe('counted')
})

/** Many at once. @returns how many were counted */
async function flood(asked: AskedConsultation, count: number, more: object) {
  const outcomes = await Promise.all(Array.from({ length: count }, () => answer(asked, { 1: 0 }, more)))
  return outcomes.filter(outcome => outcome === 'counted').length
}

/** So many more have answered, without waiting for them. */
const spend = (from: number, to: number) =>
  directory.query('UPDATE "RateLimit" SET points = $2 WHERE points = $1', [from, to])

test('a village of 300 behind one address answers in a day; a flood of it is stopped, another is heard, none is kept', async () => {
  const asked = await publish()
  const network = '192.0.2.50'
  for (let n = 0; n < 10; n++) expect(await flood(asked, 30, { network })).toBe(30)
  await spend(300, MOST_OF_NETWORK - 5)
  expect(await flood(asked, 20, { network })).toBe(5)
  expect(await answer(asked, { 1: 0 }, { network: '2001:db8:1:2::/64' })).toBe('counted')
  // From another village's page it goes on, as far as a network goes in all.
  expect(await answer(asked, { 1: 0 }, { network, areaId: townId })).toBe('counted')
  await spend(MOST_OF_NETWORK + 1, MOST_OF_NETWORK_IN_ALL - 1)
  expect(await flood(asked, 5, { network, areaId: townId })).toBe(1)
  expect(await countReplies(asked.id)).toBe(308)
  const { rows } = await directory.read<{ rows: string }>(
    `SELECT string_agg(t::text, ' ') AS rows FROM (SELECT to_jsonb(r)::text FROM "ConsultationReply" r
       UNION ALL SELECT to_jsonb(l)::text FROM "RateLimit" l) t`,
  )
  expect(rows).not.toMatch(/192\.0\.2|2001:db8|203\.0\.113/)
})

test('what is added up where it lies is what one adds up by hand', async () => {
  const asked = await publish()
  const replies: Answers[] = [
    { 1: 0, 2: [0, 2], 3: '早点开' },
    { 1: 1, 2: [2] },
    { 1: 1, 3: '没意见' },
    { 1: 0 },
  ]
  for (const [n, answers] of replies.entries())
    expect(await answer(asked, answers, { network: `198.51.100.${n}` })).toBe('counted')
  const { replies: total, questions } = await readResult(asked.id, asked.questions)
  expect(total).toBe(4)
  const byHand = tallyAnswers(asked.questions, replies)
  for (const { position, answered, choices } of questions) {
    const tally = byHand.find(own => own.position === position)!
    expect(answered).toBe(tally.answered)
    expect(choices.map(({ count }) => count)).toEqual(choices.map((_, at) => tally.chosen.get(at) ?? 0))
  }
  const opened = (await openAnswers(editor, asked.id))!
  const texts = await listTexts(opened, 1)
  expect(texts).toMatchObject({ total: 2, pageCount: 1 })
  expect(texts.rows.map(({ text, position }) => [text, position])).toEqual([
    ['没意见', 3],
    ['早点开', 3],
  ])
  const days = await readDays(opened)
  expect(days.map(({ count }) => count)).toEqual([4])
  const table = writeTable({ replies: total, questions }, days, await exportTexts(opened))
  expect(table.map(row => row.join('|'))).toEqual(
    expect.arrayContaining(['一共|||4|', '||七点|2|', '||报纸|2|', `3. 还想说||没意见||${days[0]!.day}`]),
  )
  for (const row of table) expect(row).toHaveLength(5)
})

test('pages of the area lead to what is open, and to what came of it; an answer makes no page anew', async () => {
  await directory.query(`UPDATE "Consultation" SET "withdrawnAt" = now()`)
  const asked = await publish()
  const version = await readContentVersion({ area: 'GY-JS-ZN' })
  await answer(asked)
  expect(await readContentVersion({ area: 'GY-JS-ZN' })).toBe(version)
  const at = new Date()
  const path = [villageId, townId]
  expect(await listAskLinks(path, at)).toMatchObject({
    links: [{ id: asked.id, isOpen: true }],
    changesAt: asked.closesAt,
  })
  expect((await listAskLinks([villageId], at)).links).toEqual([])
  expect((await listAskLinks(path, addDays(asked.closesAt, 1))).links).toEqual([])
  expectOk(await save(said({ showsResult: true, decision: '八点' }), asked.id))
  expect(await readContentVersion({ area: 'GY-JS-ZN' })).not.toBe(version)
  const { closesAt } = (await findAsked(asked.id, path))!
  expect((await listAskLinks(path, addDays(closesAt, 1))).links).toMatchObject([{ isOpen: false }])
  expect((await listAskLinks(path, addDays(closesAt, 91))).links).toEqual([])
})

test('what was written goes a year after the end; that something was written, and all choices, still count', async () => {
  const asked = await publish()
  await answer(asked, { 1: 0, 2: [1], 3: '一年后不该还在' }, { network: '198.51.100.77' })
  await purgeTexts()
  expect(await directory.count('ConsultationReply', `answers::text LIKE '%一年后%'`)).toBe(1)
  await directory.query(
    `UPDATE "Consultation" SET "opensAt" = now() - interval '400 days', "closesAt" = now() - interval '366 days' WHERE id = $1`,
    [asked.id],
  )
  const before = await readResult(asked.id, asked.questions)
  await purgeTexts()
  expect(await directory.count('ConsultationReply', `answers::text LIKE '%一年后%'`)).toBe(0)
  expect(await readResult(asked.id, asked.questions)).toEqual(before)
  expect(await listTexts((await openAnswers(editor, asked.id))!, 1)).toMatchObject({ total: 0 })
})
