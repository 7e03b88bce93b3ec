import { expect, test } from '@playwright/test'
import { callAction, listActions } from '@/tests/support/actions'
import { runSql } from '@/tests/support/db'
import { makePlace } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'

// All kinds of record and of id: tests/unit/revision/foreign-ids.
test('a draft or a publish at an id that is not there yet keeps nobody out of the record that comes to have it', async ({
  browser,
  baseURL,
}) => {
  const [attacker, victim] = [await makePlace(), await makePlace()]
  const openAs = async (areaCode: string) => {
    const context = await browser.newContext({ baseURL })
    await signIn(context, await createStaff({ role: 'PUBLISHER', areaCode }))
    return context
  }
  const [from, to] = [await openAs(attacker.county), await openAs(victim.county)]
  const save = listActions().find(({ name }) => name.endsWith('#saveRecord'))!
  const team = { recordKind: 'TEAM', seen: 'new', teamCount: 1 }
  const [row] = await runSql<{ id: number }>(
    `SELECT nextval(pg_get_serial_sequence('"Team"', 'id'))::int AS id`,
  )
  // Far enough ahead that no test beside this one gets there meanwhile.
  for (const ahead of [5000, 5001, 6000])
    for (const intent of ['draft', 'submit', 'publish', 'aside']) {
      const fields = {
        ...team,
        areaId: attacker.aId,
        recordId: row!.id + ahead,
        name: `占位${ahead}`,
        intent,
      }
      const { http, status, text } = await callAction(from.request, save, fields)
      expect([http, status]).toEqual([200, 'failed'])
      expect(text).toContain('没有这条记录')
    }
  expect(await runSql(`SELECT 1 FROM "Revision" WHERE "areaId" = $1`, [attacker.aId])).toHaveLength(0)
  const fields = { ...team, areaId: victim.aId, name: '真的队', intent: 'publish' }
  expect((await callAction(to.request, save, fields)).status).toBe('done')
  expect(await runSql('SELECT 1 FROM "Team" WHERE "areaId" = $1', [victim.aId])).toHaveLength(1)
  for (const context of [from, to]) await context.close()
})
