import { expect, test } from 'vitest'
import { getEdition } from '@/lib/paper/edition/editions'
import { recordEvent } from '@/lib/paper/reprint/events'
import { describeImpact, impactOf } from '@/lib/paper/reprint/impact'
import { countReprints, listReprints } from '@/lib/paper/reprint/reprint'
import { describeChanges, nameNextStep } from '@/lib/paper/reprint/row-words'
import { planStickers } from '@/lib/paper/reprint/stickers'
import { openCounty, printCard } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()

test('the reprint list finds what changed, a number over a word, and forgets it when it is true again', async () => {
  const { clerk, villageId, serviceId, phoneId, setNumber, check } = await openCounty(directory)
  await setNumber('04720000001')
  await check('04720000001')
  const words = await printCard(clerk, villageId, { copies: 1000 })
  await directory.query(`UPDATE "Service" SET description = '又改了' WHERE id = $1`, [serviceId])
  const numbers = await printCard(clerk, villageId, { copies: 100 })
  expect((await listReprints(clerk, villageId)).rows).toMatchObject([
    { editionId: words.editionId, numberChanges: 0 },
  ])
  expect(await impactOf(clerk, phoneId)).toEqual({ editions: 2, copies: 1100, areas: 1 })
  await setNumber('04720000002')
  await check('04720000002')
  expect(await impactOf(clerk, phoneId, '04720000001')).toEqual({ editions: 2, copies: 1100, areas: 1 })
  expect(await impactOf(clerk, phoneId)).toEqual({ editions: 0, copies: 0, areas: 0 })
  const sibling = await directory.addActor('ADMIN', 'DH')
  await expect(impactOf(sibling, phoneId)).rejects.toThrow('refused')
  const list = await listReprints(clerk, villageId)
  expect(list).toMatchObject({ editions: 2, copies: 1100, areas: 1 })
  const { rows: _, ...totals } = list
  expect(await countReprints(clerk, villageId)).toEqual(totals)
  expect(list.rows.every(row => row.numberChanges === 1)).toBe(true)
  await setNumber('04720000001')
  const after = await listReprints(clerk, villageId)
  expect(after.rows.map(row => row.editionId)).toEqual([words.editionId])
  const replaced = { editionId: words.editionId, kind: 'REPLACED', copies: 1000 } as const
  await recordEvent(clerk, { ...replaced, place: null, note: null })
  expect(await listReprints(clerk, villageId)).toMatchObject({ rows: [], editions: 0, copies: 0 })
  expect(numbers.number).toBe(words.number + 1)
})

test('a village or a town that was renamed makes the paper outdated that names it, and no sticker mends that', async () => {
  const { clerk, villageId, townId, setNumber, check } = await openCounty(directory)
  await setNumber('04720000001')
  await check('04720000001')
  const { editionId } = await printCard(clerk, villageId, { copies: 30 })
  const rename = (id: number, name: string) =>
    directory.query('UPDATE "Area" SET name = $2 WHERE id = $1', [id, name])
  const nameOf = async (id: number) =>
    (await directory.read<{ name: string }>('SELECT name FROM "Area" WHERE id = $1', [id])).name
  const [village, town] = [await nameOf(villageId), await nameOf(townId)]
  const listed = async () => (await listReprints(clerk, villageId)).rows
  expect(await listed()).toEqual([])
  await rename(villageId, '改名村')
  expect(await listed()).toMatchObject([
    { editionId, changes: 1, numberChanges: 0, untrue: 30, worst: [expect.stringContaining('：现在叫“')] },
  ])
  expect((await planStickers(clerk, [editionId])).unmended).toMatchObject([{ why: '地名变了，没有地方贴' }])
  await rename(villageId, village)
  expect(await listed()).toEqual([])
  await rename(townId, '改名镇')
  expect(await listed()).toMatchObject([{ editionId, changes: 1 }])
  await rename(townId, town)
})

test('a county that signs otherwise makes the paper outdated that bears its old name, and no sticker mends that', async () => {
  const { clerk, countyId, villageId, setNumber, check } = await openCounty(directory)
  await setNumber('04720000001')
  await check('04720000001')
  const { editionId } = await printCard(clerk, villageId, { copies: 30 })
  const sign = (name: string) =>
    directory.query('UPDATE "Area" SET "issuerName" = $2 WHERE id = $1', [countyId, name])
  const { issuerName } = await directory.read<{ issuerName: string }>(
    'SELECT "issuerName" FROM "Area" WHERE id = $1',
    [countyId],
  )
  await sign('县社会工作部')
  expect((await listReprints(clerk, villageId)).rows).toMatchObject([
    {
      editionId,
      isTerse: false,
      changes: 1,
      numberChanges: 0,
      worst: [expect.stringContaining('现在叫“县社会工作部”')],
    },
  ])
  expect((await planStickers(clerk, [editionId])).unmended).toMatchObject([{ why: '落款变了，没有地方贴' }])
  await sign(issuerName)
  expect((await listReprints(clerk, villageId)).rows).toEqual([])
})

test('a row names what changed, and stickers only where some are made', async () => {
  const { clerk, villageId, serviceId, setNumber, check } = await openCounty(directory)
  await setNumber('04720000001')
  await check('04720000001')
  const { name } = await directory.read<{ name: string }>('SELECT name FROM "Service" WHERE id = $1', [
    serviceId,
  ])
  const card = await printCard(clerk, villageId, { copies: 9 })
  await printCard(clerk, villageId, { copies: 8, use: 'POSTER', layout: 'poster-a4' })
  await printCard(clerk, villageId, { copies: 7, layout: 'large' })
  await setNumber('04720000002')
  await check('04720000002')
  const { rows } = await listReprints(clerk, villageId)
  const said = `${name}：0472 0000001 不用了，改打 0472 0000002`
  expect(rows.map(describeChanges)).toEqual([[said], [said], [said]])
  expect(rows.map(row => [row.layout, nameNextStep(row)])).toEqual([
    ['a5', '重印，或者打更正贴'],
    ['poster-a4', '重印'],
    ['large', '重印'],
  ])
  const edition = (await getEdition(clerk, card.editionId))!
  expect(edition.changes).toMatchObject([
    { baseServiceId: serviceId, gone: ['04720000001'], come: ['04720000002'] },
  ])
  // More ends than a row names.
  await directory.query(
    `UPDATE "Service" SET "withdrawnAt" = now() WHERE "areaId" = (SELECT "areaId" FROM "Service" WHERE id = $1)`,
    [serviceId],
  )
  const [worst] = (await listReprints(clerk, villageId)).rows
  expect(worst!.changes).toBeGreaterThan(2)
  expect(describeChanges(worst!)).toEqual([...worst!.worst, `还有${worst!.changes - 2}处`])
  // A service that ended is covered by no sticker.
  expect(nameNextStep(worst!)).toBe('重印')
})

test('how much paper bears a number is said in words', () => {
  expect(describeImpact({ editions: 3, copies: 1240, areas: 14 })).toBe(
    '这个号码印在14个地方的卡上：3次印刷、1,240份还在外面。',
  )
})
