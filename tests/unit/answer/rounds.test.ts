import { beforeAll, expect, test, vi } from 'vitest'
import { purgeCases } from '@/lib/answer/retention/retention'
import { beatSchema } from '@/lib/answer/round/beat-form'
import { changeBeatLink, getBeat, listBeats, saveBeat } from '@/lib/answer/round/beats'
import { partAt, roundDay } from '@/lib/answer/round/parts'
import { readRound } from '@/lib/answer/round/read-round'
import { type Look, reportFound, tickPoint, untickPoint } from '@/lib/answer/round/tick'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const POINTS = ['1号楼消防通道', '2号楼楼道', '东门配电箱']
const CODE = 'GY-JS-ZN'
let clerk: Actor
let token: string
let beatId: number
let areaId: number

const tokenOf = async (id: number) => (await getBeat(clerk, id))!.address!.split('/').at(-1)!
const look = (point = POINTS[0]!, part: Look['part'] = 'MORNING'): Look => ({
  day: roundDay(now()),
  part,
  point,
})

beforeAll(async () => {
  clerk = await directory.addActor('EDITOR', 'GY-JS')
  areaId = await directory.idOf(CODE)
  const made = await saveBeat(clerk, { id: null, areaId, name: '第一网格', points: POINTS })
  if (!made.ok) throw new Error(made.message)
  beatId = made.value
  token = await tokenOf(beatId)
})

async function read(part: Look['part'] = 'MORNING') {
  const link = await readRound(token, part, now())
  return link?.status === 'open' ? link.round : null
}

test('早 until noon in Shanghai, 晚 after; the day turns at midnight there', () => {
  expect(partAt(new Date('2026-11-28T03:59:59Z'))).toBe('MORNING')
  expect(partAt(new Date('2026-11-28T04:00:00Z'))).toBe('EVENING')
  expect(roundDay(new Date('2026-11-28T15:59:59Z'))).toBe('2026-11-28')
  expect(roundDay(new Date('2026-11-28T16:00:00Z'))).toBe('2026-11-29')
})

test('a point is ticked once however often it is pressed, each round for itself, and taken back', async () => {
  for (let i = 0; i < 3; i++) expect(await tickPoint(token, look())).toBe('done')
  expect((await read())!.points.map(({ at }) => at !== null)).toEqual([true, false, false])
  expect((await read('EVENING'))!.points.every(({ at }) => at === null)).toBe(true)
  const [beat] = await listBeats(clerk, areaId)
  expect(beat!.today).toEqual({ morning: 1, evening: 0, found: 0 })
  expect(await untickPoint(token, look())).toBe('done')
  expect((await read())!.points[0]!.at).toBeNull()
})

test('a form of yesterday, or of a point that is gone, ticks nothing', async () => {
  expect(await tickPoint(token, { ...look(), day: '2026-11-01' })).toBe('yesterday')
  expect(await tickPoint(token, look('别的地方'))).toBe('gone')
  expect(await directory.count('RoundTick')).toBe(0)
})

test('what is found is a case in the inbox of the place, its tick says so and is not taken back', async () => {
  const found = { topic: '消防通道', text: '停了两辆车', isUrgent: true, pictures: [] }
  const sent = await reportFound(token, look(POINTS[1]), found, 'once 1')
  const again = await reportFound(token, look(POINTS[1]), found, 'once 1')
  expect(again).toEqual(sent)
  const number = (sent as { number: string }).number
  const row = await directory.read(
    `SELECT kind, source, topic, building, text, "isUrgent", "areaId", "officeId", "phoneSealed" FROM "Case" WHERE number = $1`,
    [number],
  )
  expect(row).toEqual({
    kind: 'PROBLEM',
    source: 'ROUND',
    topic: '消防通道',
    building: POINTS[1],
    text: '停了两辆车',
    isUrgent: true,
    areaId,
    officeId: areaId,
    phoneSealed: null,
  })
  expect((await read())!.points[1]).toMatchObject({ found: number })
  await untickPoint(token, look(POINTS[1]))
  expect((await read())!.points[1]).toMatchObject({ found: number })
  expect((await listBeats(clerk, areaId))[0]!.today).toMatchObject({ found: 1 })
})

