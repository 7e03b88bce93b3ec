import { beforeAll, beforeEach, expect, test } from 'vitest'
import { getArea } from '@/lib/directory/area/areas'
import { readContentVersion } from '@/lib/directory/area/versions'
import { loadCards } from '@/lib/directory/card/bulk'
import { getCard } from '@/lib/directory/card/cards'
import { type DoubtNote, noteDoubt } from '@/lib/directory/phone/note-doubt'
import { addDays } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const NUMBER = '04728110001'
/** Noon in China. */
const AT = new Date('2026-11-20T04:00:00Z')
let phoneId: number
let areaId: number

beforeAll(async () => {
  const row = await directory.read<{ id: number; areaId: number }>(
    `SELECT p.id, s."areaId" FROM "Phone" p JOIN "Service" s ON s.id = p."serviceId"
     WHERE s.name = '看病健康咨询' AND p.kind = 'LOCAL'`,
  )
  phoneId = row.id
  areaId = await directory.idOf('GY-JS-ZN')
  await directory.query('UPDATE "Phone" SET number = $1 WHERE id = $2', [NUMBER, phoneId])
})

beforeEach(async () => {
  await directory.query('DELETE FROM "PhoneDoubt"')
  await directory.query('DELETE FROM "PhoneCheck"')
})

const note = (extra: Partial<DoubtNote> = {}) =>
  getPrisma().$transaction(db => noteDoubt(db, { phoneId, number: NUMBER, areaId, at: AT, ...extra }))
const addCheck = (result: string, at: Date) =>
  directory.query(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy", "checkedAt") VALUES ($1, $2, $3::"CheckResult", '老李', $4)`,
    [phoneId, NUMBER, result, at],
  )
const listRows = () =>
  directory.query(`SELECT day::text, times, "lastAt" FROM "PhoneDoubt" ORDER BY at, "areaId"`)
const readVersion = () => readContentVersion({ area: 'GY-JS-ZN' })
const hour = (hours: number) => new Date(AT.getTime() + hours * 3_600_000)

test('said again on the same day at the same place, it is one row, and counted', async () => {
  await note()
  await note({ at: hour(1) })
  expect(await listRows()).toEqual([{ day: '2026-11-20', times: 2, lastAt: hour(1) }])
})

test('a day is one of China: midnight there begins another', async () => {
  await note({ at: new Date('2026-11-20T15:59:59Z') })
  await note({ at: new Date('2026-11-20T16:00:00Z') })
  expect((await listRows()).map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-21'])
})

test('pages are made anew at the third, not before and not after', async () => {
  const seen = [await readVersion()]
  for (const days of [0, 1, 2, 3]) {
    await note({ at: addDays(AT, days) })
    await note({ at: addDays(AT, days) })
    seen.push(await readVersion())
  }
  const [before, first, second, third, fourth] = seen
  expect([first, second]).toEqual([before, before])
  expect(third).not.toBe(before)
  expect(fourth).toBe(third)
})

test('three at one moment are three', async () => {
  const before = await readVersion()
  const places = ['GY-JS-ZN', 'GY-JS', 'GY']
  const ids = await Promise.all(places.map(code => directory.idOf(code)))
  await Promise.all(ids.map(id => note({ areaId: id })))
  expect(await directory.count('PhoneDoubt')).toBe(3)
  expect(await readVersion()).not.toBe(before)
})

test('a check answers what was said before it: on the same day it begins anew', async () => {
  for (const days of [-2, -1, 0]) await note({ at: addDays(AT, days) })
  await addCheck('ANSWERED', hour(1))
  await note({ at: hour(2) })
  expect((await listRows()).at(-1)).toEqual({ day: '2026-11-20', times: 1, lastAt: hour(2) })
  const { n } = await directory.read<{ n: number }>('SELECT doubts_since_check($1, $2) AS n', [
    phoneId,
    NUMBER,
  ])
  expect(n).toBe(1)
  await addCheck('BUSY', hour(3))
  await note({ at: hour(4) })
  expect((await listRows()).at(-1)).toMatchObject({ times: 2 })
})

test('of a number that the phone no longer has, and of 110, there is no trace', async () => {
  await note({ number: '04728110002' })
  await note({ number: '110' })
  await directory.query('UPDATE "Phone" SET "withdrawnAt" = now() WHERE id = $1', [phoneId])
  await note()
  await directory.query('UPDATE "Phone" SET "withdrawnAt" = NULL WHERE id = $1', [phoneId])
  expect(await directory.count('PhoneDoubt')).toBe(0)
})

test('one card and many know it alike', async () => {
  await addCheck('ANSWERED', addDays(AT, -5))
  for (const days of [0, 1, 2]) await note({ at: addDays(AT, days) })
  const now = addDays(AT, 3)
  const card = await getCard((await getArea('GY-JS-ZN'))!, now)
  expect((await loadCards([areaId], now)).get(areaId)).toEqual(card)
  const phones = card.categories.flatMap(({ lines }) => lines.flatMap(line => line.phones))
  expect(phones.filter(({ isDoubted }) => isDoubted).map(({ id }) => id)).toEqual([phoneId])
})
