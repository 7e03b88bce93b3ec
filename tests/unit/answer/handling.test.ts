import { expect, test } from 'vitest'
import { eraseCase, rateCase, reopenCase, withdrawCase } from '@/lib/answer/case/resident-steps'
import { holdCase, type Step, takeStep } from '@/lib/answer/case/take-step'
import { declineHandling, reportDone, reportProgress, takeHandling } from '@/lib/answer/handling/handle'
import { readHandledPicture, readHandling } from '@/lib/answer/handling/read-handling'
import { parseLinkToken } from '@/lib/answer/handling/token'
import { isGuessing, noteGuess } from '@/lib/answer/limit/guesses'
import { getPrisma } from '@/lib/system/database/database'
import { useDirectory } from '@/tests/support/directory'
import { forwardTo, sendProblem } from '@/tests/support/links'

const directory = useDirectory()
const CODE = 'GY-JS-ZN'
const PICTURE = { data: new Uint8Array([1, 2, 3]), width: 1, height: 1 }
const NOW = new Date()

const stepsOf = (caseId: number) =>
  directory.query<{ kind: string; office: string | null; text: string | null; isInternal: boolean }>(
    'SELECT kind, office, text, "isInternal" FROM "CaseStep" WHERE "caseId" = $1 ORDER BY id',
    [caseId],
  )

const stateOf = async (id: number) =>
  (await directory.read<{ state: string }>('SELECT state FROM "Case" WHERE id = $1', [id])).state

const handlingOf = (id: number) =>
  directory.read<Record<string, unknown>>('SELECT * FROM "Handling" WHERE id = $1', [id])

async function open(token: string) {
  const link = await readHandling(token, NOW)
  return link?.status === 'open' ? link.handled : null
}

test('a link shows the case, and the resident’s number only where that was agreed to', async () => {
  const closed = await sendProblem(CODE)
  const { token } = await forwardTo(closed.id)
  const handled = (await open(token))!
  expect(handled).toMatchObject({
    name: '安居物业',
    note: '请三天内清走',
    topic: '楼道堆物',
    estate: '支农小区',
    text: '3号楼道堆满了纸箱',
    phone: null,
    isLate: false,
  })
  expect(JSON.stringify(handled)).not.toContain('13800000000')
  const shared = await sendProblem(CODE, { text: '灯不亮', sharesPhone: true })
  expect((await open((await forwardTo(shared.id)).token))?.phone).toBe('13800000000')
})

test('接单, progress and 办完了 are steps by the handler; the case stays open for the office to answer', async () => {
  const { id } = await sendProblem(CODE, { text: '走一遍' })
  const link = await forwardTo(id)
  expect(await takeHandling(link.token)).toBe('done')
  expect(await reportProgress(link.token, '已经派人去看')).toBe('done')
  expect(await reportDone(link.token, '清走了', [PICTURE])).toBe('done')
  expect((await stepsOf(id)).slice(2)).toEqual([
    { kind: 'TAKEN', office: '安居物业', text: null, isInternal: false },
    { kind: 'PROGRESS', office: '安居物业', text: '已经派人去看', isInternal: false },
    { kind: 'PROGRESS', office: '安居物业', text: '办完了：清走了', isInternal: false },
  ])
  expect(await stateOf(id)).toBe('HANDLING')
  const { takenAt, doneAt } = await handlingOf(link.id)
  expect(takenAt).toBeInstanceOf(Date)
  expect(doneAt).toBeInstanceOf(Date)
  const { steps } = (await open(link.token))!
  const [picture] = steps.at(-1)!.pictures
  expect(picture).toMatchObject({ width: 1, height: 1 })
  expect([...(await readHandledPicture(link.token, picture!.id))!]).toEqual([1, 2, 3])
})

