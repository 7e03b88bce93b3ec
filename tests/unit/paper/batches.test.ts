import { expect, test } from 'vitest'
import { listBatchPlaces } from '@/lib/paper/batch/batch-places'
import { listBatchAreas } from '@/lib/paper/batch/batch-scope'
import { getBatch, readBatchFile } from '@/lib/paper/batch/batches'
import { cancelBatch, resumeBatch, startBatch } from '@/lib/paper/batch/steer-batch'
import { listEditions } from '@/lib/paper/edition/editions'
import { beginBatch, planBatch } from '@/tests/support/batch'
import { openCounty, printCard } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'
import { readPdfBoxes, readPdfText, readPdfTitle } from '@/tests/support/pdf'
import { decodeQrCodes } from '@/tests/support/pdf-codes'

const directory = useDirectory()

test('a town in one file, in the order of delivery, with its cover sheet', async () => {
  const { clerk, townId } = await openCounty(directory, { towns: 2, villages: 30 })
  const plan = await planBatch(clerk, townId)
  const started = await beginBatch(clerk, { ...plan, areas: [...plan.areas].reverse() }, '第1镇')
  expect(await getBatch(clerk, started.batchId)).toMatchObject({ state: 'RUNNING', total: 30 })
  await started.running
  expect(await getBatch(clerk, started.batchId)).toMatchObject({ state: 'DONE', done: 30 })
  const pdf = (await readBatchFile(clerk, started.batchId))!
  // The cover and each card have a front and a back.
  expect((await readPdfBoxes(pdf)).length).toBe(62)
  const text = await readPdfText(pdf)
  expect(text).toContain('签收人')
  const said = text.replace(/\s/g, '')
  expect(said).toContain('30个地方，共735份')
  expect(said).toContain('双面打印，长边翻转')
  // The first village's card is on pages 3 and 4, ten sheets of it; the last one's follows all the others.
  expect(said).toContain('3–4×1010')
  expect(said).toContain('61–62×3939')
  expect(await readPdfTitle(pdf)).toBe('第1镇')
  const codes = await decodeQrCodes(pdf, 150)
  const tokens = await directory.query<{ token: string }>(
    `SELECT q.token FROM "QrCode" q JOIN "CardEdition" e ON e.id = q."editionId" JOIN "Area" a ON a.id = e."areaId"
     WHERE e."batchId" = $1 ORDER BY a.position, q.role`,
    [started.batchId],
  )
  expect(codes).toEqual(tokens.map(row => `HTTP://LOCALHOST:3000/Q/${row.token}`))
})

test('a batch tells who gets cards and who of the same town does not', async () => {
  const { clerk, code, townId } = await openCounty(directory, { towns: 2, villages: 4 })
  const plan = await planBatch(clerk, townId)
  const { batchId, running } = await beginBatch(clerk, { ...plan, areas: plan.areas.slice(1, 3) }, '第1镇')
  await running
  const places = (await listBatchPlaces(clerk, batchId))!
  expect(places.printed.map(place => place.copies)).toEqual(plan.areas.slice(1, 3).map(area => area.copies))
  expect([places.printed.length, places.left.length]).toEqual([2, 2])
  const other = await directory.addActor('PUBLISHER', `${code}-2`)
  await expect(listBatchPlaces(other, batchId)).rejects.toThrow('refused')
  expect(await listBatchPlaces(clerk, 1_000_000)).toBeNull()
})

test('a cancelled run leaves nothing, and can be taken up again', async () => {
  const { clerk, countyId } = await openCounty(directory, { towns: 2, villages: 30 })
  const before = await directory.count('CardEdition')
  const started = await beginBatch(clerk, await planBatch(clerk, countyId), '全县')
  expect(await cancelBatch(clerk, started.batchId)).toBe(true)
  await started.running
  expect(await getBatch(clerk, started.batchId)).toMatchObject({ state: 'CANCELLED' })
  expect(await directory.count('CardEdition')).toBe(before)
  expect(await readBatchFile(clerk, started.batchId)).toBeNull()
  const again = await resumeBatch(clerk, started.batchId)
  await again!.running
  expect(await getBatch(clerk, started.batchId)).toMatchObject({ state: 'DONE', done: 60 })
  expect(await directory.count('CardEdition')).toBe(before + 60)
  expect(await resumeBatch(clerk, started.batchId)).toBeNull()
})

