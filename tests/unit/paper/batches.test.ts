import { expect, test } from 'vitest'
import { cancelBatch, getBatch, readBatchFile, resumeBatch } from '@/lib/paper/batch/batches'
import { listEditions } from '@/lib/paper/edition/editions'
import { beginBatch, planBatch } from '@/tests/support/batch'
import { openCounty, printCard } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'
import { readPdfBoxes, readPdfText } from '@/tests/support/pdf'
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
  expect((await readPdfBoxes(pdf)).length).toBe(31)
  const text = await readPdfText(pdf)
  expect(text).toContain('签收人')
  expect(text.replace(/\s/g, '')).toContain('30个地方，共735份')
  const codes = await decodeQrCodes(pdf, 150)
  const tokens = await directory.query<{ token: string }>(
    `SELECT q.token FROM "QrCode" q JOIN "CardEdition" e ON e.id = q."editionId" JOIN "Area" a ON a.id = e."areaId"
     WHERE e."batchId" = $1 ORDER BY a.position, q.role`,
    [started.batchId],
  )
  expect(codes).toEqual(tokens.map(row => `HTTP://LOCALHOST:3000/Q/${row.token}`))
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
  expect((await readPdfBoxes(pdf)).length).toBe(4)
  expect((await readPdfText(pdf)).replace(/\s/g, '')).toContain('3个地方，共33份')
})
