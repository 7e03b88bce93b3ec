import { expect, test } from 'vitest'
import { makeStickers } from '@/lib/paper/reprint/make-stickers'
import { planStickers } from '@/lib/paper/reprint/stickers'
import { openCounty, printCard } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const [FIRST, SECOND, CORRECTED] = ['04720000001', '04720000008', '15431086136'] as const

/** Adds a number to a service. @returns its phone */
async function addPhone(serviceId: number, number: string | null, position: number): Promise<number> {
  const { id } = await directory.read<{ id: number }>(
    `INSERT INTO "Phone" ("serviceId", kind, number, position) VALUES ($1, 'LOCAL', $2, $3) RETURNING id`,
    [serviceId, number, position],
  )
  return id
}

const answer = (phoneId: number) =>
  directory.query(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy") SELECT id, number, 'ANSWERED', '测试' FROM "Phone" WHERE id = $1`,
    [phoneId],
  )

/** A county of two villages whose cards bear a line of two numbers. */
async function openCards() {
  const county = await openCounty(directory, { villages: 2 })
  const { clerk, code, villageId, serviceId, phoneId, setNumber } = county
  await setNumber(FIRST)
  await answer(phoneId)
  await answer(await addPhone(serviceId, SECOND, 9))
  const other = await printCard(clerk, await directory.idOf(`${code}-1-2`), { copies: 40 })
  const one = await printCard(clerk, villageId, { copies: 100 })
  return { ...county, ids: [one.editionId, other.editionId] }
}

/** A number of a village's own in the place of those from above. */
async function addOwn(villageId: number, serviceId: number, number: string): Promise<number> {
  const own = await directory.read<{ id: number }>(
    `INSERT INTO "Service" ("areaId", "categoryId", "overridesId")
     SELECT $1, "categoryId", id FROM "Service" WHERE id = $2 RETURNING id`,
    [villageId, serviceId],
  )
  return addPhone(own.id, number, 0)
}

test('a number that nobody has rung is named before stickers are made without it', async () => {
  const { clerk, code, countyId, serviceId, phoneId, setNumber, ids } = await openCards()
  await setNumber(CORRECTED)
  const { files, texts, waits } = await planStickers(clerk, ids)
  expect(texts).toMatchObject([
    {
      before: [FIRST, SECOND],
      phones: [{ number: '0472 0000008' }],
      copies: 140,
      places: ['第1村第1次印', '第2村第1次印'],
    },
  ])
  const { name } = await directory.read<{ name: string }>('SELECT name FROM "Area" WHERE id = $1', [countyId])
  const call = { phoneId, number: CORRECTED, area: name, isAbove: false }
  expect(waits).toMatchObject([
    {
      baseServiceId: serviceId,
      numbers: [{ number: CORRECTED, area: name, reason: 'never-checked' }],
      instead: [SECOND],
      areas: 2,
      calls: [call],
    },
  ])
  const { stock } = files[0]!
  expect(await makeStickers(clerk, ids, stock, new Set())).toMatchObject({ status: 'waiting', lines: waits })
  expect(await makeStickers(clerk, ids, stock, new Set([serviceId]))).toMatchObject({ status: 'made' })
  // Who works in the town rings no number of the county.
  const below = await planStickers(await directory.addActor('EDITOR', `${code}-1`), ids)
  expect(below.waits).toMatchObject([{ calls: [{ ...call, isAbove: true }] }])

  await answer(phoneId)
  const rung = await planStickers(clerk, ids)
  expect(rung.waits).toEqual([])
  expect(rung.texts).toMatchObject([{ phones: [{ number: '154 3108 6136' }, { number: '0472 0000008' }] }])
  expect(await makeStickers(clerk, ids, stock, new Set())).toMatchObject({ status: 'made' })
})

test('what stands in says that it does, and each number that has lapsed is named', async () => {
  const { clerk, serviceId, ids } = await openCards()
  await directory.query(
    `UPDATE "PhoneCheck" SET "checkedAt" = now() - interval '3 years'
     WHERE "phoneId" IN (SELECT id FROM "Phone" WHERE "serviceId" = $1)`,
    [serviceId],
  )
  const { texts, waits } = await planStickers(clerk, ids)
  expect(texts).toMatchObject([{ before: [FIRST, SECOND], phones: [{ number: '12345', fallback: true }] }])
  expect(waits).toMatchObject([
    {
      numbers: [
        { number: FIRST, reason: 'lapsed' },
        { number: SECOND, reason: 'lapsed' },
      ],
      instead: ['12345'],
    },
  ])
})

test('a line is silent whose sticker says the same once all is rung, and so is one without a sticker', async () => {
  const { clerk, villageId, serviceId, phoneId, setNumber, ids } = await openCards()
  const waitsOf = async () => (await planStickers(clerk, ids)).waits
  await addPhone(serviceId, CORRECTED, 10)
  expect(await planStickers(clerk, ids)).toMatchObject({ files: [], texts: [], waits: [] })
  await directory.query('DELETE FROM "Phone" WHERE number = $1 AND "serviceId" = $2', [CORRECTED, serviceId])
  await directory.query('DELETE FROM "Phone" WHERE number = $1 AND "serviceId" = $2', [SECOND, serviceId])
  await setNumber('04720000002')
  await answer(phoneId)
  await addPhone(serviceId, null, 11)
  const own = await addOwn(villageId, serviceId, '04720000002')
  expect(await waitsOf()).toEqual([])
  await directory.query('UPDATE "Phone" SET number = $1 WHERE id = $2', [CORRECTED, own])
  expect(await waitsOf()).toMatchObject([
    { areas: 1, numbers: [{ number: CORRECTED, area: '第1村' }], instead: ['04720000002'] },
  ])
})
