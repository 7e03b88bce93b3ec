import { beforeAll, expect, test } from 'vitest'
import type { ServiceSnapshot } from '@/lib/directory/service/service-form'
import { listRevisions, restoreRevision } from '@/lib/revision/history/history'
import { publishRevision } from '@/lib/revision/proposal/publish'
import { saveProposal } from '@/lib/revision/proposal/save'
import { readWorkingCopy } from '@/lib/revision/proposal/working-copy'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
let publisher: Actor
let baseId: number
let base: ServiceSnapshot

beforeAll(async () => {
  publisher = await directory.addActor('PUBLISHER', 'GY')
  const rows = await directory.query<{ id: number }>(`SELECT id FROM "Service" WHERE name = '看病健康咨询'`)
  baseId = rows[0]!.id
  base = (await open(baseId)).live as ServiceSnapshot
})

const open = (id: number) => readWorkingCopy(getPrisma(), 'SERVICE', id)

async function save(recordId: number | null, snapshot: ServiceSnapshot, intent: 'submit' | 'publish') {
  const seen = recordId === null ? 'new' : (await open(recordId)).seen
  const place = { kind: 'SERVICE' as const, recordId, revisionId: null }
  const outcome = await saveProposal(publisher, { ...place, snapshot, seen, intent })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome
}

async function overrideAt(code: string, description: string): Promise<ServiceSnapshot> {
  const asAbove = { organizationId: null, name: null, keywords: [], phones: [] }
  return { ...base, ...asAbove, areaId: await directory.idOf(code), overridesId: baseId, description }
}

/** To a category of its own, and the one before it may go. */
async function moveBase(): Promise<number> {
  const [category] = await directory.query<{ id: number }>(
    `INSERT INTO "Category" (slug, name, icon, position, "checkCycleDays")
     SELECT 'moved-' || count(*), '新类' || count(*), 'medical', 900 + count(*), 90 FROM "Category" RETURNING id`,
  )
  const live = (await open(baseId)).live as ServiceSnapshot
  await save(baseId, { ...live, categoryId: category!.id }, 'publish')
  return category!.id
}

const categoryOf = async (id: number) => ((await open(id)).live as ServiceSnapshot).categoryId

test('a proposed override is published in the category that its base was moved to meanwhile', async () => {
  const { revisionId } = await save(null, await overrideAt('GY-JS', '镇里办'), 'submit')
  const moved = await moveBase()
  const published = await publishRevision(publisher, revisionId, 1)
  if (!published.ok) throw new Error(JSON.stringify(published))
  expect(await categoryOf(published.recordId!)).toBe(moved)
})

test('an override follows its base, and its older words come back where the base is now', async () => {
  const { recordId } = await save(null, await overrideAt('GY-JS-ZN', '村里办'), 'publish')
  const second = { ...((await open(recordId!)).live as ServiceSnapshot), description: '村里代办' }
  await save(recordId, second, 'publish')
  const before = await categoryOf(recordId!)
  const moved = await moveBase()
  expect(await categoryOf(recordId!)).toBe(moved)
  await directory.query('DELETE FROM "Category" WHERE id = $1', [before])
  const [, first] = (await listRevisions(publisher, 'SERVICE', recordId!))!.revisions
  expect(await restoreRevision(publisher, first!.id, 'after', 'publish')).toMatchObject({ ok: true })
  expect((await open(recordId!)).live).toMatchObject({ categoryId: moved, description: '村里办' })
})

test('an override of a service that was withdrawn is still refused', async () => {
  const { revisionId } = await save(null, await overrideAt('GY-XX', '镇里也办'), 'submit')
  await directory.query('UPDATE "Service" SET "withdrawnAt" = now() WHERE id = $1', [baseId])
  expect(await publishRevision(publisher, revisionId, 1)).toMatchObject({
    ok: false,
    errors: { name: ['上级没有这项服务了，不能改成本地的'] },
  })
})
