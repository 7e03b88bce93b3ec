import { beforeAll, expect, test, vi } from 'vitest'
import { logRefusal } from '@/lib/staff/log/log-refusal'
import { sayLine } from '@/lib/staff/log-reading/say-line'
import { Refused } from '@/lib/staff/permission/refused'
import type { Actor } from '@/lib/staff/session/actor'
import { useDirectory } from '@/tests/support/directory'

// Alone in its file: it counts the calls of nobody.
const directory = useDirectory()
let clerk: Actor

beforeAll(async () => {
  clerk = await directory.addActor('EDITOR', 'GY')
})

type Line = { summary: string; times: number; lastAt: Date | null }
const readLines = (staffId: number | null) =>
  directory.query<Line>(
    `SELECT summary, times, "lastAt" FROM "LogEntry" WHERE action = 'refused' AND "staffId" IS NOT DISTINCT FROM $1
     ORDER BY id`,
    [staffId],
  )

test('thirty calls of strangers are one line with a count, and so are those of an ended session, under its account', async () => {
  const call = { actor: clerk, areaId: clerk.area.id }
  const calls = Array.from({ length: 30 }, () => logRefusal(new Refused('signed-out')))
  await Promise.all([...calls, ...[1, 2, 3].map(() => logRefusal(new Refused('ended', call)))])
  const lines = await readLines(null)
  expect(lines).toMatchObject([{ summary: '没有登录的调用', times: 30 }])
  expect(sayLine(lines[0]!)).toBe('没有登录的调用 30 次')
  expect(await readLines(clerk.id)).toMatchObject([{ summary: '会话已失效的调用', times: 3 }])
  // One after the other, on the line that another server may have begun.
  for (let i = 0; i < 3; i++) await logRefusal(new Refused('signed-out'))
  const [grown] = await readLines(null)
  expect(sayLine(grown!)).toMatch(/^没有登录的调用 33 次，最后一次在\d+年/)
})

test('an hour later it is another line; a single one says nothing of a count', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 })
  try {
    await logRefusal(new Refused('signed-out'))
  } finally {
    vi.useRealTimers()
  }
  const lines = await readLines(null)
  expect(lines.map(({ times }) => times)).toEqual([33, 1])
  expect(sayLine(lines[1]!)).toBe('没有登录的调用')
})

test('a known account that is refused the same again has one line with a count, another refusal one of its own', async () => {
  const call = { actor: clerk, areaId: clerk.area.id, about: '服务队' }
  for (let i = 0; i < 2; i++) await logRefusal(new Refused('four-eyes', call))
  await logRefusal(new Refused('four-eyes', { ...call, about: '公告' }))
  const lines = (await readLines(clerk.id)).filter(({ summary }) => summary.startsWith('双人审核'))
  expect(lines.map(({ times }) => times)).toEqual([2, 1])
})
