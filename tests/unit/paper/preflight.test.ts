import { beforeEach, expect, test, vi } from 'vitest'
import { MOST_AREAS } from '@/lib/paper/batch/batch-plan'
import { listBatchAreas } from '@/lib/paper/batch/batch-scope'
import { getBatch } from '@/lib/paper/batch/batches'
import { runPreflight } from '@/lib/paper/batch/preflight'
import { startBatch } from '@/lib/paper/batch/steer-batch'
import { refreshFits } from '@/lib/paper/fit/refresh-fits'
import { watchFits } from '@/lib/paper/fit/watch-fits'
import { endPress, HANDS } from '@/lib/paper/press/press'
import { makeStickers } from '@/lib/paper/reprint/make-stickers'
import { listReprints } from '@/lib/paper/reprint/reprint'
import { planStickers } from '@/lib/paper/reprint/stickers'
import { beginBatch, planBatch } from '@/tests/support/batch'
import { listChildren } from '@/tests/support/children'
import { openCounty } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'
import { fillCard, MUCH_TOO_FULL, TOO_FULL } from '@/tests/support/full-cards'
import { readPdfBoxes } from '@/tests/support/pdf'

const patience = vi.hoisted(() => ({ BATCH_PATIENCE_MS: 0 }))
vi.mock('@/lib/paper/fit/patience', () => patience)

const directory = useDirectory()

// A slow machine has the time it takes.
beforeEach(() => {
  patience.BATCH_PATIENCE_MS = 120_000
})

test('who opens a batch waits for no card: what is known is taken as known, the rest is counted and looked at meanwhile', async () => {
  const { code, clerk, countyId, villageId } = await openCounty(directory, { towns: 1, villages: 6 })
  const scope = { kind: 'subtree' as const, areaId: countyId }
  patience.BATCH_PATIENCE_MS = 0
  const first = await runPreflight(clerk, scope, [])
  expect([first.areas.length, first.ready, first.unknown]).toEqual([6, 0, 6])
  expect(first.areas.every(area => !area.isKnown && area.overflow === null)).toBe(true)
  const { path } = await directory.read<{ path: string }>('SELECT path FROM "Area" WHERE id = $1', [countyId])
  await watchFits(path)
  const then = await runPreflight(clerk, scope, [])
  expect([then.ready, then.unknown, then.mends]).toEqual([6, 0, []])
  // Only what changed is not known any more, and nothing else is asked.
  await fillCard(directory.query, villageId, TOO_FULL)
  const changed = await runPreflight(clerk, scope, [])
  expect(changed.areas.filter(area => !area.isKnown).map(area => area.areaId)).toEqual([villageId])
  await watchFits(path)
  const last = await runPreflight(
    clerk,
    { kind: 'picked', areaIds: [villageId, await directory.idOf(`${code}-1-2`)] },
    [],
  )
  expect([last.ready, last.unknown, last.areas[0]!.fitsTerse]).toEqual([1, 0, true])
  expect(last.mends).toMatchObject([{ cards: [{ areaId: villageId }], service: { name: '占地方1' } }])
})

test('what nobody has looked at is looked at before it is printed', async () => {
  const { clerk, countyId, villageId } = await openCounty(directory, { towns: 1, villages: 2 })
  await fillCard(directory.query, villageId, MUCH_TOO_FULL)
  const started = await beginBatch(clerk, await planBatch(clerk, countyId, { terse: true }), '没看过')
  await started.running
  expect(await getBatch(clerk, started.batchId)).toMatchObject({
    state: 'FAILED',
    reason: expect.stringMatching(/^第1村的卡放不下/),
  })
})

