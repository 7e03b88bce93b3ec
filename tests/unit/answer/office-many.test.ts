import { beforeAll, expect, test } from 'vitest'
import { formatCaseNumber } from '@/lib/answer/case/number-words'
import { acceptCases, forwardCases } from '@/lib/answer/office/bulk'
import { mergeCases, unmergeCase } from '@/lib/answer/office/merge'
import { readOfficeCase } from '@/lib/answer/office/read-office-case'
import { acceptCase, answerCase, noteCase } from '@/lib/answer/office/steps'
import type { Actor } from '@/lib/staff/session/actor'
import { type CaseFields, makeCase } from '@/tests/support/cases'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const { query, read } = directory
let clerk: Actor
let village: number

beforeAll(async () => {
  clerk = await directory.addActor('EDITOR', 'GY-JS-ZN')
  village = await directory.idOf('GY-JS-ZN')
})

const make = (said: Partial<CaseFields> = {}) => makeCase(query, { areaId: village, ...said })
const stateOf = async (id: number) =>
  (await read<{ state: string }>('SELECT state FROM "Case" WHERE id = $1', [id])).state
const stepsOf = (id: number) =>
  query<{ kind: string; text: string | null }>(
    'SELECT kind, text FROM "CaseStep" WHERE "caseId" = $1 ORDER BY id',
    [id],
  )
/** A case as it is seen now. */
const see = async (id: number) => ({
  id,
  lock: (await read<{ lock: number }>('SELECT lock FROM "Case" WHERE id = $1', [id])).lock,
})

test('merged: what is done to the main case is done to all, those of the doubles too; taken out, alone again', async () => {
  const main = await make({ building: '8' })
  const [a, b, deep] = [await make({ building: '8' }), await make({ building: '8' }), await make()]
  await mergeCases(clerk, await see(b.id), [await see(deep.id)])
  await acceptCase(clerk, await see(main.id))
  const proposed = (await readOfficeCase(clerk, main.id))!.proposals.map(({ id }) => id)
  expect(proposed.sort()).toEqual([a.id, b.id].sort())
  const merged = await mergeCases(clerk, await see(main.id), [await see(a.id), await see(b.id)])
  expect(merged).toEqual({ status: 'done', value: 2 })
  expect(await stateOf(a.id)).toBe('ACCEPTED')
  expect((await stepsOf(a.id)).at(-1)).toMatchObject({ kind: 'MERGED', text: '和同样的事并成一件办' })
  expect((await readOfficeCase(clerk, main.id))!.doubles.map(({ id }) => id)).toEqual([a.id, b.id, deep.id])
  expect(await answerCase(clerk, { ...(await see(a.id)), text: 'x', closes: true })).toMatchObject({
    status: 'refused',
  })
  expect((await unmergeCase(clerk, await see(b.id))).status).toBe('done')
  await answerCase(clerk, { ...(await see(main.id)), text: '修好了', closes: true })
  expect(await stateOf(a.id)).toBe('CLOSED')
  expect(await stateOf(deep.id)).toBe('CLOSED')
  expect(await stateOf(b.id)).toBe('ACCEPTED')
  expect((await stepsOf(a.id)).filter(({ kind }) => kind === 'ANSWERED')).toMatchObject([{ text: '修好了' }])
})

test('kinds are not mixed, and nothing is merged into what was answered', async () => {
  const [problem, order] = [await make(), await make({ kind: 'ORDER' })]
  expect((await mergeCases(clerk, await see(problem.id), [await see(order.id)])).status).toBe('refused')
  await answerCase(clerk, { ...(await see(problem.id)), text: 'x', closes: false })
  const other = await make()
  expect((await mergeCases(clerk, await see(problem.id), [await see(other.id)])).status).toBe('refused')
  expect(await stateOf(other.id)).toBe('RECEIVED')
})

test('many at once: each that allows it, in one transaction, and the others named with why', async () => {
  const [fresh, old, done] = [await make(), await make(), await make({ state: 'CLOSED' })]
  const stale = await see(old.id)
  await noteCase(clerk, { ...stale, text: '看过' })
  const chosen = [await see(fresh.id), stale, await see(done.id)]
  const outcome = await acceptCases(clerk, chosen)
  expect(outcome.done).toHaveLength(1)
  expect(outcome.left).toHaveLength(2)
  expect(outcome.left.join()).toContain(clerk.name)
  expect([await stateOf(fresh.id), await stateOf(old.id)]).toEqual(['ACCEPTED', 'RECEIVED'])
  const handed = await forwardCases(clerk, [await see(fresh.id), await see(old.id)], {
    target: { kind: 'NAMED', name: '明珠物业' },
    note: null,
    day: null,
  })
  expect(handed.left).toEqual([])
  expect(handed.done.map(({ number }) => number)).toEqual(
    [fresh, old].map(({ number }) => formatCaseNumber(number)),
  )
  // As the link of each is read again in its own case.
  const links = handed.done.map(({ value }) => value.link)
  expect(new Set(links).size).toBe(2)
  expect((await readOfficeCase(clerk, fresh.id))!.handlings[0]!.link).toBe(links[0])
})

test('one of many that is gone is named, and is not counted as done', async () => {
  const { id } = await make()
  const outcome = await acceptCases(clerk, [await see(id), { id: 2_000_000_000, lock: 1 }])
  expect(outcome.done).toHaveLength(1)
  expect(outcome.left).toHaveLength(1)
})

test('one of many that lies elsewhere: nothing is done to any', async () => {
  const [own, foreign] = [await make(), await make({ areaId: await directory.idOf('DH') })]
  await expect(acceptCases(clerk, [await see(own.id), await see(foreign.id)])).rejects.toMatchObject({
    reason: 'area',
  })
  expect(await stateOf(own.id)).toBe('RECEIVED')
})
