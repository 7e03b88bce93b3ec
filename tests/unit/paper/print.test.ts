import { expect, test } from 'vitest'
import { getEdition, listEditions, reprintEdition } from '@/lib/paper/edition/editions'
import { previewPrint } from '@/lib/paper/edition/preview-print'
import { createEdition } from '@/lib/paper/edition/print'
import { hashSnapshot } from '@/lib/paper/edition/snapshot'
import { listReprints } from '@/lib/paper/reprint/reprint'
import { openCounty, printCard } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'
import { readPdfText } from '@/tests/support/pdf'
import { decodeQrCodes } from '@/tests/support/pdf-codes'

const directory = useDirectory()

test('a print is refused, with why, while a line carries an overdue number; the fallback may be chosen', async () => {
  const { clerk, villageId, serviceId, setNumber, check } = await openCounty(directory)
  const wish = { areaId: villageId, layout: 'a5', use: 'HANDOUT', copies: 300, fallbacks: [] } as const
  const print = () => createEdition(clerk, { ...wish, fallbacks: [] })
  await setNumber('04720000001')
  expect(await print()).toMatchObject({
    status: 'blocked',
    lines: [{ baseServiceId: serviceId, numbers: [{ number: '04720000001', reason: 'never-checked' }] }],
  })
  await check('04720000001', '400 days')
  expect(await print()).toMatchObject({ lines: [{ numbers: [{ reason: 'lapsed' }] }] })
  expect(await directory.count('CardEdition', '"areaId" = $1', [villageId])).toBe(0)
  const { editionId, number } = await printCard(clerk, villageId, { fallbacks: [serviceId] })
  expect(number).toBe(1)
  const text = (await readPdfText((await reprintEdition(clerk, editionId))!)).replace(/\s/g, '')
  expect(text).toContain('第1次印')
  expect(text).not.toContain('04720000001')
})

test('an edition keeps its snapshot, is reprinted byte for byte, and its codes open its tokens', async () => {
  const { clerk, villageId, serviceId } = await openCounty(directory)
  const { editionId } = await printCard(clerk, villageId)
  const edition = (await getEdition(clerk, editionId))!
  expect(hashSnapshot(edition.snapshot)).toBe(edition.contentHash)
  const first = (await reprintEdition(clerk, editionId))!
  await directory.query(`UPDATE "Service" SET description = '后来改了' WHERE id = $1`, [serviceId])
  expect(Buffer.from((await reprintEdition(clerk, editionId))!).equals(Buffer.from(first))).toBe(true)
  const tokens = edition.snapshot.codes.map(code => code.token)
  expect(await decodeQrCodes(first, 150)).toEqual(tokens.map(token => `HTTP://LOCALHOST:3000/Q/${token}`))
  expect(await readPdfText(first)).toContain(`/q/${tokens[0]}`)
})

test('nobody prints, reads or reprints elsewhere', async () => {
  const { clerk, villageId } = await openCounty(directory)
  const sibling = await directory.addActor('ADMIN', 'DH')
  const { editionId } = await printCard(clerk, villageId)
  await expect(printCard(sibling, villageId)).rejects.toThrow('refused: area')
  await expect(getEdition(sibling, editionId)).rejects.toThrow('refused: area')
  await expect(reprintEdition(sibling, editionId)).rejects.toThrow('refused: area')
  await expect(listReprints(sibling, villageId)).rejects.toThrow('refused: area')
})

test('clerks who print the same village at once get a number each, without gaps', async () => {
  const { code, clerk, villageId } = await openCounty(directory)
  const other = await directory.addActor('EDITOR', `${code}-1`)
  const clerks = [clerk, other, clerk, other, clerk, other]
  const outcomes = await Promise.all(clerks.map(actor => printCard(actor, villageId)))
  const numbers = outcomes.map(outcome => outcome.number).sort((a, b) => a - b)
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6])
  expect(await listEditions(clerk, villageId)).toHaveLength(6)
})

test('what was looked at is what is printed; a card that changed meanwhile is shown again, and draws no token', async () => {
  const { clerk, villageId, serviceId } = await openCounty(directory)
  const wish = {
    areaId: villageId,
    layout: 'a5',
    use: 'HANDOUT',
    copies: 300,
    fallbacks: [] as number[],
  } as const
  const look = async () => {
    const outcome = await previewPrint(clerk, { ...wish, fallbacks: [] })
    if (outcome.status !== 'ready') throw new Error(outcome.status)
    return outcome.look
  }
  const first = await look()
  expect(first.advice).toEqual([
    '300份要用300张A5纸。',
    '双面打印，长边翻转。',
    '打印时选“实际大小”或“100%”，不要选“适应页面”。',
  ])
  expect(first.svg.match(/>样张<\/text>/g)).toHaveLength(2)
  await directory.query(`UPDATE "Service" SET description = '刚刚改了' WHERE id = $1`, [serviceId])
  const print = (seen: string) => createEdition(clerk, { ...wish, fallbacks: [], seen })
  expect(await print(first.seen)).toEqual({ status: 'changed' })
  expect(await directory.count('CardEdition', '"areaId" = $1', [villageId])).toBe(0)
  const second = await look()
  expect(await print(second.seen)).toMatchObject({ status: 'printed', number: 1 })
  // Another print meanwhile changes the number alone, which nobody looks for.
  expect(await print(second.seen)).toMatchObject({ status: 'printed', number: 2 })
  expect(
    await directory.count('QrCode', '"editionId" IN (SELECT id FROM "CardEdition" WHERE "areaId" = $1)', [
      villageId,
    ]),
  ).toBe(4)
  const stranger = await directory.addActor('ADMIN', 'DH')
  await expect(previewPrint(stranger, { ...wish, fallbacks: [] })).rejects.toThrow('refused: area')
})
