import { beforeAll, beforeEach, expect, test } from 'vitest'
import { answerReports } from '@/lib/answer/report/answer-reports'
import { recordCheck } from '@/lib/directory/phone/record-check'
import type { CheckResult } from '@/lib/directory/phone/types'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { formatNearDay } from '@/lib/system/clock/shanghai'
import { addCase } from '@/tests/support/add-case'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const NUMBER = '04728110001'
const OLD = '04728110009'
let clerk: Actor
let phoneId: number
let areaId: number

beforeAll(async () => {
  clerk = await directory.addActor('EDITOR', 'GY')
  areaId = await directory.idOf('GY-JS-ZN')
  const row = await directory.read<{ id: number }>(
    `SELECT p.id FROM "Phone" p JOIN "Service" s ON s.id = p."serviceId" WHERE s.name = '看病健康咨询' AND p.kind = 'LOCAL'`,
  )
  phoneId = row.id
  await directory.query('UPDATE "Phone" SET number = $1 WHERE id = $2', [NUMBER, phoneId])
})

beforeEach(() => directory.query('DELETE FROM "Case"'))

const report = (extra = {}) =>
  addCase(directory, { areaId, kind: 'REPORT', way: 'NO_ANSWER', phoneId, phoneNumber: NUMBER, ...extra })
const ring = (result: CheckResult, extra = {}) =>
  recordCheck(clerk, { phoneId, number: NUMBER, result, note: null, ...extra }, answerReports)
const readCase = (id: number) =>
  directory.read(
    `SELECT state, "endedAt" IS NOT NULL AS ended, "answeredAt" IS NOT NULL AS answered, lock,
       (SELECT json_agg(json_build_array(kind, office, text, "isInternal") ORDER BY at, id) FROM "CaseStep" WHERE "caseId" = c.id) AS steps
     FROM "Case" c WHERE id = $1`,
    [id],
  )
const today = () => formatNearDay(now(), now())

test('a call that was answered tells whoever reported the number, by the office, and closes what they reported', async () => {
  const ids = [await report(), await report({ way: 'WRONG' })]
  await ring('ANSWERED')
  for (const id of ids)
    expect(await readCase(id)).toEqual({
      ...{ state: 'CLOSED', ended: true, answered: true, lock: 2 },
      steps: [
        ['ANSWERED', '固阳县', `${today()}打过这个号码，接通了。您再试试；还打不通请再说一声。`, false],
        ['CLOSED', '固阳县', null, false],
      ],
    })
})

test.each(['NO_ANSWER', 'WRONG'] as const)(
  'one that was not, %s, tells them that they were right',
  async result => {
    const id = await report()
    await ring(result)
    const { state, steps } = await readCase(id)
    expect(state).toBe('CLOSED')
    expect((steps as string[][])[0]![2]).toContain('确实打不通')
  },
)

test('a busy line answers nobody', async () => {
  const id = await report()
  await ring('BUSY')
  expect(await readCase(id)).toMatchObject({ state: 'RECEIVED', ended: false, lock: 1, steps: null })
})

test('whoever reported a number that was replaced hears the new one, once that answers', async () => {
  const id = await report({ phoneNumber: OLD })
  await ring('ANSWERED')
  const { steps } = await readCase(id)
  expect((steps as string[][])[0]![2]).toBe(`号码已经换成 0472 8110001，${today()}打过，接通了。`)
})

test('nobody else is answered: another phone, another kind, what has ended, a call that was refused', async () => {
  const ids = [
    await report({ phoneId: null }),
    await report({ kind: 'OPINION', way: null, text: '好' }),
    await report({ state: 'WITHDRAWN', endedAt: now() }),
  ]
  const open = await report()
  await ring('ANSWERED', { number: OLD })
  expect(await readCase(open)).toMatchObject({ state: 'RECEIVED', steps: null })
  await ring('ANSWERED')
  for (const id of ids) expect(await readCase(id)).toMatchObject({ lock: 1, steps: null })
})
