import { expect, test } from 'vitest'
import { listBatchAreas } from '@/lib/paper/batch/batch-scope'
import { getEdition } from '@/lib/paper/edition/editions'
import { listSisters } from '@/lib/paper/edition/sisters'
import { type EventWish, recordEvent } from '@/lib/paper/reprint/events'
import { readPicture } from '@/lib/paper/reprint/picture'
import { listReprints } from '@/lib/paper/reprint/reprint'
import { describeLeft, nameNextStep, nameState } from '@/lib/paper/reprint/row-words'
import { planStickers } from '@/lib/paper/reprint/stickers'
import { openCounty, printCard } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()

/** A village whose card was printed once, before its number changed. */
async function openList(copies = 35) {
  const county = await openCounty(directory)
  const { clerk, villageId, setNumber, check } = county
  const changeTo = async (number: string) => {
    await setNumber(number)
    await check(number)
  }
  await changeTo('04720000001')
  const old = await printCard(clerk, villageId, { copies })
  await changeTo('04720000002')
  const record = (wish: Pick<EventWish, 'kind' | 'copies'> & Partial<EventWish>, editionId = old.editionId) =>
    recordEvent(clerk, { editionId, place: null, note: null, ...wish })
  const readRows = async () => (await listReprints(clerk, villageId)).rows
  const readOld = async () => (await readRows()).find(row => row.editionId === old.editionId)
  return { ...county, changeTo, old, record, readRows, readOld }
}

test('reprinting marks what it replaces, and only for the same use; the list is finished by handing out', async () => {
  const { clerk, villageId, old, record, readOld } = await openList()
  await record({ kind: 'HANDED_OUT', copies: 20 })
  await record({ kind: 'POSTED', copies: 15 })
  const first = (await readOld())!
  expect(first.replacement).toBeNull()
  expect([describeLeft(first), nameState(first), nameNextStep(first)]).toEqual([
    '还有35份在外：换发20份，张贴15份',
    '待重印',
    '重印，或者打更正贴',
  ])
  const poster = await printCard(clerk, villageId, { copies: 5, use: 'POSTER' })
  expect((await readOld())!.replacement).toBeNull()
  const outdated = () => listBatchAreas(clerk, { kind: 'outdated', areaId: villageId })
  expect(await outdated()).toMatchObject([{ outdated: 35, outdatedOf: { HANDOUT: 35, POSTER: 0 } }])
  const fresh = await printCard(clerk, villageId, { copies: 40 })
  const waiting = (await readOld())!
  expect(waiting.replacement).toEqual({
    editionId: fresh.editionId,
    number: fresh.number,
    copies: 40,
    left: 40,
  })
  expect(nameState(waiting)).toBe(`已重印（第${fresh.number}次印，40份），待换发`)
  expect(await outdated()).toEqual([])
  expect(await listReprints(clerk, villageId)).toMatchObject({ editions: 1, copies: 35, waiting: 1 })

  expect(await listSisters(clerk, poster.editionId)).toEqual([])
  expect(await listSisters(clerk, fresh.editionId)).toMatchObject([
    { editionId: old.editionId, number: 1, out: 35 },
  ])
  const handOut = (copies: number, replaced: number) =>
    record(
      { kind: 'HANDED_OUT', copies, replaces: [{ editionId: old.editionId, copies: replaced }] },
      fresh.editionId,
    )
  expect(await handOut(20, 36)).toEqual({ status: 'does-not-add-up' })
  expect((await getEdition(clerk, fresh.editionId))!.standing!.handedOut).toBe(0)
  expect(await handOut(20, 20)).toEqual({ status: 'recorded' })
  expect(describeLeft((await readOld())!)).toBe('还有15份在外：张贴15份')
  // Handed out without a word of the old ones: nothing is taken out silently.
  expect(await record({ kind: 'HANDED_OUT', copies: 20 }, fresh.editionId)).toEqual({ status: 'recorded' })
  expect(nameNextStep((await readOld())!)).toContain('还没换的15份要再印')
  await record({ kind: 'REPLACED', copies: 15 })
  expect(await readOld()).toBeUndefined()
  expect(await listSisters(clerk, fresh.editionId)).toEqual([])
  const [log] = await directory.query<{ summary: string }>(
    `SELECT summary FROM "LogEntry" WHERE "staffId" = $1 AND summary LIKE '%换下%'`,
    [clerk.id],
  )
  expect(log!.summary).toContain('已发到户20份，换下第1次印20份')
})

test('an edition takes out no newer one, none for another use and none of another place', async () => {
  const { clerk, villageId, townId, old, record } = await openList()
  const poster = await printCard(clerk, villageId, { use: 'POSTER' })
  const fresh = await printCard(clerk, villageId)
  const town = await printCard(clerk, townId)
  const tries: [number, number][] = [
    [old.editionId, fresh.editionId],
    [poster.editionId, old.editionId],
    [town.editionId, old.editionId],
    [fresh.editionId, fresh.editionId],
  ]
  for (const [newer, older] of tries) {
    const outcome = await record(
      { kind: 'HANDED_OUT', copies: 1, replaces: [{ editionId: older, copies: 1 }] },
      newer,
    )
    expect(outcome).toEqual({ status: 'missing' })
  }
  expect(await directory.count('EditionEvent', '"staffId" = $1', [clerk.id])).toBe(0)
})

