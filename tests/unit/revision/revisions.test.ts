import { expect, test } from 'vitest'
import { recordOf } from '@/lib/records'
import { listRevisions } from '@/lib/revision/history/history'
import { publishRevision, returnRevision } from '@/lib/revision/proposal/publish'
import { saveProposal } from '@/lib/revision/proposal/save'
import { runChange } from '@/lib/revision/proposal/transaction'
import { listOpenRevisions } from '@/lib/revision/review/reviews'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'
import { useDirectory } from '@/tests/support/directory'
import { expectOk, openService } from '@/tests/support/proposals'

const directory = useDirectory()

const versionOf = async (areaId: number) =>
  (await directory.read<{ v: number }>('SELECT "contentVersion" AS v FROM "Area" WHERE id = $1', [areaId])).v

test('draft, submit, return with a reason, mend, publish: residents see it only then', async () => {
  const { countyId, editor, publisher, open, propose, namesOnCard } = await openService(directory)
  const before = await versionOf(countyId)
  const draft = expectOk(await saveProposal(editor, await propose({ name: '改过的名称' })))
  const { seen } = await open()
  expectOk(
    await saveProposal(editor, {
      ...(await propose({ name: '改过的名称' })),
      seen,
      intent: 'submit',
    }),
  )
  expect(await namesOnCard()).toEqual(['法律维权服务'])
  expect(await versionOf(countyId)).toBe(before)
  const { waiting } = await listOpenRevisions(publisher)
  expect(waiting.rows.map(row => row.id)).toContain(draft.revisionId)

  const lock = (await open()).proposal!.lock
  expectOk(await returnRevision(publisher, draft.revisionId, lock, '写清楚一点'))
  expect((await open()).proposal).toMatchObject({ state: 'RETURNED', reason: '写清楚一点' })
  const mended = { ...(await propose({ name: '法律咨询' })), seen: (await open()).seen }
  expectOk(await saveProposal(editor, { ...mended, intent: 'submit' }))
  const stale = await publishRevision(publisher, draft.revisionId, lock)
  expect(stale).toMatchObject({ ok: false, why: 'impossible' })
  expectOk(await publishRevision(publisher, draft.revisionId, (await open()).proposal!.lock))
  expect(await namesOnCard()).toEqual(['法律咨询'])
  expect(await versionOf(countyId)).toBeGreaterThan(before)
})

test('an editor may not publish; another county may not even draft; both are logged', async () => {
  const { serviceId, editor, open, propose } = await openService(directory)
  const sibling = await directory.addActor('ADMIN', 'DH')
  const proposal = await propose({ name: '越权' })
  await expect(saveProposal(editor, { ...proposal, intent: 'publish' })).rejects.toThrow('refused: role')
  await expect(saveProposal(sibling, proposal)).rejects.toThrow('refused: area')
  await expect(listRevisions(sibling, 'SERVICE', serviceId)).rejects.toThrow('refused: area')
  const sum = 'SELECT sum(times)::int AS n FROM "LogEntry" WHERE action = \'refused\' AND "staffId" = $1'
  const refusals = async (actor: Actor) => (await directory.query<{ n: number }>(sum, [actor.id]))[0]!.n
  expect([await refusals(editor), await refusals(sibling)]).toEqual([1, 2])
  expect((await open()).proposal).toBeNull()
})

test('双人审核: nobody publishes their own, somebody else may', async () => {
  const { countyId, publisher, propose } = await openService(directory)
  await directory.query('UPDATE "Area" SET "fourEyes" = true WHERE id = $1', [countyId])
  const own = await propose({ name: '双人审核' })
  await expect(saveProposal(publisher, { ...own, intent: 'publish' })).rejects.toThrow('four-eyes')
  const saved = expectOk(await saveProposal(publisher, { ...own, intent: 'submit' }))
  await expect(publishRevision(publisher, saved.revisionId, 1)).rejects.toThrow('four-eyes')
  const other = await directory.addActor('PUBLISHER', 'BT')
  expectOk(await publishRevision(other, saved.revisionId, 1))
})

test('what the database itself refuses is an answer, whole or not at all', async () => {
  const { countyId, serviceId, editor, propose } = await openService(directory)
  const taken = await propose({ name: '两份提案' })
  const row = { kind: 'SERVICE' as const, recordId: serviceId, areaId: countyId, authorId: editor.id }
  const words = { title: '两份提案', snapshot: {}, baseHash: '' }
  expectOk(await saveProposal(editor, taken))
  const outcome = await runChange(editor, async db => {
    await db.revision.create({ data: { ...row, ...words }, select: { id: true } })
    return { ok: true, revisionId: 0, recordId: null, published: false }
  })
  expect(outcome).toMatchObject({ ok: false, why: 'impossible' })
})

test('law: every seeded record, read and applied, reads the same again', async () => {
  const db = getPrisma()
  await directory.query(
    `INSERT INTO "Holiday" ("areaId", kind, name, "from", "to")
     SELECT id, 'OFF', '那达慕', '2026-08-18', '2026-08-20' FROM "Area" WHERE code = 'GY'`,
  )
  await directory.query(
    `WITH asked AS (INSERT INTO "Consultation" ("areaId", title, intro, "opensAt", "closesAt")
       SELECT id, '几点开门', '夏天', now(), now() + interval '1 day' FROM "Area" WHERE code = 'GY' RETURNING id)
     INSERT INTO "ConsultationQuestion" ("consultationId", position, kind, text, options)
     SELECT id, 1, 'ONE', '几点', '{七点,八点}' FROM asked`,
  )
  for (const [kind, table] of [
    ['AREA', 'Area'],
    ['ORGANIZATION', 'Organization'],
    ['CATEGORY', 'Category'],
    ['SERVICE', 'Service'],
    ['ANNOUNCEMENT', 'Announcement'],
    ['PROJECT', 'Project'],
    ['TEAM', 'Team'],
    ['ACTIVITY', 'Activity'],
    ['COLUMN', 'Column'],
    ['ARTICLE', 'Article'],
    ['HOLIDAY', 'Holiday'],
    ['CONSULTATION', 'Consultation'],
  ] as const) {
    const record = recordOf(kind)
    for (const { id } of await directory.query<{ id: number }>(`SELECT id FROM "${table}"`)) {
      const snapshot = await record.read(db, id)
      expect(await record.check?.(db, snapshot, id)).toBeFalsy()
      expect(await record.apply(db, id, snapshot)).toBe(id)
      expect(await record.read(db, id)).toEqual(snapshot)
      expect((await record.describe(db, snapshot)).length).toBeGreaterThan(2)
    }
  }
})
