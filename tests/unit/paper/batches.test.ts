import { beforeAll, expect, test } from 'vitest'
import { type BatchPlan, MOST_AREAS } from '@/lib/paper/batch/batch-plan'
import { listBatchAreas } from '@/lib/paper/batch/batch-scope'
import { cancelBatch, getBatch, readBatchFile, resumeBatch, startBatch } from '@/lib/paper/batch/batches'
import { runPreflight } from '@/lib/paper/batch/preflight'
import { listEditions } from '@/lib/paper/edition/editions'
import { createEdition } from '@/lib/paper/edition/print'
import { listReprints } from '@/lib/paper/reprint/reprint'
import { makeStickers } from '@/lib/paper/reprint/stickers'
import type { Actor } from '@/lib/staff/session/actor'
import { useDirectory } from '@/tests/support/directory'
import { decodeQrCodes, readPdfBoxes, readPdfText } from '@/tests/support/pdf'
import { addVillages } from '@/tests/support/villages'

const directory = useDirectory()
let clerk: Actor
let countyId: number
let townId: number

beforeAll(async () => {
  await addVillages(directory.query, { code: 'PC', towns: 2, villages: 30 })
  clerk = await directory.addActor('EDITOR', 'PC')
  countyId = await directory.idOf('PC')
  townId = await directory.idOf('PC-1')
})

async function planFor(areaId: number, extra: Partial<BatchPlan> = {}): Promise<BatchPlan> {
  const areas = await listBatchAreas(clerk, { kind: 'subtree', areaId })
  const copies = areas.map((area, i) => ({ areaId: area.areaId, copies: 10 + i }))
  return { layout: 'a5', use: 'HANDOUT', fallbacks: [], areas: copies, ...extra }
}

const countEditions = async () =>
  (await directory.query<{ n: number }>('SELECT count(*)::int AS n FROM "CardEdition"'))[0]!.n

test('a town in one file, in the order of delivery, with its cover sheet', async () => {
  const plan = await planFor(townId)
  const started = await startBatch(clerk, { ...plan, areas: [...plan.areas].reverse() }, '第1镇')
  if (started.status !== 'started') throw new Error()
  expect(await getBatch(clerk, started.batchId)).toMatchObject({ state: 'RUNNING', total: 30 })
  await started.running
  expect(await getBatch(clerk, started.batchId)).toMatchObject({ state: 'DONE', done: 30 })
  const pdf = (await readBatchFile(clerk, started.batchId))!
  expect((await readPdfBoxes(pdf)).length).toBe(31)
  const text = await readPdfText(pdf)
  expect(text).toContain('签收人')
  expect(text.replace(/\s/g, '')).toContain('30个地方，共735份')
  const codes = await decodeQrCodes(pdf, 150, 2)
  const tokens = await directory.query<{ token: string }>(
    `SELECT q.token FROM "QrCode" q JOIN "CardEdition" e ON e.id = q."editionId" JOIN "Area" a ON a.id = e."areaId"
     WHERE e."batchId" = $1 ORDER BY a.position, q.role`,
    [started.batchId],
  )
  expect(codes).toEqual(tokens.map(row => `http://localhost:3000/q/${row.token}`))
})

test('a cancelled run leaves nothing, and can be taken up again', async () => {
  const before = await countEditions()
  const started = await startBatch(clerk, await planFor(countyId), '全县')
  if (started.status !== 'started') throw new Error()
  expect(await cancelBatch(clerk, started.batchId)).toBe(true)
  await started.running
  expect(await getBatch(clerk, started.batchId)).toMatchObject({ state: 'CANCELLED' })
  expect(await countEditions()).toBe(before)
  expect(await readBatchFile(clerk, started.batchId)).toBeNull()
  const again = await resumeBatch(clerk, started.batchId)
  await again!.running
  expect(await getBatch(clerk, started.batchId)).toMatchObject({ state: 'DONE', done: 60 })
  expect(await countEditions()).toBe(before + 60)
  expect(await resumeBatch(clerk, started.batchId)).toBeNull()
})

