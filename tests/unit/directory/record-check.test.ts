import { beforeAll, expect, test } from 'vitest'
import { readContentVersion } from '@/lib/directory/area/versions'
import { readCheckHistory } from '@/lib/directory/phone/check-history'
import { recordCheck } from '@/lib/directory/phone/record-check'
import { listWork } from '@/lib/directory/phone/work-list'
import type { ServiceSnapshot } from '@/lib/directory/service/service-form'
import { saveProposal } from '@/lib/revision/proposal/save'
import { readWorkingCopy } from '@/lib/revision/proposal/working-copy'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
let clerk: Actor
let sibling: Actor
let phoneId: number
let serviceId: number
const NUMBER = '04728110001'

beforeAll(async () => {
  clerk = await directory.addActor('EDITOR', 'GY')
  sibling = await directory.addActor('ADMIN', 'DH')
  const rows = await directory.query<{ phone: number; service: number }>(
    `SELECT p.id AS phone, s.id AS service FROM "Phone" p JOIN "Service" s ON s.id = p."serviceId"
     WHERE s.name = '看病健康咨询' AND p.kind = 'LOCAL'`,
  )
  ;[phoneId, serviceId] = [rows[0]!.phone, rows[0]!.service]
  await directory.query('UPDATE "Phone" SET number = $1 WHERE id = $2', [NUMBER, phoneId])
})

const call = (extra = {}) => ({
  phoneId,
  number: NUMBER,
  result: 'ANSWERED' as const,
  note: null,
  ...extra,
})
const countChecks = async () =>
  (await directory.query<{ n: number }>('SELECT count(*)::int AS n FROM "PhoneCheck"'))[0]!.n
const stateOf = async () => (await readCheckHistory(clerk, phoneId))!.state

test('a call is written with its line in the log, and the documents of the area have a new version', async () => {
  const version = await readContentVersion({ area: 'GY-JS-ZN' })
  expect(await stateOf()).toBe('never')
  expect(await recordCheck(clerk, call({ note: '王大夫接的' }))).toEqual({ status: 'recorded', serviceId })
  expect(await readContentVersion({ area: 'GY-JS-ZN' })).not.toBe(version)
  expect(await readCheckHistory(clerk, phoneId)).toMatchObject({
    state: 'fine',
    checks: [{ number: NUMBER, result: 'ANSWERED', checkedBy: clerk.name, note: '王大夫接的' }],
  })
  expect(
    await directory.query(
      `SELECT action, summary, "recordId", "staffId" FROM "LogEntry" ORDER BY id DESC LIMIT 1`,
    ),
  ).toEqual([
    {
      action: 'phone.check',
      summary: '核验看病健康咨询 0472 8110001：接通（王大夫接的）',
      recordId: serviceId,
      staffId: clerk.id,
    },
  ])
})

test('a number that changed since the list was shown is not recorded', async () => {
  const before = await countChecks()
  await directory.query('UPDATE "Phone" SET number = $1 WHERE id = $2', ['04728110002', phoneId])
  expect(await recordCheck(clerk, call())).toEqual({ status: 'changed', number: '04728110002' })
  await directory.query('UPDATE "Phone" SET "withdrawnAt" = now() WHERE id = $1', [phoneId])
  expect(await recordCheck(clerk, call())).toEqual({ status: 'gone' })
  await directory.query('UPDATE "Phone" SET number = $1, "withdrawnAt" = NULL WHERE id = $2', [
    NUMBER,
    phoneId,
  ])
  expect(await recordCheck(clerk, call({ phoneId: 999_999 }))).toEqual({ status: 'gone' })
  expect(await countChecks()).toBe(before)
})

test('checks and a publication of the same service at once end well, whichever comes first', async () => {
  const publisher = await directory.addActor('PUBLISHER', 'GY')
  for (let round = 0; round < 8; round++) {
    const { live, seen } = await readWorkingCopy(getPrisma(), 'SERVICE', serviceId)
    const snapshot = { ...(live as ServiceSnapshot), description: `第${round}次改` }
    const proposal = {
      kind: 'SERVICE' as const,
      recordId: serviceId,
      revisionId: null,
      snapshot,
      seen,
      intent: 'publish' as const,
    }
    const [published, ...checks] = await Promise.all([
      saveProposal(publisher, proposal),
      recordCheck(clerk, call()),
      recordCheck(clerk, call({ result: 'BUSY' })),
    ])
    expect(published).toMatchObject({ ok: true })
    expect(checks.map(outcome => outcome.status)).toEqual(['recorded', 'recorded'])
  }
})

test('a number of two lines of a place is listed once, with both, and one call answers for both', async () => {
  const countyId = clerk.area.id
  const OTHER = '04728119999'
  const add = async (name: string, areaId: number) => {
    const { id } = await directory.read<{ id: number }>(
      `WITH s AS (INSERT INTO "Service" ("areaId", "categoryId", name, description)
         SELECT $1, id, $2, '看病' FROM "Category" WHERE slug = 'medical' RETURNING id)
       INSERT INTO "Phone" ("serviceId", number, source) SELECT s.id, $3, '测试' FROM s RETURNING id`,
      [areaId, name, OTHER],
    )
    return id
  }
  const [one, two] = [await add('夜间门诊', countyId), await add('发热门诊', countyId)]
  const elsewhere = await add('镇上门诊', await directory.idOf('GY-JS'))
  for (const id of [one, two])
    await directory.query(
      `INSERT INTO "PhoneDoubt" ("phoneId", number, "areaId", day, at, "lastAt") VALUES ($1, $2, $3, now()::date, now() - interval '1 hour', now())`,
      [id, OTHER, countyId],
    )
  const read = async () => {
    const { entries, counts } = await listWork(clerk, { areaId: countyId, kind: 'todo', page: 0 })
    const found = entries.filter(({ number }) => number === OTHER)
    return { counts, found: found.map(({ phoneId, also, reports }) => [phoneId, also, reports?.times ?? 0]) }
  }
  const before = await read()
  expect(before.found).toEqual([
    [one, ['发热门诊'], 2],
    [elsewhere, [], 0],
  ])
  expect(before.counts.reported).toBe(1)
  const heard: number[] = []
  const ring = (result: 'WRONG' | 'ANSWERED') =>
    recordCheck(clerk, { phoneId: one!, number: OTHER, result, note: null }, async (_, { phoneId }) => {
      heard.push(phoneId)
    })
  // It is not this line's; what it is for the other nobody has asked.
  await ring('WRONG')
  expect(heard.splice(0)).toEqual([one])
  expect((await read()).found[0]).toEqual([two, ['夜间门诊'], 1])
  await ring('ANSWERED')
  expect(heard).toEqual([one, two])
  const after = await read()
  expect(after.found).toEqual([[elsewhere, [], 0]])
  expect(after.counts.todo).toBe(before.counts.todo - 1)
  expect(await directory.read(`SELECT summary FROM "LogEntry" ORDER BY id DESC LIMIT 1`)).toEqual({
    summary: '核验夜间门诊、发热门诊 0472 8119999：接通',
  })
})

test('nobody rings, reads or lists elsewhere', async () => {
  const before = await countChecks()
  await expect(recordCheck(sibling, call())).rejects.toThrow('refused: area')
  await expect(readCheckHistory(sibling, phoneId)).rejects.toThrow('refused: area')
  const wish = { areaId: clerk.area.id, kind: 'todo' as const, page: 0 }
  await expect(listWork(sibling, wish)).rejects.toThrow('refused: area')
  expect(await countChecks()).toBe(before)
})
