import { beforeAll, beforeEach, expect, test } from 'vitest'
import { eraseCase, withdrawCase } from '@/lib/answer/case/resident-steps'
import type { Said } from '@/lib/answer/case/said'
import { getArea } from '@/lib/directory/area/areas'
import { readContentVersion } from '@/lib/directory/area/versions'
import { getCard } from '@/lib/directory/card/cards'
import { countWork } from '@/lib/directory/phone/work-list'
import { now } from '@/lib/system/clock/clock'
import { useDirectory } from '@/tests/support/directory'
import { sayAt } from '@/tests/support/send-case'

const directory = useDirectory()
const VILLAGE = 'GY-JS-ZN'
const PLACES = [VILLAGE, 'GY-JS', 'GY']
type Line = (Said & { kind: 'REPORT' })['about']
let line: Line
let network = 0

beforeAll(async () => {
  line = await directory.read<Line>(
    `SELECT p.id AS "phoneId", s.id AS "serviceId", s."areaId" AS "ownerId", p.number, s.name
     FROM "Phone" p JOIN "Service" s ON s.id = p."serviceId" WHERE p.number = '12348' AND s."overridesId" IS NULL`,
  )
})

beforeEach(async () => {
  for (const table of ['Case', 'PhoneDoubt', 'PhoneCheck', 'RateLimit'])
    await directory.query(`DELETE FROM "${table}"`)
})

const report = (code: string, way: 'NO_ANSWER' | 'UNSOLVED' = 'NO_ANSWER') =>
  sayAt(code, { kind: 'REPORT', about: line, way }, { network: `198.51.100.${network++}` })
const isDoubted = async () => {
  const card = await getCard((await getArea(VILLAGE))!, now())
  const phones = card.categories.flatMap(({ lines }) => lines.flatMap(({ phones }) => phones))
  return phones.some(({ id, isDoubted }) => id === line.phoneId && isDoubted)
}
const readVersion = () => readContentVersion({ area: VILLAGE })
const readTimes = () => directory.query(`SELECT times FROM "PhoneDoubt" ORDER BY times`)
const addCheck = () =>
  directory.query(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy", "checkedAt") VALUES ($1, $2, 'ANSWERED', '老李', $3)`,
    [line.phoneId, line.number, now()],
  )

test.each([
  ['withdrawn', withdrawCase],
  ['deleted', eraseCase],
] as const)(
  'one of three is %s: the number is itself again, pages are made anew, nobody rings it for that',
  async (_, takeBack) => {
    const numbers = []
    for (const code of PLACES) numbers.push(await report(code))
    expect(await isDoubted()).toBe(true)
    const doubted = await readVersion()
    expect(await takeBack(numbers[1]!)).toBe('done')
    expect(await isDoubted()).toBe(false)
    const sure = await readVersion()
    expect(sure).not.toBe(doubted)
    const { path } = await directory.read<{ path: string }>(
      `SELECT a.path FROM "Area" a JOIN "Service" s ON s."areaId" = a.id WHERE s.id = $1`,
      [line.serviceId],
    )
    expect((await countWork(path, now())).reported).toBe(1)
    for (const at of [0, 2]) await takeBack(numbers[at]!)
    expect(await readTimes()).toEqual([])
    expect((await countWork(path, now())).reported).toBe(0)
    expect(await readVersion()).toBe(sure)
    await report('GY-JS')
    expect(await readVersion()).toBe(sure)
  },
)

test('of two at one place and day one stays; withdrawn and then deleted it is taken back once', async () => {
  const [first] = [await report(VILLAGE), await report(VILLAGE)]
  expect(await readTimes()).toEqual([{ times: 2 }])
  await withdrawCase(first!)
  expect(await withdrawCase(first!)).toBe('late')
  for (const _ of [1, 2]) await eraseCase(first!)
  expect(await readTimes()).toEqual([{ times: 1 }])
})

test('what never was a doubt, and what a call has answered, takes nothing of others with it', async () => {
  const unsolved = await report(VILLAGE, 'UNSOLVED')
  const before = await report(VILLAGE)
  await addCheck()
  await report(VILLAGE)
  await withdrawCase(unsolved)
  await withdrawCase(before)
  expect(await readTimes()).toEqual([{ times: 1 }])
})

test('ended by the office and then deleted by who sent it, it counts no more', async () => {
  const number = await report(VILLAGE)
  await directory.query(`UPDATE "Case" SET state = 'REFUSED', "endedAt" = now() WHERE number = $1`, [number])
  await eraseCase(number)
  expect(await readTimes()).toEqual([])
})

test('reported and taken back at one moment: nobody waits for the other for ever, and the sum is right', async () => {
  const numbers = []
  for (const code of PLACES) numbers.push(await report(code))
  const others = ['DH', 'GY-JS', 'GY']
  await Promise.all([...numbers.map(withdrawCase), ...others.map(code => report(code))])
  expect((await readTimes()).length).toBe(3)
})
