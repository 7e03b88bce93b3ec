import { expect, test } from 'vitest'
import { listRoomy } from '@/app/(resident)/_document/find-room'
import { layHomeCard, loadCard } from '@/app/(resident)/_document/load-card'
import { loadScannedPage } from '@/app/(resident)/_document/load-scan'
import { renderHtml } from '@/app/(resident)/_document/render'
import { readContentVersion } from '@/lib/directory/area/versions'
import { parseScanned, writeDayMark } from '@/lib/paper/scan/day-mark'
import { toTyped } from '@/lib/paper/sheet/sheet'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import { drawTokens } from '@/lib/paper/token/draw-tokens'
import { isToken } from '@/lib/paper/token/token'
import { addDays, formatDate, nextMidnight } from '@/lib/system/clock/shanghai'
import { openCounty } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'
import { readPdfText } from '@/tests/support/pdf'
import { decodeQrCodes } from '@/tests/support/pdf-codes'

const directory = useDirectory()
// A print of yesterday is looked at today.
const TODAY = new Date()
const YESTERDAY = addDays(TODAY, -1)

async function printAtHome(code: string, at = YESTERDAY) {
  const card = (await loadCard(code, at))!
  const { sheet, validUntil } = await layHomeCard(card, at)
  const token = sheet.codes[0]!.path.slice('/q/'.length)
  return { sheet, validUntil, token }
}

async function openScan(path: string) {
  const scanned = parseScanned(path.slice('/q/'.length), TODAY)!
  const page = (await loadScannedPage(scanned, false, TODAY))!
  return { ...page, html: await renderHtml(page.view) }
}

test('what is printed at home says so and its day; its code knows the day, its address is short', async () => {
  const { code } = await openCounty(directory)
  const { sheet, validUntil, token } = await printAtHome(`${code}-1-1`)
  expect(sheet.home).toBe(`自行打印 ${formatDate(YESTERDAY)}`)
  expect([sheet.edition, isToken(token), validUntil]).toEqual(['', true, nextMidnight(YESTERDAY)])
  const set = await typesetSheets([sheet], 'a5', 'public')
  const pdf = set.ok ? set.pdf : new Uint8Array()
  expect((await readPdfText(pdf)).replace(/\s/g, '')).toContain(sheet.home.replace(' ', ''))
  const [scanned] = await decodeQrCodes(pdf, 150)
  const day = new Date(+YESTERDAY + 8 * 3_600_000).toISOString().slice(2, 10).replaceAll('-', '')
  expect(toTyped(scanned!)).toMatch(new RegExp(`/Q/${token}-${day}$`))
})

test('one token for as long as the card says the same: printing writes nothing, another day neither', async () => {
  const { code, villageId, setNumber, check } = await openCounty(directory)
  const rows = () => directory.count('HomePrint', '"areaId" = $1', [villageId])
  const village = `${code}-1-1`
  const prints = await Promise.all([1, 2, 3, 4].map(() => printAtHome(village)))
  expect(new Set(prints.map(({ token }) => token)).size).toBe(1)
  expect((await printAtHome(village, TODAY)).token).toBe(prints[0]!.token)
  expect(await rows()).toBe(1)
  await setNumber('04721000099')
  await check('04721000099', '1 hour')
  const changed = await printAtHome(village)
  expect([changed.token === prints[0]!.token, await rows()]).toEqual([false, 2])
  // No edition is ever given one of them.
  expect(await drawTokens(50)).not.toContain(changed.token)
  await expect(directory.query('DELETE FROM "HomePrint"')).rejects.toThrow('never changed')
})

test('a scan says that the print is one’s own, of which day, and what changed since', async () => {
  const { code, setNumber, check } = await openCounty(directory)
  const { sheet, token } = await printAtHome(`${code}-1-1`)
  expect(await readContentVersion({ code: token })).not.toBeNull()
  const path = sheet.codes[0]!.path
  const marked = `${path}-${new Date(+YESTERDAY + 8 * 3_600_000).toISOString().slice(2, 10).replaceAll('-', '')}`
  const same = await openScan(marked)
  expect(same.html).toContain(`您自己打印的卡（${formatDate(YESTERDAY)}）的号码都还有效`)
  expect(same.isUncounted).toBe(true)
  const before = await readContentVersion({ code: token })
  await setNumber('04721000098')
  await check('04721000098', '1 hour')
  expect(await readContentVersion({ code: token })).not.toBe(before)
  const { html } = await openScan(marked)
  expect(html).toContain(`您自己打印的卡（${formatDate(YESTERDAY)}）有1处变了`)
  expect(html).toContain('href="tel:04721000098"')
  // Typed, or with a day on which nobody could have printed it, it says since when it could be.
  expect((await openScan(path)).html).toContain(`您自己打印的卡（${formatDate(YESTERDAY)}或者以后）有1处变了`)
})

test('paper of a village that was merged leads to the other', async () => {
  const { code, villageId } = await openCounty(directory, { villages: 2 })
  const { token } = await printAtHome(`${code}-1-1`)
  const other = await directory.idOf(`${code}-1-2`)
  await directory.query('UPDATE "Area" SET "withdrawnAt" = now(), "successorId" = $2 WHERE id = $1', [
    villageId,
    other,
  ])
  expect((await openScan(`/q/${token}`)).html).toContain('卡上印的是')
})

test('where it cannot be kept the card is printed all the same, with the code of the page, and soon anew', async () => {
  const { code } = await openCounty(directory)
  await directory.query('ALTER TABLE "HomePrint" RENAME TO "Away"')
  try {
    const { sheet, validUntil } = await printAtHome(`${code}-1-1`)
    expect(sheet.codes[0]!.path).toBe(`/k/${code}-1-1`)
    expect(sheet.home).toContain('自行打印')
    expect(+validUntil - +YESTERDAY).toBeLessThanOrEqual(5 * 60_000)
  } finally {
    await directory.query('ALTER TABLE "Away" RENAME TO "HomePrint"')
  }
})

test('a card of national numbers alone says its day, too, scanned or typed', async () => {
  const { sheet } = await printAtHome('GY-JS-ZN')
  const path = sheet.codes[0]!.path
  const scanned = await openScan(`${path}-${writeDayMark(YESTERDAY)}`)
  expect(scanned.html).toContain(
    `您自己打印的卡（${formatDate(YESTERDAY)}）的号码都还有效，都是全国统一号码。`,
  )
  const typed = await openScan(path)
  expect(typed.html).toContain(`您自己打印的卡（${formatDate(YESTERDAY)}或者以后）的号码都还有效`)
})

test('what has no room on A5 is offered in what has room: as many pages as it takes', async () => {
  const { code, countyId } = await openCounty(directory)
  const village = `${code}-1-1`
  const addService = (name: string) =>
    directory.query(
      `INSERT INTO "Service" ("areaId", "categoryId", name, description, position)
       SELECT $1, id, $2, $3, 90 FROM "Category" WHERE slug = 'jobs'`,
      [countyId, name, '说清楚要办的事，带上身份证和户口本，来之前先打个电话问一问。'.repeat(4)],
    )
  for (let i = 0; i < 30; i++) await addService(`代办${i}`)
  const full = (await loadCard(village, YESTERDAY))!
  expect(await listRoomy(full, YESTERDAY, {})).toEqual(['large'])
})
