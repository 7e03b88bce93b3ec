import { beforeAll, expect, test } from 'vitest'
import { getArea } from '@/lib/directory/area/areas'
import { getCard } from '@/lib/directory/card/cards'
import type { ServiceSnapshot } from '@/lib/directory/service/service-form'
import { recordOf } from '@/lib/records'
import { listRevisions, restoreRevision } from '@/lib/revision/history/history'
import type { Outcome } from '@/lib/revision/proposal/outcome'
import type { Proposal } from '@/lib/revision/proposal/proposal'
import { discardRevision, publishRevision, returnRevision } from '@/lib/revision/proposal/publish'
import { saveProposal } from '@/lib/revision/proposal/save'
import { runChange } from '@/lib/revision/proposal/transaction'
import { readWorkingCopy } from '@/lib/revision/proposal/working-copy'
import { listOpenRevisions } from '@/lib/revision/review/reviews'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
let editor: Actor
let publisher: Actor
let sibling: Actor
let countyId: number
let serviceId: number

beforeAll(async () => {
  editor = await directory.addActor('EDITOR', 'GY')
  publisher = await directory.addActor('PUBLISHER', 'GY')
  sibling = await directory.addActor('ADMIN', 'DH')
  countyId = await directory.idOf('GY')
  const rows = await directory.query<{ id: number }>(`SELECT id FROM "Service" WHERE name = '看病健康咨询'`)
  serviceId = rows[0]!.id
})

const open = () => readWorkingCopy(getPrisma(), 'SERVICE', serviceId)

async function propose(change: Partial<ServiceSnapshot>, extra: Partial<Proposal> = {}): Promise<Proposal> {
  const { live, seen } = await open()
  const snapshot = { ...(live as ServiceSnapshot), ...change }
  return { kind: 'SERVICE', recordId: serviceId, revisionId: null, snapshot, seen, intent: 'draft', ...extra }
}

function expectOk(outcome: Outcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome
}

const versionOf = async () =>
  (await directory.query('SELECT "contentVersion" AS v FROM "Area" WHERE code = $1', ['GY']))[0]!.v as number
const nameOnCard = async (code: string) => {
  const card = await getCard((await getArea(code))!, new Date())
  return card.categories.find(c => c.slug === 'medical')!.lines.map(line => line.name)
}

test('draft, submit, return with a reason, mend, publish: residents see it only then', async () => {
  const before = await versionOf()
  const draft = expectOk(await saveProposal(editor, await propose({ name: '改过的名称' })))
  const { seen } = await open()
  expectOk(
    await saveProposal(editor, {
      ...(await propose({ name: '改过的名称' })),
      seen,
      intent: 'submit',
    }),
  )
  expect(await nameOnCard('GY-JS-ZN')).toEqual(['看病健康咨询'])
  expect(await versionOf()).toBe(before)
  const { waiting } = await listOpenRevisions(publisher)
  expect(waiting.rows.map(row => row.id)).toContain(draft.revisionId)

  const lock = (await open()).proposal!.lock
  expectOk(await returnRevision(publisher, draft.revisionId, lock, '写清楚一点'))
  expect((await open()).proposal).toMatchObject({ state: 'RETURNED', reason: '写清楚一点' })
  const mended = { ...(await propose({ name: '看病咨询' })), seen: (await open()).seen }
  expectOk(await saveProposal(editor, { ...mended, intent: 'submit' }))
  const stale = await publishRevision(publisher, draft.revisionId, lock)
  expect(stale).toMatchObject({ ok: false, why: 'impossible' })
  expectOk(await publishRevision(publisher, draft.revisionId, (await open()).proposal!.lock))
  expect(await nameOnCard('GY-JS-ZN')).toEqual(['看病咨询'])
  expect(await versionOf()).toBeGreaterThan(before)
})

test('an editor may not publish; another county may not even draft; both are logged', async () => {
  const count = async () =>
    Number((await directory.query(`SELECT count(*) AS n FROM "LogEntry" WHERE action = 'refused'`))[0]!.n)
  const before = await count()
  const proposal = await propose({ name: '越权' })
  await expect(saveProposal(editor, { ...proposal, intent: 'publish' })).rejects.toThrow('refused: role')
  await expect(saveProposal(sibling, proposal)).rejects.toThrow('refused: area')
  await expect(listRevisions(sibling, 'SERVICE', serviceId)).rejects.toThrow('refused: area')
  expect(await count()).toBe(before + 3)
  expect((await open()).proposal).toBeNull()
})

test('two editors at once: the second sees both versions, and overwrites only what was seen', async () => {
  const mine = await propose({ description: '我写的' })
  expectOk(await saveProposal(publisher, await propose({ description: '别人写的' })))
  const told = await saveProposal(editor, mine)
  expect(told).toMatchObject({
    ok: false,
    why: 'conflict',
    conflict: { by: publisher.name, changes: [{ label: '内容', before: '别人写的', after: '我写的' }] },
  })
  if (told.ok || told.why !== 'conflict') return
  expect((await open()).proposal?.snapshot).toMatchObject({ description: '别人写的' })
  expectOk(await saveProposal(editor, { ...mine, seen: told.conflict.seen }))
  const { proposal } = await open()
  expect(proposal?.snapshot).toMatchObject({ description: '我写的' })
  expectOk(await discardRevision(editor, proposal!.id, proposal!.lock))
})