test('preflight names what is overdue and what overflows; a run that meets it prints nothing', async () => {
  const { code, clerk, countyId, setNumber } = await openCounty(directory, { towns: 2, villages: 30 })
  const village = await directory.idOf(`${code}-2-7`)
  await fillCard(directory.query, village, MUCH_TOO_FULL)
  await setNumber('04720000099')
  const scope = { kind: 'subtree' as const, areaId: countyId }
  const flight = await runPreflight(clerk, scope, [])
  expect(flight.ready).toBe(0)
  expect(flight.lines).toMatchObject([
    { areas: 60, numbers: [{ number: '04720000099', reason: 'never-checked' }] },
  ])
  const fallbacks = [flight.lines[0]!.baseServiceId]
  const chosen = await runPreflight(clerk, scope, fallbacks)
  expect(chosen.ready).toBe(59)
  const over = chosen.areas.filter(area => area.overflow !== null)
  expect(over.map(area => area.areaId)).toEqual([village])
  expect(over[0]!.overflow!.head).toMatch(/^放不下，多出\d+毫米。$/)
  expect(over[0]!.overflow!.lines[0]).toMatch(/^“占地方\d+”占\d+毫米（说明72个字）：/)
  const before = await directory.count('CardEdition')
  const started = await beginBatch(clerk, await planBatch(clerk, countyId, { fallbacks }), '放不下')
  await started.running
  expect(await getBatch(clerk, started.batchId)).toMatchObject({
    state: 'FAILED',
    reason: expect.stringMatching(/^第7村的卡放不下，多出\d+毫米。不印说明也放不下。“占地方/),
  })
  expect(await directory.count('CardEdition')).toBe(before)
})

const listWorkers = () => listChildren(process.pid, 'press/worker.mjs')

test('cards that are set unlike each other are looked at on every core, before a batch and for Today', async () => {
  const { clerk, countyId } = await openCounty(directory, { towns: 1, villages: 8 })
  // Each village has a line of its own, the later ones with more words.
  await directory.query(
    `INSERT INTO "Service" ("areaId", "categoryId", name, description)
     SELECT a.id, c.id, '自己的一项', repeat('说明', a.position + 1) FROM "Area" a, "Area" t, "Category" c
     WHERE a."parentId" = t.id AND t."parentId" = $1 AND c.slug = 'jobs'`,
    [countyId],
  )
  const { path } = await directory.read<{ path: string }>('SELECT path FROM "Area" WHERE id = $1', [countyId])
  const looks = [
    () => runPreflight(clerk, { kind: 'subtree', areaId: countyId }, []),
    () => refreshFits(path, new Date(), () => true),
  ]
  for (const look of looks) {
    endPress()
    await expect.poll(listWorkers).toEqual([])
    await look()
    expect(listWorkers()).toHaveLength(HANDS)
  }
})

test('all that are outdated: a batch of them, and stickers as many as copies out', async () => {
  const { clerk, townId, serviceId, setNumber } = await openCounty(directory, { towns: 2, villages: 30 })
  const plan = await planBatch(clerk, townId)
  await (await beginBatch(clerk, plan, '会旧的')).running
  await setNumber('04720000099')
  const outdated = await listBatchAreas(clerk, { kind: 'outdated', areaId: townId })
  expect(outdated.length).toBe(30)
  const list = await listReprints(clerk, townId)
  const ids = list.rows.map(row => row.editionId)
  const { files, papers, unmended } = await planStickers(clerk, ids)
  expect([files.length, papers.length, unmended]).toEqual([1, 30, []])
  const { stock, stickers } = files[0]!
  expect(stickers[0]).toMatchObject({
    phones: [{ number: '12345', fallback: true }],
    copies: papers[0]!.copies,
  })
  const chosen = new Set([serviceId])
  const made = await makeStickers(clerk, ids.slice(0, 2), stock, chosen)
  if (made.status !== 'made') throw new Error(made.status)
  expect(made.file).toMatchObject({ copies: list.rows[0]!.out + list.rows[1]!.out })
  expect((await readPdfBoxes(made.pdf))[0]!.media).toEqual([210, 297])
  const stranger = await directory.addActor('ADMIN', 'DH')
  await expect(makeStickers(stranger, ids.slice(0, 1), stock, chosen)).rejects.toThrow('refused: area')
  await expect(startBatch(stranger, plan, '越界')).rejects.toThrow('refused: area')
})

test('a scope of more places than one batch takes says so, and its first are looked at', async () => {
  const { clerk, countyId, townId } = await openCounty(directory, { towns: 3, villages: 700 })
  const flight = await runPreflight(clerk, { kind: 'subtree', areaId: countyId }, [])
  expect([flight.cut, flight.areas.length, flight.ready]).toEqual([true, MOST_AREAS, MOST_AREAS])
  expect((await runPreflight(clerk, { kind: 'subtree', areaId: townId }, [])).cut).toBe(false)
})