test('sent twice, it is there once; the same words later, after others, are said again', async () => {
  const { id } = await sendProblem(CODE, { text: '发两遍' })
  const { token } = await forwardTo(id)
  await takeHandling(token)
  await takeHandling(token)
  for (const text of ['在办', '在办', '快好了', '在办']) await reportProgress(token, text)
  for (let i = 0; i < 2; i++) await reportDone(token, '好了', [PICTURE])
  for (let i = 0; i < 2; i++) await declineHandling(token, '不归我们管')
  expect((await stepsOf(id)).slice(2).map(({ kind, text }) => text ?? kind)).toEqual([
    'TAKEN',
    '在办',
    '快好了',
    '在办',
    '办完了：好了',
    '办不了：不归我们管',
  ])
  expect(await directory.count('CasePicture', '"caseId" = $1', [id])).toBe(1)
})

test('办不了 is for the office alone, and takes nothing back', async () => {
  const { id } = await sendProblem(CODE, { text: '办不了的' })
  const { token } = await forwardTo(id)
  expect(await declineHandling(token, '产权不在我们这里')).toBe('done')
  expect((await stepsOf(id)).at(-1)).toEqual({
    kind: 'NOTE',
    office: '安居物业',
    text: '办不了：产权不在我们这里',
    isInternal: true,
  })
  expect(await stateOf(id)).toBe('FORWARDED')
  const handled = (await open(token))!
  expect(JSON.stringify(handled.steps)).not.toContain('产权')
  expect(handled.declined).toMatchObject({ reason: '产权不在我们这里' })
  // Whoever can after all says so by what they report.
  await reportProgress(token, '物业先垫上')
  expect((await open(token))!.declined).toBeNull()
})

test('who handed it on is named, wherever its inbox is; what is closed is done, what was taken back is not', async () => {
  const { id } = await sendProblem(CODE, { text: '办结的' })
  const { token } = await forwardTo(id)
  expect((await open(token))!.office).toBe('固阳县')
  await directory.query(`UPDATE "Case" SET state = 'CLOSED', "endedAt" = now() WHERE id = $1`, [id])
  expect(await readHandling(token, NOW)).toEqual({ status: 'ended', name: '安居物业' })
})

test('a second handler of the same case takes it, too, and nobody else’s is marked', async () => {
  const { id } = await sendProblem(CODE, { text: '两家一起办' })
  const first = await forwardTo(id)
  await takeHandling(first.token)
  const second = await forwardTo(id, '供电所')
  await directory.query(`UPDATE "Case" SET state = 'HANDLING' WHERE id = $1`, [id])
  expect(await takeHandling(second.token)).toBe('done')
  expect((await stepsOf(id)).at(-1)).toMatchObject({ kind: 'PROGRESS', office: '供电所', text: '接单了' })
})

test('a link ends with its case, and when it is taken back; neither takes or shows anything more', async () => {
  const ended = await sendProblem(CODE, { text: '撤回的' })
  const { token } = await forwardTo(ended.id)
  await withdrawCase(ended.number)
  expect(await readHandling(token, NOW)).toEqual({ status: 'withdrawn', name: '安居物业' })
  expect(await reportProgress(token, '还在办')).toBe('gone')
  const revoked = await sendProblem(CODE, { text: '收回的', pictures: [PICTURE] })
  const link = await forwardTo(revoked.id)
  const { pictures } = (await open(link.token))!
  await directory.query('UPDATE "Handling" SET "revokedAt" = now() WHERE id = $1', [link.id])
  expect(await readHandling(link.token, NOW)).toEqual({ status: 'revoked', name: '安居物业' })
  for (const act of [
    takeHandling(link.token),
    reportDone(link.token, '好了', []),
    declineHandling(link.token, '不'),
  ])
    expect(await act).toBe('gone')
  expect(await readHandledPicture(link.token, pictures[0]!.id)).toBeNull()
})

test('a link opens the pictures of its own case alone', async () => {
  const [mine, other] = [
    await sendProblem(CODE, { text: '甲' }),
    await sendProblem(CODE, { text: '乙', pictures: [PICTURE] }),
  ]
  const { token } = await forwardTo(mine.id)
  const { id } = await directory.read<{ id: number }>('SELECT id FROM "CasePicture" WHERE "caseId" = $1', [
    other.id,
  ])
  expect(await readHandledPicture(token, id)).toBeNull()
})

