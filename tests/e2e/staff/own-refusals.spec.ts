import { expect, test } from '@playwright/test'
import { callAction, listActions } from '@/tests/support/actions'
import { ROUTES } from '@/tests/support/calls'
import { runSql } from '@/tests/support/db'
import { makePlace } from '@/tests/support/place'
import { readRefusals } from '@/tests/support/refusals'
import { createStaff, signIn } from '@/tests/support/staff'
import type { Targets } from '@/tests/support/targets'

test('four eyes: publishing one’s own is refused, leaves nothing behind but one line at its place', async ({
  browser,
  baseURL,
}) => {
  const { county, countyId, aId, a } = await makePlace()
  await runSql('UPDATE "Area" SET "fourEyes" = true WHERE id = $1', [countyId])
  const publisher = await createStaff({ role: 'PUBLISHER', areaCode: county })
  const context = await browser.newContext({ baseURL })
  await signIn(context, publisher)
  const save = listActions().find(({ name }) => name.endsWith('#saveRecord'))!
  const fields = { recordKind: 'TEAM', seen: 'new', areaId: aId, name: '自己的队', teamCount: 1 }
  const answer = await callAction(context.request, save, { ...fields, intent: 'publish' })
  expect([answer.http, answer.status]).toEqual([200, 'refused'])
  expect(await readRefusals(publisher.id)).toEqual([
    {
      staffName: publisher.name,
      code: a,
      summary: '双人审核：不能发布自己提交的内容（志愿服务队“自己的队”）',
    },
  ])
  expect(await runSql('SELECT 1 FROM "Revision" WHERE "authorId" = $1', [publisher.id])).toHaveLength(0)
  await context.close()
})

test('without the second factor that is required, every kind of call is refused and leaves one line', async ({
  browser,
  baseURL,
}) => {
  const { county, countyId, aId } = await makePlace()
  const admin = await createStaff({ role: 'ADMIN', areaCode: county })
  const context = await browser.newContext({ baseURL })
  await signIn(context, admin)
  await runSql('UPDATE "Area" SET "totpRequired" = true WHERE id = $1', [countyId])
  const invite = listActions().find(({ name }) => name.endsWith('people/actions.ts#invite'))!
  const fields = { name: '新人', email: 'nobody-yet@example.cn', role: 'EDITOR', areaId: aId }
  const line = { staffName: admin.name, code: county, summary: '没有开通必须有的两步验证' }
  expect((await callAction(context.request, invite, fields)).status).toBe('refused')
  expect(await readRefusals(admin.id)).toEqual([line])
  expect((await context.request.get('/staff/log/csv')).status()).toBe(403)
  expect(await readRefusals(admin.id)).toEqual([line, line])
  const { address, form } = ROUTES['app/staff/(content)/images/route.ts']!({ areaId: aId } as Targets)
  expect((await context.request.post(address, { multipart: form! })).status()).toBe(403)
  expect(await readRefusals(admin.id)).toEqual([line, line, line])
  await context.close()
})