test('the same words at two points are two matters; a topic of nobody’s list is refused', async () => {
  const found = { topic: '楼道堆物', text: '有杂物', isUrgent: false, pictures: [] }
  await reportFound(token, look(POINTS[0], 'EVENING'), found, 'once 2')
  await reportFound(token, look(POINTS[2], 'EVENING'), found, 'once 3')
  expect(await directory.count('Case', `text = '有杂物' AND "mergedIntoId" IS NULL`)).toBe(2)
  expect(await reportFound(token, look(), { ...found, topic: '瞎编' }, 'once 4')).toBe('topic')
})

test('the link is kept as a hash and sealed; renewed, the old one opens nothing; taken back, none does', async () => {
  const old = token
  const row = await directory.read('SELECT * FROM "Beat" WHERE id = $1', [beatId])
  expect(JSON.stringify(row)).not.toContain(old)
  await changeBeatLink(clerk, beatId, 'renew')
  token = await tokenOf(beatId)
  expect(await readRound(old, null, now())).toBeNull()
  expect(await tickPoint(old, look())).toBe('gone')
  await changeBeatLink(clerk, beatId, 'revoke')
  expect(await readRound(token, null, now())).toEqual({ status: 'revoked' })
  expect(await tickPoint(token, look())).toBe('gone')
  expect((await getBeat(clerk, beatId))!.address).toBeNull()
  await changeBeatLink(clerk, beatId, 'renew')
  token = await tokenOf(beatId)
})

test('beats are of who handles letters there; a name is there once', async () => {
  const other = await directory.addActor('ADMIN', 'GY-JS-ZN')
  const outside = await directory.idOf('GY')
  await expect(listBeats(other, outside)).rejects.toThrow()
  await expect(saveBeat(other, { id: null, areaId: outside, name: '外面', points: ['x'] })).rejects.toThrow()
  const county = await directory.addActor('ADMIN', 'GY')
  const made = await saveBeat(county, { id: null, areaId: outside, name: '县城', points: ['x'] })
  const id = (made as { value: number }).value
  await expect(getBeat(other, id)).rejects.toThrow()
  await expect(saveBeat(other, { id, areaId, name: '抢来', points: ['x'] })).rejects.toThrow()
  await expect(changeBeatLink(other, id, 'revoke')).rejects.toThrow()
  expect(await saveBeat(clerk, { id: null, areaId, name: '第一网格', points: ['x'] })).toMatchObject({
    ok: false,
    field: 'name',
  })
  const noted = `SELECT sum(times)::int AS n FROM "LogEntry" WHERE action = 'refused'`
  expect(await directory.read(noted)).toEqual({ n: 5 })
})

test('points are read a line each; twice the same and too many are said', () => {
  const parse = (points: string) => beatSchema.safeParse({ areaId: 1, name: '网格', points })
  expect(parse(' 一号楼 \n\n二号楼').data?.points).toEqual(['一号楼', '二号楼'])
  for (const bad of ['', '同\n同', 'x'.repeat(31), Array.from({ length: 41 }, (_, i) => i).join('\n')])
    expect([bad.slice(0, 5), parse(bad).success]).toEqual([bad.slice(0, 5), false])
})

test('ticks are kept 180 days', async () => {
  await tickPoint(token, look(POINTS[0]))
  const count = await directory.count('RoundTick')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 179 * 86_400_000 })
  try {
    await purgeCases()
    expect(await directory.count('RoundTick')).toBe(count)
    vi.setSystemTime(Date.now() + 2 * 86_400_000)
    await purgeCases()
    expect(await directory.count('RoundTick')).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})
