import { expect, test } from 'vitest'
import { logRefusal } from '@/lib/staff/log/log-refusal'
import type { LogFilter } from '@/lib/staff/log-reading/log-filter'
import { listLog } from '@/lib/staff/log-reading/read-log'
import { Refused } from '@/lib/staff/permission/refused'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { openCounty } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const ALL: LogFilter = { from: null, until: null, person: null, action: null, areaId: null }

test('an ended session and a missing second factor stand under the account and at its home', async () => {
  const { code } = await openCounty(directory)
  const county = await directory.addActor('ADMIN', code)
  const town = await directory.addActor('EDITOR', `${code}-1`)
  const call = { actor: town, areaId: town.area.id }
  await logRefusal(new Refused('ended', call))
  await logRefusal(new Refused('second-factor', call))
  const { rows } = await listLog(county, ALL, null)
  expect(rows).toMatchObject([
    { staffName: town.name, area: town.area.name, summary: '没有开通必须有的两步验证' },
    { staffName: town.name, area: town.area.name, summary: '会话已失效的调用' },
  ])
})

test('refusals for role and area are not noted twice, and other failures not at all', async () => {
  const count = async () => (await directory.query('SELECT 1 FROM "LogEntry"')).length
  const before = await count()
  for (const reason of ['role', 'area'] as const) await logRefusal(new Refused(reason))
  await logRefusal(new Error('anything else'))
  expect(await count()).toBe(before)
})

test('a flood without a session is cut, account by account', async () => {
  const [one, two] = [await directory.addActor('EDITOR', 'GY'), await directory.addActor('EDITOR', 'GY')]
  const call = (actor: Actor) => logRefusal(new Refused('ended', { actor, areaId: actor.area.id }))
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
  await expect(requireMay(editor, 'record:publish', 0)).rejects.toMatchObject({ reason: 'role' })
  const noted = await directory.query('SELECT "areaId" FROM "LogEntry" WHERE "staffId" = $1', [editor.id])
  expect(noted).toEqual([{ areaId: null }])
})