test('a reprint that has aged itself replaces nothing; of a withdrawn village the paper is replaced by where it leads', async () => {
  const { clerk, villageId, townId, changeTo, old, readOld } = await openList()
  await printCard(clerk, villageId)
  expect((await readOld())!.replacement).toMatchObject({ number: 2 })
  await changeTo('04720000003')
  expect((await readOld())!.replacement).toBeNull()
  await directory.query('UPDATE "Area" SET "withdrawnAt" = now() WHERE id = $1', [villageId])
  const town = await printCard(clerk, townId)
  const row = (await listReprints(clerk, townId)).rows.find(one => one.editionId === old.editionId)!
  expect(row).toMatchObject({ isWithdrawn: true, replacement: { editionId: town.editionId } })
  expect((await listSisters(clerk, town.editionId)).map(one => one.editionId)).toContain(old.editionId)
})

test('stickered copies are true until the card changes again, and once more when it changes back', async () => {
  const { clerk, countyId, changeTo, old, record, readOld } = await openList()
  const copiesOf = async () => (await planStickers(clerk, [old.editionId])).files.map(file => file.copies)
  expect(await copiesOf()).toEqual([35])
  expect(await record({ kind: 'STICKERED', copies: 10 })).toEqual({ status: 'recorded' })
  expect(describeLeft((await readOld())!)).toBe('还有25份在外：换发25份；另有10份已贴更正贴')
  expect(await copiesOf()).toEqual([25])
  expect((await readPicture(clerk, countyId)).total).toMatchObject({ copies: 35, outdatedCopies: 25 })
  expect(await record({ kind: 'STICKERED', copies: 26 })).toEqual({ status: 'does-not-add-up' })
  expect(await record({ kind: 'STICKERED', copies: -11 })).toEqual({ status: 'does-not-add-up' })
  expect(await record({ kind: 'STICKERED', copies: 25 })).toEqual({ status: 'recorded' })
  expect(await readOld()).toBeUndefined()
  expect(await copiesOf()).toEqual([])

  await changeTo('04720000003')
  expect(await readOld()).toMatchObject({ untrue: 35, stickered: 0 })
  // Noted wrongly, found out after the card had changed: taken back from what was stuck then.
  expect(await record({ kind: 'STICKERED', copies: -5 })).toEqual({ status: 'recorded' })
  await changeTo('04720000002')
  expect(await readOld()).toMatchObject({ untrue: 5, stickered: 30 })
  await changeTo('04720000001')
  expect(await readOld()).toBeUndefined()
})

test('two clerks who note stickers at once note no more than there are', async () => {
  const { record, readOld } = await openList(10)
  const both = await Promise.all([6, 6].map(copies => record({ kind: 'STICKERED', copies })))
  expect(both.map(({ status }) => status).sort()).toEqual(['does-not-add-up', 'recorded'])
  expect(await readOld()).toMatchObject({ untrue: 4, stickered: 6 })
})

test('what no sticker mends is said with why', async () => {
  const { clerk, villageId, serviceId, old, record } = await openList()
  await directory.query(`UPDATE "Service" SET "withdrawnAt" = now() WHERE id = $1`, [serviceId])
  await directory.query(`UPDATE "Area" SET "fallbackNumber" = '04729112345' WHERE code = $1`, [
    (
      await directory.read<{ code: string }>(
        `SELECT c.code FROM "Area" v JOIN "Area" t ON t.id = v."parentId" JOIN "Area" c ON c.id = t."parentId" WHERE v.id = $1`,
        [villageId],
      )
    ).code,
  ])
  const { files, unmended } = await planStickers(clerk, [old.editionId])
  expect(files).toEqual([])
  expect(unmended.map(({ why }) => why)).toEqual(['印在卡边上的政务热线变了，没有地方贴', '这一项停了'])
  expect(await record({ kind: 'STICKERED', copies: 1 }, 1e6)).toEqual({ status: 'missing' })
})

test('a magnet says no service: none that changes makes it old, and none overdue keeps it from being printed', async () => {
  const { clerk, villageId, setNumber, changeTo, readRows } = await openList()
  const magnet = await printCard(clerk, villageId, { copies: 200, layout: 'magnet' })
  await setNumber('04720000003')
  const { editionId } = await printCard(clerk, villageId, { copies: 9, layout: 'magnet' })
  await changeTo('04720000004')
  expect((await readRows()).map(row => [row.editionId, row.layout])).toEqual([[expect.any(Number), 'a5']])
  for (const id of [magnet.editionId, editionId])
    expect((await getEdition(clerk, id))!.snapshot).toMatchObject({ isBare: true, categories: [] })
  const poster = await printCard(clerk, villageId, { copies: 5, use: 'POSTER' })
  await changeTo('04720000005')
  expect(poster.number).toBeGreaterThan(1)
  const [area] = await listBatchAreas(clerk, { kind: 'outdated', areaId: villageId })
  expect(area!.outdatedOf).toEqual({ HANDOUT: 35, POSTER: 5 })
})