test('two saves at the very same moment: one is kept, the other is told', async () => {
  const proposals = await Promise.all([propose({ description: '甲' }), propose({ description: '乙' })])
  const outcomes = await Promise.all(proposals.map(proposal => saveProposal(publisher, proposal)))
  expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1)
  expect(outcomes.filter(outcome => !outcome.ok && outcome.why === 'conflict')).toHaveLength(1)
  const { proposal } = await open()
  expectOk(await discardRevision(publisher, proposal!.id, proposal!.lock))
})

test('a record published meanwhile is not overwritten unseen', async () => {
  const mine = await propose({ description: '我写的' })
  expectOk(await saveProposal(publisher, await propose({ description: '先发布的' }, { intent: 'publish' })))
  expect(await saveProposal(editor, mine)).toMatchObject({ ok: false, why: 'conflict' })
})

test('双人审核: nobody publishes their own, somebody else may', async () => {
  await directory.query('UPDATE "Area" SET "fourEyes" = true WHERE id = $1', [countyId])
  const own = await propose({ name: '双人审核' })
  await expect(saveProposal(publisher, { ...own, intent: 'publish' })).rejects.toThrow('four-eyes')
  const saved = expectOk(await saveProposal(publisher, { ...own, intent: 'submit' }))
  await expect(publishRevision(publisher, saved.revisionId, 1)).rejects.toThrow('four-eyes')
  const other = await directory.addActor('PUBLISHER', 'BT')
  expectOk(await publishRevision(other, saved.revisionId, 1))
  await directory.query('UPDATE "Area" SET "fourEyes" = false WHERE id = $1', [countyId])
})

test('withdrawn and restored: the same record, its checks with it', async () => {
  const phones = () =>
    directory.query('SELECT id, "withdrawnAt" FROM "Phone" WHERE "serviceId" = $1', [serviceId])
  const before = await phones()
  await directory.query(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy") VALUES ($1, '12320', 'ANSWERED', '测试')`,
    [before[0]!.id],
  )
  expectOk(await saveProposal(publisher, await propose({}, { intent: 'publish', withdraws: true })))
  expect(await nameOnCard('GY-JS-ZN')).toEqual([])
  const history = await listRevisions(publisher, 'SERVICE', serviceId)
  expect(history?.isLive).toBe(false)
  const withdrawal = history!.revisions[0]!
  expect(withdrawal.withdraws).toBe(true)
  expectOk(await restoreRevision(publisher, withdrawal.id, 'before', 'publish'))
  expect(await nameOnCard('GY-JS-ZN')).toEqual(['双人审核'])
  expect(await phones()).toEqual(before)
})

test('an older version is restored, with what differs in words', async () => {
  const history = await listRevisions(publisher, 'SERVICE', serviceId)
  const first = history!.revisions.at(-1)!
  expect(first.changes).toEqual([{ label: '名称', before: '看病健康咨询', after: '看病咨询' }])
  expectOk(await restoreRevision(publisher, first.id, 'before', 'publish'))
  expect(await nameOnCard('GY-JS-ZN')).toEqual(['看病健康咨询'])
  const lines = await directory.query(
    `SELECT action, summary FROM "LogEntry" WHERE kind = 'SERVICE' AND "recordId" = $1 ORDER BY id DESC LIMIT 2`,
    [serviceId],
  )
  expect(lines).toEqual([
    { action: 'revision.restore', summary: '恢复服务项目“看病健康咨询”的旧版' },
    { action: 'revision.publish', summary: '发布服务项目“看病健康咨询”' },
  ])
})

test('two phones change places, and a phone taken off keeps its row', async () => {
  const { live } = await open()
  const [first, second] = (live as ServiceSnapshot).phones
  const swapped = [
    { ...first!, number: null, kind: 'LOCAL' as const },
    { ...second!, number: first!.number, kind: 'NATIONAL' as const },
  ]
  expectOk(await saveProposal(publisher, await propose({ phones: swapped }, { intent: 'publish' })))
  expectOk(await saveProposal(publisher, await propose({ phones: [swapped[1]!] }, { intent: 'publish' })))
  const rows = await directory.query('SELECT id FROM "Phone" WHERE "serviceId" = $1', [serviceId])
  expect(rows).toHaveLength(2)
})

test('what the database itself refuses is an answer, whole or not at all', async () => {
  const taken = await propose({ name: '两份提案' })
  const row = { kind: 'SERVICE' as const, recordId: serviceId, areaId: countyId, authorId: editor.id }
  const words = { title: '两份提案', snapshot: {}, baseHash: '' }
  expectOk(await saveProposal(editor, taken))
  const outcome = await runChange(async db => {
    await db.revision.create({ data: { ...row, ...words }, select: { id: true } })
    return { ok: true, revisionId: 0, recordId: null, published: false }
  })
  expect(outcome).toMatchObject({ ok: false, why: 'impossible' })
  const { proposal } = await open()
  expectOk(await discardRevision(editor, proposal!.id, proposal!.lock))
})

test('law: every seeded record, read and applied, reads the same again', async () => {
  const db = getPrisma()
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
