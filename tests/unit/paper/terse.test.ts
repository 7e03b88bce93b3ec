import { beforeEach, expect, test, vi } from 'vitest'
import { getBatch } from '@/lib/paper/batch/batches'
import { runPreflight } from '@/lib/paper/batch/preflight'
import { getEdition, reprintEdition } from '@/lib/paper/edition/editions'
import { previewPrint } from '@/lib/paper/edition/preview-print'
import { createEdition } from '@/lib/paper/edition/print'
import { listLines } from '@/lib/paper/edition/snapshot'
import { listReprints } from '@/lib/paper/reprint/reprint'
import type { Layout } from '@/lib/paper/sheet/layouts'
import { beginBatch, planBatch } from '@/tests/support/batch'
import { openCounty, printCard } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'
import { fillCard, MUCH_TOO_FULL, TOO_FULL } from '@/tests/support/full-cards'
import { readPdfText } from '@/tests/support/pdf'

vi.mock('@/lib/paper/fit/patience', () => ({ PATIENCE_MS: 120_000, BATCH_PATIENCE_MS: 120_000 }))

const directory = useDirectory()
let county: Awaited<ReturnType<typeof openCounty>>

beforeEach(async () => {
  county = await openCounty(directory, { towns: 1, villages: 3 })
})

const wishOf = (areaId: number, terse: boolean, layout: Layout = 'a5') =>
  ({ areaId, layout, use: 'HANDOUT', copies: 20, fallbacks: [] as number[], terse }) as const

const look = async (areaId: number, terse: boolean) => {
  const outcome = await previewPrint(county.clerk, wishOf(areaId, terse))
  return outcome.status === 'ready' ? outcome.look : outcome
}

const describe = async (editionId: number) => {
  const { snapshot } = (await getEdition(county.clerk, editionId))!
  return listLines(snapshot.categories).map(line => line.description)
}

/** What each edition of a batch says its lines do. */
const listDescriptions = async (batchId: number) => {
  const rows = (await directory.query(
    `SELECT a.code, e.snapshot->'categories' AS categories FROM "CardEdition" e JOIN "Area" a ON a.id = e."areaId"
     WHERE e."batchId" = $1 ORDER BY a.id`,
    [batchId],
  )) as { categories: Parameters<typeof listLines>[0] }[]
  return rows.map(({ categories }) => listLines(categories).map(line => line.description))
}

test('a card that does not fit is printed with names and numbers alone only where that was asked for, and says so', async () => {
  const { clerk, villageId } = county
  await fillCard(directory.query, villageId, TOO_FULL)
  const refusal = { status: 'overflow', fitsTerse: true, words: { why: 'room' } }
  expect(await look(villageId, false)).toMatchObject(refusal)
  expect(await createEdition(clerk, wishOf(villageId, false))).toMatchObject(refusal)
  const seen = await look(villageId, true)
  if ('status' in seen) throw new Error(seen.status)
  expect(seen.advice[0]).toMatch(/^没有印说明/)
  expect(await createEdition(clerk, { ...seen.wish, seen: seen.seen, terse: false })).toMatchObject(refusal)
  const printed = await createEdition(clerk, { ...seen.wish, seen: seen.seen })
  if (printed.status !== 'printed') throw new Error(printed.status)
  expect(new Set(await describe(printed.editionId))).toEqual(new Set([null]))
  const text = await readPdfText((await reprintEdition(clerk, printed.editionId))!)
  expect(text).toContain('占地方7')
  expect(text).not.toContain('说明写得很长')
})