test('two runs at once and a clerk in between: every number once, none left out', async () => {
  const plan = await planFor(townId)
  const village = plan.areas[3]!.areaId
  const print = () =>
    createEdition(clerk, { areaId: village, layout: 'a5', use: 'POSTER', copies: 1, fallbacks: [] })
  const [a, b] = await Promise.all([startBatch(clerk, plan, '甲'), startBatch(clerk, plan, '乙')])
  const single = await print()
  if (a.status !== 'started' || b.status !== 'started') throw new Error()
  await Promise.all([a.running, b.running])
  expect(single.status).toBe('printed')
  const states = await Promise.all([a, b].map(async run => (await getBatch(clerk, run.batchId))!.state))
  expect(states).toEqual(['DONE', 'DONE'])
  const numbers = (await listEditions(clerk, village)).map(edition => edition.number)
  expect(numbers).toEqual(numbers.map((_, i) => numbers.length - i))
})

test('a run whose process is gone is seen to be lost, and is taken up from the beginning', async () => {
  const before = await countEditions()
  const started = await startBatch(clerk, await planFor(townId), '中断')
  if (started.status !== 'started') throw new Error()
  // As if another process had started it and died: this one's run finds another runner and stops.
  await directory.query(
    `UPDATE "PrintBatch" SET runner = 'gone', "beatAt" = now() - interval '2 minutes' WHERE id = $1`,
    [started.batchId],
  )
  await started.running
  expect(await getBatch(clerk, started.batchId)).toMatchObject({ state: 'LOST' })
  expect(await countEditions()).toBe(before)
  // Two who take it up at once: one of them does.
  const taken = await Promise.all([1, 2].map(() => resumeBatch(clerk, started.batchId)))
  expect(taken.filter(run => run !== null)).toHaveLength(1)
  await Promise.all(taken.map(run => run?.running))
  expect(await countEditions()).toBe(before + 30)
})

test('a database that dies while the batch is being written leaves nothing of it', async () => {
  const before = await countEditions()
  // The last thing written waits for this lock, with all editions written and not committed.
  await directory.query('BEGIN')
  await directory.query('LOCK TABLE "PrintFile" IN ACCESS EXCLUSIVE MODE')
  const started = await startBatch(clerk, await planFor(townId), '断电')
  if (started.status !== 'started') throw new Error()
  const cut = async () => {
    await directory.query('SELECT pg_stat_clear_snapshot()')
    const rows = await directory.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%PrintFile%' AND pid <> pg_backend_pid()`,
    )
    return rows.length
  }
  await expect.poll(cut, { timeout: 300_000 }).toBe(1)
  await started.running
  await directory.query('ROLLBACK')
  expect(await getBatch(clerk, started.batchId)).toMatchObject({ state: 'FAILED' })
  expect(await countEditions()).toBe(before)
  expect(await readBatchFile(clerk, started.batchId)).toBeNull()
})

test('a disk that is full when the file is written leaves nothing, and is said; afterwards the batch is made', async () => {
  const before = await countEditions()
  await directory.query(`CREATE FUNCTION fill_disk() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$`)
  await directory.query(
    'CREATE TRIGGER full_disk BEFORE INSERT ON "PrintFile" FOR EACH ROW EXECUTE FUNCTION fill_disk()',
  )
  const started = await startBatch(clerk, await planFor(townId), '磁盘满')
  if (started.status !== 'started') throw new Error()
  await started.running
  await directory.query('DROP TRIGGER full_disk ON "PrintFile"')
  const failed = { state: 'FAILED', reason: expect.stringContaining('磁盘满了') }
  expect(await getBatch(clerk, started.batchId)).toMatchObject(failed)
  expect(await countEditions()).toBe(before)
  await (await resumeBatch(clerk, started.batchId))!.running
  expect(await getBatch(clerk, started.batchId)).toMatchObject({ state: 'DONE' })
})