test('two runs at once and a clerk in between: every number once, none left out', async () => {
  const { clerk, townId } = await openCounty(directory, { towns: 2, villages: 30 })
  const plan = await planBatch(clerk, townId)
  const village = plan.areas[3]!.areaId
  const [a, b] = await Promise.all([beginBatch(clerk, plan, '甲'), beginBatch(clerk, plan, '乙')])
  const single = await printCard(clerk, village, { use: 'POSTER', layout: 'poster-a4', copies: 1 })
  await Promise.all([a.running, b.running])
  expect(single.status).toBe('printed')
  const states = await Promise.all([a, b].map(async run => (await getBatch(clerk, run.batchId))!.state))
  expect(states).toEqual(['DONE', 'DONE'])
  const numbers = (await listEditions(clerk, village)).map(edition => edition.number)
  expect(numbers).toEqual([3, 2, 1])
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
  const started = await beginBatch(actor, await planBatch(actor, actor.area.id), '直管')
  await started.running
  const pdf = (await readBatchFile(actor, started.batchId))!
  expect((await readPdfBoxes(pdf)).length).toBe(8)
  expect((await readPdfText(pdf)).replace(/\s/g, '')).toContain('3个地方，共33份')
})

test('print-ready: pages by copies, covers apart, a file a town; copies of a village are remembered', async () => {
  const { clerk, countyId, townId, villageId } = await openCounty(directory, { towns: 2, villages: 2 })
  const plan = await planBatch(clerk, countyId, {
    layout: 'a4-2up',
    pages: 'repeated',
    covers: 'apart',
    files: 'town',
  })
  const counted = [{ areaId: villageId, copies: 10 }]
  const started = await startBatch(clerk, plan, '两镇', counted)
  if (started.status !== 'started') throw new Error(started.status)
  await started.running
  const batch = (await getBatch(clerk, started.batchId))!
  // 10 and 11, 12 and 13 copies, two on a sheet: 11 and 13 sheets, a front and a back each.
  expect(batch.files).toMatchObject([
    { name: '两镇 印卡县 第1镇', pages: 22 },
    { name: '两镇 印卡县 第2镇', pages: 26 },
    { name: '两镇 交接单', pages: 4 },
  ])
  const files = await Promise.all([0, 1, 2].map(at => readBatchFile(clerk, started.batchId, at)))
  const pages = await Promise.all(files.map(async pdf => (await readPdfBoxes(pdf!)).length))
  expect(pages).toEqual([22, 26, 4])
  expect(await readBatchFile(clerk, started.batchId, 3)).toBeNull()
  const areas = await listBatchAreas(clerk, { kind: 'subtree', areaId: townId })
  expect(areas.map(area => area.households)).toEqual([10, null])
})

test('more pages than a printer takes as one job are refused, and so is nothing else', async () => {
  const { clerk, villageId } = await openCounty(directory)
  const plan = { layout: 'a5', use: 'HANDOUT', fallbacks: [] } as const
  const areas = [{ areaId: villageId, copies: 10_001 }]
  const started = await beginBatch(clerk, { ...plan, fallbacks: [], pages: 'repeated', areas }, '太多')
  await started.running
  expect(await getBatch(clerk, started.batchId)).toMatchObject({
    state: 'FAILED',
    reason: expect.stringContaining('最多20000页'),
  })
  const once = await beginBatch(clerk, { ...plan, fallbacks: [], areas }, '一次')
  await once.running
  expect(await getBatch(clerk, once.batchId)).toMatchObject({ state: 'DONE', files: [{ pages: 4 }] })
})
