import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { RETENTION, readLogDays } from '@/lib/staff/retention/retention'
import type { Actor } from '@/lib/staff/session/actor'
import { runIfDue } from '@/lib/system/job/job'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const DAY_MS = 86_400_000
let clerk: Actor

beforeAll(async () => {
  clerk = await directory.addActor('ADMIN', 'GY')
  const days = readLogDays()
  await directory.query(
    `INSERT INTO "LogEntry" (at, "staffName", action, summary)
     SELECT now() - make_interval(days => d), '旧人', CASE d % 2 WHEN 0 THEN 'login.failed' ELSE 'revision.publish' END,
       'old' || d FROM unnest($1::int[]) d`,
    [
      [
        days - 2,
        days - 1,
        days + 1,
        days + 2,
        ...Array.from({ length: 4500 }, (_, i) => days + 3 + (i % 50)),
      ],
    ],
  )
  await directory.query(
    `INSERT INTO "Invitation" ("tokenHash", name, email, role, "areaId", "invitedById", "expiresAt", "usedAt")
     SELECT v.name, v.name, v.name, 'EDITOR', $1, $2, now() - v.expired * interval '1 day', now() - v.used * interval '1 day'
     FROM (VALUES ('used long ago', $3::int + 5, $3::int + 6), ('never used', $3::int + 5, NULL),
       ('used today', 1, 0), ('open', -5, NULL)) v(name, expired, used)`,
    [clerk.area.id, clerk.id, days],
  )
  await directory.query(
    `INSERT INTO "FormCall" ("staffId", token, at) VALUES ($1, 'old', now() - interval '3 days'), ($1, 'new', now())`,
    [clerk.id],
  )
  const ms = Date.now()
  await directory.query(
    `INSERT INTO "RateLimit" (key, points, expire) VALUES ('over', 1, $1), ('counts', 1, $2)`,
    [ms - 1000, ms + DAY_MS],
  )
})

afterEach(() => {
  vi.useRealTimers()
})

const namesOf = async (table: string, column: string, where = 'true') =>
  (
    await directory.query<{ name: string }>(
      `SELECT ${column} AS name FROM "${table}" WHERE ${where} ORDER BY 1`,
    )
  ).map(({ name }) => name)

test('kept for half a year at least: less is refused with words', async () => {
  vi.resetModules()
  process.env.LOG_KEEP_DAYS = '179'
  const { readEnv } = await import('@/lib/system/config/env')
  expect(() => readEnv()).toThrow(/LOG_KEEP_DAYS must be 180 or more/)
  process.env.LOG_KEEP_DAYS = '180'
  expect(readEnv().LOG_KEEP_DAYS).toBe(180)
  delete process.env.LOG_KEEP_DAYS
})

test('what is older than the stated time goes, in as many rounds as it takes, and nothing else', async () => {
  // Two servers look at the same moment: one of them does it.
  const done = await Promise.all([runIfDue(RETENTION), runIfDue(RETENTION)])
  expect(done.filter(Boolean)).toHaveLength(1)
  const days = readLogDays()
  expect(await namesOf('LogEntry', 'summary', `"staffName" = '旧人'`)).toEqual(
    [`old${days - 1}`, `old${days - 2}`].sort(),
  )
  expect(await namesOf('Invitation', 'name')).toEqual(['open', 'used today'])
  expect(await namesOf('FormCall', 'token')).toEqual(['new'])
  expect(await namesOf('RateLimit', 'key')).toEqual(['counts'])
})

test('again when a day is over, and not before', async () => {
  expect(await runIfDue(RETENTION)).toBe(false)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + DAY_MS + 1000 })
  expect(await runIfDue(RETENTION)).toBe(true)
  const days = readLogDays()
  expect(await namesOf('LogEntry', 'summary', `"staffName" = '旧人'`)).toEqual([`old${days - 2}`])
  expect(await runIfDue(RETENTION)).toBe(false)
})