test('preflight names what is overdue and what overflows; a run that meets it prints nothing', async () => {
  const [village] = await directory.query<{ id: number }>(`SELECT id FROM "Area" WHERE code = 'PC-2-7'`)
  await directory.query(
    `INSERT INTO "Service" ("areaId", "categoryId", name, description)
     SELECT $1, c.id, '放不下' || n, repeat('说明写得很长很长，', 8) FROM "Category" c, generate_series(1, 12) n WHERE c.slug = 'jobs'`,
    [village!.id],
  )
  await directory.query(`UPDATE "Phone" SET number = '04720000099' WHERE number = '04720000000' AND "serviceId" = (
    SELECT s.id FROM "Service" s JOIN "Area" a ON a.id = s."areaId" JOIN "Category" c ON c.id = s."categoryId"
    WHERE a.code = 'PC' AND c.slug = 'legal')`)
  const scope = { kind: 'subtree' as const, areaId: countyId }
  const flight = await runPreflight(clerk, scope, [])
  expect(flight.ready).toBe(0)
  expect(flight.lines).toMatchObject([
    { areas: 60, numbers: [{ number: '04720000099', reason: 'never-checked' }] },
  ])
  const fallbacks = [flight.lines[0]!.baseServiceId]
  const chosen = await runPreflight(clerk, scope, fallbacks)
  expect(chosen.ready).toBe(59)
  expect(chosen.areas.filter(area => area.overflow.length).map(area => area.areaId)).toEqual([village!.id])
  const before = await countEditions()
  const started = await startBatch(clerk, await planFor(countyId, { fallbacks }), '放不下')
  if (started.status !== 'started') throw new Error()
  await started.running
  expect(await getBatch(clerk, started.batchId)).toMatchObject({
    state: 'FAILED',
    reason: expect.stringContaining('放不下'),
  })
  expect(await countEditions()).toBe(before)
})

test('all that are outdated: a batch of them, and stickers as many as copies out', async () => {
  const outdated = await listBatchAreas(clerk, { kind: 'outdated', areaId: townId })
  expect(outdated.length).toBe(30)
  const list = await listReprints(clerk, townId)
  const made = await makeStickers(clerk, [list.rows[0]!.editionId])
  if (made.status !== 'made') throw new Error(made.status)
  expect(made.stickers).toMatchObject([{ numbers: ['12345'], copies: list.rows[0]!.out }])
  expect((await readPdfBoxes(made.pdf))[0]!.media).toEqual([210, 297])
  const stranger = await directory.addActor('ADMIN', 'DH')
  await expect(makeStickers(stranger, [list.rows[0]!.editionId])).rejects.toThrow('refused: area')
  await expect(startBatch(stranger, await planFor(townId), '越界')).rejects.toThrow('refused: area')
})

test('a scope of more places than one batch takes says so, and its first are looked at', async () => {
  await addVillages(directory.query, { code: 'PD', towns: 3, villages: 700 })
  const actor = await directory.addActor('EDITOR', 'PD')
  const scope = { kind: 'subtree', areaId: await directory.idOf('PD') } as const
  const flight = await runPreflight(actor, scope, [])
  expect([flight.cut, flight.areas.length, flight.ready]).toEqual([true, MOST_AREAS, MOST_AREAS])
  const town = { kind: 'subtree', areaId: await directory.idOf('PD-1') } as const
  expect((await runPreflight(actor, town, [])).cut).toBe(false)
})

test('villages right below a county share one cover sheet, by the name of the county', async () => {
  await directory.query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind", position)
     SELECT 'PE', 'COUNTY', '直管旗', id, kind, 99 FROM "Area" WHERE code = 'BT'`,
  )
  await directory.query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind", position)
     SELECT 'PE-' || n, 'VILLAGE', '第 ' || n || ' 社区', id, kind, n FROM "Area", generate_series(1, 3) n WHERE code = 'PE'`,
  )
  const actor = await directory.addActor('EDITOR', 'PE')
  const areas = await listBatchAreas(actor, { kind: 'subtree', areaId: await directory.idOf('PE') })
  const started = await startBatch(
    actor,
    {
      layout: 'a5',
      use: 'HANDOUT',
      fallbacks: [],
      areas: areas.map(({ areaId }) => ({ areaId, copies: 5 })),
    },
    '直管',
  )
  if (started.status !== 'started') throw new Error()
  await started.running
  const pdf = (await readBatchFile(actor, started.batchId))!
  expect((await readPdfBoxes(pdf)).length).toBe(4)
  expect((await readPdfText(pdf)).replace(/\s/g, '')).toContain('3个地方，共15份')
})
