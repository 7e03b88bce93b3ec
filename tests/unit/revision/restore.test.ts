import { expect, test } from 'vitest'
import type { ServiceSnapshot } from '@/lib/directory/service/service-form'
import { listRevisions, restoreRevision } from '@/lib/revision/history/history'
import { saveProposal } from '@/lib/revision/proposal/save'
import { useDirectory } from '@/tests/support/directory'
import { expectOk, openService } from '@/tests/support/proposals'

const directory = useDirectory()

test('withdrawn and restored: the same record, its checks with it', async () => {
  const { serviceId, publisher, propose, namesOnCard } = await openService(directory)
  const phones = () =>
    directory.query('SELECT id, "withdrawnAt" FROM "Phone" WHERE "serviceId" = $1', [serviceId])
  const before = await phones()
  await directory.query(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy") VALUES ($1, '04720000000', 'ANSWERED', '测试')`,
    [before[0]!.id],
  )
  expectOk(await saveProposal(publisher, await propose({}, { intent: 'publish', withdraws: true })))
  expect(await namesOnCard()).toEqual([])
  const history = await listRevisions(publisher, 'SERVICE', serviceId)
  expect(history?.isLive).toBe(false)
  const withdrawal = history!.revisions[0]!
  expect(withdrawal.withdraws).toBe(true)
  expectOk(await restoreRevision(publisher, withdrawal.id, 'before', 'publish'))
  expect(await namesOnCard()).toEqual(['法律维权服务'])
  expect(await phones()).toEqual(before)
})

test('an older version is restored, with what differs in words', async () => {
  const { serviceId, publisher, propose, namesOnCard } = await openService(directory)
  expectOk(await saveProposal(publisher, await propose({ name: '法律咨询' }, { intent: 'publish' })))
  const history = await listRevisions(publisher, 'SERVICE', serviceId)
  const first = history!.revisions.at(-1)!
  expect(first.changes).toEqual([{ label: '名称', before: '法律维权服务', after: '法律咨询' }])
  expectOk(await restoreRevision(publisher, first.id, 'before', 'publish'))
  expect(await namesOnCard()).toEqual(['法律维权服务'])
  const lines = await directory.query(
    `SELECT action, summary FROM "LogEntry" WHERE kind = 'SERVICE' AND "recordId" = $1 ORDER BY id DESC LIMIT 2`,
    [serviceId],
  )
  expect(lines).toEqual([
    { action: 'revision.restore', summary: '恢复服务项目“法律维权服务”的旧版' },
    { action: 'revision.publish', summary: '发布服务项目“法律维权服务”' },
  ])
})

test('two phones change places, and a phone taken off keeps its row', async () => {
  const { serviceId, publisher, open, propose } = await openService(directory)
  await directory.query('INSERT INTO "Phone" ("serviceId", position) VALUES ($1, 1)', [serviceId])
  const { live } = await open()
  const [first, second] = (live as ServiceSnapshot).phones
  const swapped = [
    { ...first!, number: null, kind: 'LOCAL' as const },
    { ...second!, number: first!.number, kind: 'LOCAL' as const },
  ]
  expectOk(await saveProposal(publisher, await propose({ phones: swapped }, { intent: 'publish' })))
  expectOk(await saveProposal(publisher, await propose({ phones: [swapped[1]!] }, { intent: 'publish' })))
  const rows = await directory.query('SELECT id FROM "Phone" WHERE "serviceId" = $1', [serviceId])
  expect(rows).toHaveLength(2)
})