test('after the office has answered there is nothing left to report', async () => {
  const { id } = await sendProblem(CODE, { text: '答复过的' })
  const { token } = await forwardTo(id)
  await directory.query(`UPDATE "Case" SET state = 'ANSWERED' WHERE id = $1`, [id])
  expect(await reportProgress(token, '补一句')).toBe('late')
})

test('sixty of one link a day, then no more', async () => {
  const { id } = await sendProblem(CODE, { text: '说个不停' })
  const { token } = await forwardTo(id)
  for (let i = 0; i < 60; i++) expect(await reportProgress(token, `第${i}句`)).toBe('done')
  expect(await reportProgress(token, '再一句')).toBe('limited')
})

test('a mistyped link is known without the database; what is guessed is bounded by network', async () => {
  const { id } = await sendProblem(CODE, { text: '猜' })
  const { token } = await forwardTo(id)
  const wrong = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`
  expect(parseLinkToken(wrong)).toBeNull()
  expect(parseLinkToken(` ${token.toLowerCase()} `)).toBe(token)
  for (let i = 0; i < 30; i++) {
    expect(isGuessing('link', '203.0.113.9')).toBe(false)
    noteGuess('link', '203.0.113.9')
  }
  expect(isGuessing('link', '203.0.113.9')).toBe(true)
  expect(isGuessing('link', '203.0.113.10')).toBe(false)
})

test('what is kept of a link is a hash and what is sealed; an emptied case shows no words', async () => {
  const { id, number } = await sendProblem(CODE, { text: '要删的' })
  const link = await forwardTo(id)
  const row = await handlingOf(link.id)
  expect(JSON.stringify(row)).not.toContain(link.token)
  expect(row.tokenHash).toMatch(/^[\w-]{43}$/)
  await eraseCase(number)
  expect((await readHandling(link.token, NOW))?.status).toBe('withdrawn')
})

/** Answered by the office, closed, and found wanting by the resident. */
async function reopen({ id, number }: { id: number; number: string }, reason: string) {
  const steps: Step['kind'][] = ['ANSWERED', 'CLOSED']
  await getPrisma().$transaction(async db => {
    for (const kind of steps)
      await takeStep(db, (await holdCase(db, id))!, { kind, at: new Date(), office: '固阳县' })
  })
  expect(await rateCase(number, 4, null)).toBe('done')
  expect(await reopenCase(number, reason)).toBe('done')
}

test('what the resident opens again comes back to its handler, with why and a new day; said done anew, it is new', async () => {
  const sent = await sendProblem(CODE, { text: '退回来的' })
  const { token, id } = await forwardTo(sent.id)
  await reportDone(token, '清走了', [])
  expect(await open(token)).toMatchObject({ office: '固阳县', officeNumber: '12345', cameBack: null })
  await directory.query(`UPDATE "Handling" SET "dueAt" = now() - interval '1 day' WHERE id = $1`, [id])
  await reopen(sent, '三楼还堆着')
  const back = (await open(token))!
  expect(back).toMatchObject({
    cameBack: { reason: '三楼还堆着', toSame: true },
    doneAt: null,
    isLate: false,
  })
  expect(back.dueAt > new Date()).toBe(true)
  const other = await forwardTo(sent.id, '保洁公司')
  expect((await open(other.token))!.cameBack).toEqual({ reason: '三楼还堆着', toSame: false })
  expect(await reportDone(token, '清走了', [])).toBe('done')
  expect((await stepsOf(sent.id)).filter(({ text }) => text === '办完了：清走了')).toHaveLength(2)
  expect((await open(token))!.doneAt).toBeInstanceOf(Date)
})

test('a picture that is sent after its words joins them; sent twice it is there once', async () => {
  const { id } = await sendProblem(CODE, { text: '照片后补' })
  const { token } = await forwardTo(id)
  await reportDone(token, '好了', [])
  for (let i = 0; i < 2; i++) expect(await reportDone(token, '好了', [PICTURE])).toBe('done')
  expect((await open(token))!.steps.filter(({ text }) => text === '办完了：好了')).toMatchObject([
    { pictures: [expect.objectContaining({ id: expect.any(Number) })] },
  ])
})
