import { beforeAll, expect, test } from 'vitest'
import type { AreaSnapshot } from '@/lib/directory/area/area-form'
import { restoreRevision } from '@/lib/revision/history/history'
import { saveProposal } from '@/lib/revision/proposal/save'
import { proposeWithdrawal } from '@/lib/revision/proposal/withdraw'
import { readWorkingCopy } from '@/lib/revision/proposal/working-copy'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'
import { makeCase } from '@/tests/support/cases'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
let publisher: Actor

beforeAll(async () => {
  publisher = await directory.addActor('PUBLISHER', 'GY')
})

function createArea(code: string, kind: AreaSnapshot['kind'], parentId: number) {
  const empty = { gbCode: null, rolloutSince: null, issuerName: null, fallbackNumber: null, source: null }
  const words = { code, kind, name: code, parentId, position: 0, rolloutStage: 'PLANNED', successorId: null }
  const snapshot = { ...empty, ...words }
  const place = { kind: 'AREA' as const, recordId: null, revisionId: null }
  return saveProposal(publisher, { ...place, snapshot, seen: 'new', intent: 'publish' })
}

async function withdraw(recordId: number, successorId: number | null = null) {
  const { seen } = await readWorkingCopy(getPrisma(), 'AREA', recordId)
  return proposeWithdrawal(publisher, { kind: 'AREA', recordId, seen, successorId, intent: 'publish' })
}

async function addTown(code: string): Promise<number> {
  expect(await createArea(code, 'TOWN', publisher.area.id)).toMatchObject({ ok: true })
  return directory.idOf(code)
}

const PARENT_GONE = { ok: false, why: 'invalid', errors: { kind: ['上级区域已经撤销，请先恢复上级'] } }

test('a withdrawn village comes back only after the town above it', async () => {
  const townId = await addTown('GY-UP')
  expect(await createArea('GY-UP-V', 'VILLAGE', townId)).toMatchObject({ ok: true })
  const village = await withdraw(await directory.idOf('GY-UP-V'))
  const town = await withdraw(townId)
  if (!village.ok || !town.ok) throw new Error(JSON.stringify([village, town]))
  const restore = ({ revisionId }: { revisionId: number }) =>
    restoreRevision(publisher, revisionId, 'before', 'publish')
  expect(await restore(village)).toMatchObject(PARENT_GONE)
  expect(await restore(town)).toMatchObject({ ok: true })
  expect(await restore(village)).toMatchObject({ ok: true })
})

test('what lies open in its inbox goes to whoever takes over, else to what lies above; what is over stays', async () => {
  const [from, to] = [await addTown('GY-M1'), await addTown('GY-M2')]
  const open = await makeCase(directory.query, { areaId: from })
  const over = await makeCase(directory.query, { areaId: from, state: 'CLOSED' })
  const officeOf = async ({ id }: { id: number }) =>
    (await directory.read<{ officeId: number }>('SELECT "officeId" FROM "Case" WHERE id = $1', [id])).officeId
  expect(await withdraw(from, to)).toMatchObject({ ok: true })
  expect([await officeOf(open), await officeOf(over)]).toEqual([to, from])
  expect(await withdraw(to)).toMatchObject({ ok: true })
  expect(await officeOf(open)).toBe(publisher.area.id)
})

/** Until some transaction waits for a row that another holds. */
async function waitForWaiter() {
  const waiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'`
  while (!(await directory.query(waiting)).length);
}

test('a village put below a town that is just being withdrawn is refused', async () => {
  const townId = await addTown('GY-RACE')
  await directory.query('BEGIN')
  await directory.query('UPDATE "Area" SET "withdrawnAt" = now() WHERE id = $1', [townId])
  const putting = createArea('GY-RACE-V', 'VILLAGE', townId)
  await waitForWaiter()
  await directory.query('COMMIT')
  expect(await putting).toMatchObject(PARENT_GONE)
})

test('a town below which a village is just being put is not withdrawn', async () => {
  const townId = await addTown('GY-RACE2')
  await directory.query('BEGIN')
  await directory.query('SELECT 1 FROM "Area" WHERE id = $1 FOR NO KEY UPDATE', [townId])
  const withdrawing = withdraw(townId)
  await waitForWaiter()
  await directory.query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind")
     VALUES ('GY-RACE2-V', 'VILLAGE', '新村', $1, 'TOWN')`,
    [townId],
  )
  await directory.query('COMMIT')
  expect(await withdrawing).toMatchObject({ ok: false, message: expect.stringContaining('还有1个区域') })
})