test('a card that fits keeps what its services do, whatever was ticked; one that fits in neither way is refused for its words', async () => {
  const { code, clerk, villageId } = county
  const seen = await look(villageId, true)
  if ('status' in seen) throw new Error(seen.status)
  expect(seen.advice.join()).not.toContain('没有印说明')
  const { editionId } = await printCard(clerk, villageId, { terse: true, seen: seen.seen })
  expect(await describe(editionId)).not.toContain(null)
  const full = await directory.idOf(`${code}-1-2`)
  await fillCard(directory.query, full, MUCH_TOO_FULL)
  const refusal = {
    status: 'overflow',
    fitsTerse: false,
    words: {
      lines: [
        expect.stringContaining('说明72个字'),
        expect.anything(),
        expect.anything(),
        expect.anything(),
        expect.anything(),
      ],
    },
  }
  expect(await look(full, true)).toMatchObject(refusal)
  expect(await createEdition(clerk, wishOf(full, true))).toMatchObject(refusal)
  // What needs no side of A5 has room for all of it.
  const large = await createEdition(clerk, wishOf(full, true, 'large'))
  if (large.status !== 'printed') throw new Error(large.status)
  expect(await describe(large.editionId)).not.toContain(null)
})

test('a card that was looked at whole, and has no room by now, is looked at anew before it is printed terse', async () => {
  const { clerk, villageId } = county
  const whole = await look(villageId, true)
  if ('status' in whole) throw new Error(whole.status)
  await fillCard(directory.query, villageId, TOO_FULL)
  expect(await createEdition(clerk, { ...whole.wish, seen: whole.seen })).toEqual({ status: 'changed' })
  expect(await directory.count('CardEdition', '"areaId" = $1', [villageId])).toBe(0)
})

test('what a paper does not say is no change of it; a number that changes is', async () => {
  const { clerk, villageId, setNumber, check } = county
  await fillCard(directory.query, villageId, TOO_FULL)
  const { editionId } = await printCard(clerk, villageId, { terse: true })
  const find = async () =>
    (await listReprints(clerk, villageId)).rows.find(row => row.editionId === editionId)
  expect(await find()).toBeUndefined()
  await directory.query(`UPDATE "Service" SET description = '改短了' WHERE "areaId" = $1`, [villageId])
  expect(await find()).toBeUndefined()
  await setNumber('04720000055')
  await check('04720000055')
  expect(await find()).toMatchObject({ isTerse: true })
})

test('a batch leaves out what services do on the cards that have no room for it, and on no other', async () => {
  const { code, clerk, countyId, villageId } = county
  await fillCard(directory.query, villageId, TOO_FULL)
  const much = await directory.idOf(`${code}-1-2`)
  await fillCard(directory.query, much, MUCH_TOO_FULL)
  const flight = await runPreflight(clerk, { kind: 'subtree', areaId: countyId }, [])
  expect(flight.areas.map(({ overflow, fitsTerse }) => [overflow === null, fitsTerse])).toEqual([
    [false, true],
    [false, false],
    [true, true],
  ])
  const plan = await planBatch(clerk, countyId)
  const end = async (extra: Partial<typeof plan> & { terse?: boolean }) => {
    const started = await beginBatch(clerk, { ...plan, ...extra }, '不印说明')
    await started.running
    return { ...(await getBatch(clerk, started.batchId))!, batchId: started.batchId }
  }
  const before = await directory.count('CardEdition')
  // Both are named where neither was asked to be terse; then the one that does not even fit so.
  expect(await end({})).toMatchObject({
    state: 'FAILED',
    reason: expect.stringMatching(/^第1村、第2村的卡放不下，多出\d+毫米。不印说明就放得下。/),
  })
  expect(await end({ terse: true })).toMatchObject({
    state: 'FAILED',
    reason: expect.stringMatching(/^第2村的卡放不下，多出\d+毫米。不印说明也放不下。/),
  })
  expect(await directory.count('CardEdition')).toBe(before)
  const done = await end({ terse: true, areas: plan.areas.filter(({ areaId }) => areaId !== much) })
  expect(done.state).toBe('DONE')
  const [first, third] = await listDescriptions(done.batchId)
  expect(new Set(first)).toEqual(new Set([null]))
  expect(third).not.toContain(null)
  // Large print has the room for all of it: no card is judged by the paper of another.
  const large = await end({ terse: true, layout: 'large' })
  expect(large.state).toBe('DONE')
  expect((await listDescriptions(large.batchId)).flat()).not.toContain(null)
})
