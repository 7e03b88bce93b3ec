import { beforeAll, expect, test } from 'vitest'
import type { LogFilter } from '@/lib/staff/log-reading/log-filter'
import type { Actor } from '@/lib/staff/session/actor'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
let log: typeof import('@/lib/staff/log-reading/read-log')
let refusals: typeof import('@/lib/staff/log/log-refusal')
let logIn: typeof import('@/lib/staff/login/login').logIn
let guard: typeof import('@/lib/staff/session/guard')
let Refused: typeof import('@/lib/staff/permission/refused').Refused
beforeAll(async () => {
  log = await import('@/lib/staff/log-reading/read-log')
  refusals = await import('@/lib/staff/log/log-refusal')
  logIn = (await import('@/lib/staff/login/login')).logIn
  guard = await import('@/lib/staff/session/guard')
  Refused = (await import('@/lib/staff/permission/refused')).Refused
})

const ALL: LogFilter = { from: null, until: null, person: null, action: null, areaId: null }

/** What a reader finds, on the page and in the file alike. */
async function readAll(actor: Actor, filter: Partial<LogFilter> = {}): Promise<string[]> {
  const [page, file] = [
    await log.listLog(actor, { ...ALL, ...filter }, null),
    await log.exportLog(actor, { ...ALL, ...filter }),
  ]
  expect(file.rows).toEqual(page.rows)
  return page.rows.map(({ area, summary }) => `${area}：${summary}`)
}

test('what is no area’s is read by those of the region, in the list of all and in no smaller one', async () => {
  const [region, county] = [await directory.addActor('EDITOR', 'NM'), await directory.addActor('ADMIN', 'GY')]
  await logIn({ email: 'nobody@example.cn', password: 'wrong', code: '', address: '192.0.2.7' })
  await refusals.logRefusal(new Refused('signed-out'))
  const nobodys = ['—：没有登录的调用', '—：nobody@example.cn（来自 192.0.2.7）']
  expect(await readAll(region)).toEqual(nobodys)
  expect(await readAll(region, { areaId: region.area.id })).toEqual(nobodys)
  expect(await readAll(region, { action: 'login.failed' })).toEqual(nobodys.slice(1))
  expect(await readAll(region, { areaId: county.area.id })).toEqual([])
  expect(await readAll(county)).toEqual([])
})

test('an ended session and a missing second factor stand under the account and at its home', async () => {
  const [county, town] = [
    await directory.addActor('ADMIN', 'GY'),
    await directory.addActor('EDITOR', 'GY-JS'),
  ]
  const call = { actor: town, areaId: town.area.id }
  await refusals.logRefusal(new Refused('ended', call))
  await refusals.logRefusal(new Refused('second-factor', call))
  const { rows } = await log.listLog(county, ALL, null)
  expect(rows).toMatchObject([
    { staffName: town.name, area: town.area.name, summary: '没有开通必须有的两步验证' },
    { staffName: town.name, area: town.area.name, summary: '会话已失效的调用' },
  ])
})

test('refusals for role and area are not noted twice, and other failures not at all', async () => {
  const count = async () => (await directory.query('SELECT 1 FROM "LogEntry"')).length
  const before = await count()
  for (const reason of ['role', 'area'] as const) await refusals.logRefusal(new Refused(reason))
  await refusals.logRefusal(new Error('anything else'))
  expect(await count()).toBe(before)
})

test('a flood without a session is cut, account by account', async () => {
  const [one, two] = [await directory.addActor('EDITOR', 'GY'), await directory.addActor('EDITOR', 'GY')]
  const call = (actor: Actor) => refusals.logRefusal(new Refused('ended', { actor, areaId: actor.area.id }))
  for (let n = 0; n < 70; n++) await call(one)
  await call(two)
  const linesOf = async ({ id }: Actor) =>
    (await directory.query('SELECT 1 FROM "LogEntry" WHERE "staffId" = $1', [id])).length
  // Two minutes may have been touched.
  expect(await linesOf(one)).toBeLessThanOrEqual(60)
  expect(await linesOf(two)).toBe(1)
})

test('a role that may not is refused, and noted, for what does not exist too', async () => {
  const editor = await directory.addActor('EDITOR', 'GY')
  await expect(guard.requireMay(editor, 'record:publish', 0)).rejects.toMatchObject({ reason: 'role' })
  const noted = await directory.query('SELECT "areaId" FROM "LogEntry" WHERE "staffId" = $1', [editor.id])
  expect(noted).toEqual([{ areaId: null }])
})
