import { expect, test } from 'vitest'
import { logRefusal } from '@/lib/staff/log/log-refusal'
import type { LogFilter } from '@/lib/staff/log-reading/log-filter'
import { exportLog, listLog } from '@/lib/staff/log-reading/read-log'
import { logIn } from '@/lib/staff/login/login'
import { Refused } from '@/lib/staff/permission/refused'
import type { Actor } from '@/lib/staff/session/actor'
import { useDirectory } from '@/tests/support/directory'

// Alone in its file: it reads all that is no area's.
const directory = useDirectory()

const ALL: LogFilter = { from: null, until: null, person: null, action: null, areaId: null }

/** What a reader finds, on the page and in the file alike. */
async function readAll(actor: Actor, filter: Partial<LogFilter> = {}): Promise<string[]> {
  const [page, file] = [
    await listLog(actor, { ...ALL, ...filter }, null),
    await exportLog(actor, { ...ALL, ...filter }),
  ]
  expect(file.rows).toEqual(page.rows)
  return page.rows.map(({ area, summary }) => `${area}：${summary}`)
}

test('what is no area’s is read by those of the region, in the list of all and in no smaller one', async () => {
  const [region, county] = [await directory.addActor('ADMIN', 'NM'), await directory.addActor('ADMIN', 'GY')]
  const editor = await directory.addActor('EDITOR', 'NM')
  await logIn({ email: 'nobody@example.cn', password: 'wrong', code: '', address: '192.0.2.7' })
  await logRefusal(new Refused('signed-out'))
  const nobodys = ['—：没有登录的调用', '—：n…@example.cn（来自 192.0.2.7）']
  expect(await readAll(region)).toEqual(nobodys)
  // From where somebody logs in is for whoever answers for accounts.
  expect(await readAll(editor)).toEqual(nobodys.slice(0, 1))
  expect(await readAll(region, { areaId: region.area.id })).toEqual(nobodys)
  expect(await readAll(region, { action: 'login.failed' })).toEqual(nobodys.slice(1))
  expect(await readAll(region, { areaId: county.area.id })).toEqual([])
  expect(await readAll(county)).toEqual([])
})
