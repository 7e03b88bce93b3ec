import { beforeAll, expect, test } from 'vitest'
import { getArea } from '@/lib/directory/area/areas'
import { readContentVersion } from '@/lib/directory/area/versions'
import { loadCards } from '@/lib/directory/card/bulk'
import { getCard } from '@/lib/directory/card/cards'
import { getEdition, listEditions, reprintEdition } from '@/lib/paper/edition/editions'
import { createEdition, type PrintWish } from '@/lib/paper/edition/print'
import { hashSnapshot } from '@/lib/paper/edition/snapshot'
import { recordEvent } from '@/lib/paper/reprint/events'
import { describeImpact, impactOf } from '@/lib/paper/reprint/impact'
import { listReprints } from '@/lib/paper/reprint/reprint'
import { countUse } from '@/lib/paper/scan/count'
import { moveCode } from '@/lib/paper/token/move-code'
import { makeToken } from '@/lib/paper/token/token'
import type { Actor } from '@/lib/staff/session/actor'
import { useDirectory } from '@/tests/support/directory'
import { decodeQrCodes, readPdfText } from '@/tests/support/pdf'

const directory = useDirectory()
let clerk: Actor
let other: Actor
let sibling: Actor
let village: number
let phoneId: number
let serviceId: number

beforeAll(async () => {
  clerk = await directory.addActor('EDITOR', 'GY')
  other = await directory.addActor('EDITOR', 'GY-JS')
  sibling = await directory.addActor('ADMIN', 'DH')
  village = await directory.idOf('GY-JS-ZN')
  const [row] = await directory.query<{ service: number; phone: number }>(
    `SELECT s.id AS service, p.id AS phone FROM "Service" s JOIN "Phone" p ON p."serviceId" = s.id
     JOIN "Area" a ON a.id = s."areaId" WHERE a.code = 'GY' AND p.kind = 'LOCAL' ORDER BY p.id LIMIT 1`,
  )
  serviceId = row!.service
  phoneId = row!.phone
  await setNumber('04720000001')
})

const setNumber = (number: string) =>
  directory.query('UPDATE "Phone" SET number = $1 WHERE id = $2', [number, phoneId])
const check = (number: string, ago = '1 day') =>
  directory.query(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedAt", "checkedBy")
     VALUES ($1, $2, 'ANSWERED', now() - $3::interval, '测试')`,
    [phoneId, number, ago],
  )
const wish = (extra: Partial<PrintWish> = {}): PrintWish => ({
  areaId: village,
  layout: 'a5',
  use: 'HANDOUT',
  copies: 300,
  fallbacks: [],
  ...extra,
})
async function print(actor = clerk, extra: Partial<PrintWish> = {}) {
  const outcome = await createEdition(actor, wish(extra))
  if (outcome.status !== 'printed') throw new Error(JSON.stringify(outcome))
  return outcome
}

test('the cards of many areas are those of each', async () => {
  const codes = ['GY', 'GY-JS', 'GY-JS-ZN', 'YQ-SLY', 'SH']
  const now = new Date()
  const ids = await Promise.all(codes.map(directory.idOf))
  const cards = await loadCards(ids, now)
  for (const [i, code] of codes.entries()) {
    const card = await getCard((await getArea(code))!, now)
    expect(cards.get(ids[i]!)).toEqual(card)
  }
})

test('a print is refused, with why, while a line carries an overdue number; the fallback may be chosen', async () => {
  const refused = await createEdition(clerk, wish())
  expect(refused).toMatchObject({
    status: 'blocked',
    lines: [{ baseServiceId: serviceId, numbers: [{ number: '04720000001', reason: 'never-checked' }] }],
  })
  await check('04720000001', '400 days')
  expect(await createEdition(clerk, wish())).toMatchObject({ lines: [{ numbers: [{ reason: 'lapsed' }] }] })
  expect(await directory.query('SELECT id FROM "CardEdition"')).toEqual([])
  const { editionId, number } = await print(clerk, { fallbacks: [serviceId] })
  expect(number).toBe(1)
  const text = (await readPdfText((await reprintEdition(clerk, editionId))!)).replace(/\s/g, '')
  expect(text).toContain('第1次印')
  expect(text).not.toContain('04720000001')
})

test('an edition keeps its snapshot, is reprinted byte for byte, and its codes open its tokens', async () => {
  await check('04720000001')
  const { editionId } = await print()
  const edition = (await getEdition(clerk, editionId))!
  expect(hashSnapshot(edition.snapshot)).toBe(edition.contentHash)
  const first = (await reprintEdition(clerk, editionId))!
  await directory.query(`UPDATE "Service" SET description = '后来改了' WHERE id = $1`, [serviceId])
  expect(Buffer.from((await reprintEdition(clerk, editionId))!).equals(Buffer.from(first))).toBe(true)
  const tokens = edition.snapshot.codes.map(code => code.token)
  expect(await decodeQrCodes(first, 150, tokens.length)).toEqual(
    tokens.map(token => `http://localhost:3000/q/${token}`),
  )
  expect(await readPdfText(first)).toContain(`/q/${tokens[0]}`)
})

test('nobody prints, reads or reprints elsewhere', async () => {
  const [edition] = await listEditions(clerk, village)
  await expect(createEdition(sibling, wish())).rejects.toThrow('refused: area')
  await expect(getEdition(sibling, edition!.id)).rejects.toThrow('refused: area')
  await expect(reprintEdition(sibling, edition!.id)).rejects.toThrow('refused: area')
  await expect(listReprints(sibling, village)).rejects.toThrow('refused: area')
})

test('clerks who print the same village at once get a number each, without gaps', async () => {
  const before = (await listEditions(clerk, village)).length
  const outcomes = await Promise.all([clerk, other, clerk, other, clerk, other].map(actor => print(actor)))
  const numbers = outcomes.map(outcome => outcome.number).sort((a, b) => a - b)
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6].map(n => before + n))
})

test.each([
  ['changed', 'UPDATE "CardEdition" SET copies = 1'],
  ['deleted', 'DELETE FROM "CardEdition"'],
  ['emptied', 'TRUNCATE "CardEdition" CASCADE'],
  [
    'given a gap',
    `INSERT INTO "CardEdition" SELECT (jsonb_populate_record(e, '{"id": 99999, "number": 77}')).* FROM "CardEdition" e LIMIT 1`,
  ],
  [
    'given an old number',
    `INSERT INTO "CardEdition" SELECT (jsonb_populate_record(e, '{"id": 99999}')).* FROM "CardEdition" e LIMIT 1`,
  ],
  [
    'printed no copies of',
    `INSERT INTO "CardEdition" SELECT (jsonb_populate_record(e, '{"id": 99999, "number": 9, "copies": 0}')).* FROM "CardEdition" e LIMIT 1`,
  ],
  ['given another token', `UPDATE "QrCode" SET token = '00000000'`],
  ['robbed of a token', 'DELETE FROM "QrCode"'],
  ['given another file', 'UPDATE "PrintFile" SET sha256 = sha256'],
])('no edition is %s', async (_, sql) => {
  await expect(directory.query(sql)).rejects.toThrow(/never changed|gap|unique|check/)
})

test('copies add up: no more go out, or are lost, than were printed, also at once', async () => {
  const { editionId } = await print(clerk, { copies: 10 })
  const record = (kind: 'HANDED_OUT' | 'POSTED' | 'DAMAGED' | 'REPLACED', copies: number) =>
    recordEvent(clerk, { editionId, kind, copies, place: '3号楼2单元', note: null })
  const both = await Promise.all([record('DAMAGED', 6), record('REPLACED', 6)])
  expect(both.map(outcome => outcome.status).sort()).toEqual(['does-not-add-up', 'recorded'])
  expect(await record('HANDED_OUT', 8)).toEqual({ status: 'recorded' })
  expect(await record('POSTED', 3)).toEqual({ status: 'does-not-add-up' })
  expect(await record('HANDED_OUT', -9)).toEqual({ status: 'does-not-add-up' })
  expect(await record('HANDED_OUT', -2)).toEqual({ status: 'recorded' })
  expect((await getEdition(clerk, editionId))!.standing).toMatchObject({ handedOut: 6, out: 4 })
  expect(
    await recordEvent(clerk, { editionId: 1e6, kind: 'POSTED', copies: 1, place: null, note: null }),
  ).toEqual({
    status: 'missing',
  })
})

test('the reprint list finds what changed, a number over a word, and forgets it when it is true again', async () => {
  await directory.query(`UPDATE "EditionStanding" SET "replaced" = "copies" - "damaged"`)
  const words = await print(clerk, { copies: 1000 })
  await directory.query(`UPDATE "Service" SET description = '又改了' WHERE id = $1`, [serviceId])
  const numbers = await print(clerk, { copies: 100 })
  expect((await listReprints(clerk, village)).rows).toMatchObject([
    { editionId: words.editionId, numberChanges: 0 },
  ])
  expect(await impactOf(clerk, phoneId)).toEqual({ editions: 2, copies: 1100, areas: 1 })
  await setNumber('04720000002')
  await check('04720000002')
  expect(await impactOf(clerk, phoneId, '04720000001')).toEqual({ editions: 2, copies: 1100, areas: 1 })
  expect(await impactOf(clerk, phoneId)).toEqual({ editions: 0, copies: 0, areas: 0 })
  expect(describeImpact({ editions: 3, copies: 1240, areas: 14 })).toBe(
    '这个号码印在14个地方的卡上：3次印刷、1,240份还在外面。',
  )
  await expect(impactOf(sibling, phoneId)).rejects.toThrow('refused')
  const list = await listReprints(clerk, village)
  expect(list).toMatchObject({ editions: 2, copies: 1100, areas: 1 })
  expect(list.rows.every(row => row.numberChanges === 1)).toBe(true)
  await setNumber('04720000001')
  const after = await listReprints(clerk, village)
  expect(after.rows.map(row => row.editionId)).toEqual([words.editionId])
  await recordEvent(clerk, {
    editionId: words.editionId,
    kind: 'REPLACED',
    copies: 1000,
    place: null,
    note: null,
  })
  expect(await listReprints(clerk, village)).toMatchObject({ rows: [], editions: 0, copies: 0 })
  expect(numbers.number).toBe(words.number + 1)
})

test('a code is moved by who may, to where there is something', async () => {
  const edition = (await getEdition(clerk, (await listEditions(clerk, village))[0]!.id))!
  const { token } = edition.codes[0]!
  const town = await directory.idOf('GY-JS')
  const to = { target: 'AREA' as const, areaCode: 'gy-js', columnSlug: null }
  expect(await moveCode(clerk, token, to)).toEqual({ status: 'moved' })
  expect((await getEdition(clerk, edition.id))!.codes[0]).toMatchObject({
    target: 'AREA',
    targetArea: { id: town },
  })
  expect(await moveCode(clerk, token, { ...to, target: 'COLUMN', columnSlug: 'nothing' })).toEqual({
    status: 'no-such-place',
  })
  await expect(moveCode(sibling, token, to)).rejects.toThrow('refused')
  await expect(moveCode(clerk, token, { ...to, areaCode: 'DH' })).rejects.toThrow('refused')
  expect(await moveCode(clerk, '00000000', to)).toEqual({ status: 'missing' })
})

test('tokens that nobody printed open nothing and store nothing', async () => {
  const rows = () => directory.query('SELECT token, scans, calls FROM "ScanCount"')
  for (let i = 0; i < 200; i++) {
    const token = makeToken(below => Math.floor(Math.random() * below))
    expect(await readContentVersion({ code: token })).toBeNull()
    await countUse(token, 'scan', new Date())
  }
  expect(await rows()).toEqual([])
  const { token } = (await getEdition(clerk, (await listEditions(clerk, village))[0]!.id))!.codes[0]!
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => countUse(token, i % 2 ? 'call' : 'scan', new Date())),
  )
  expect(await rows()).toEqual([{ token, scans: 10, calls: 10 }])
})

test('every print, event and move is in the log', async () => {
  const rows = await directory.query<{ action: string; n: number }>(
    `SELECT action, count(*)::int AS n FROM "LogEntry" WHERE action LIKE 'edition.%' OR action LIKE 'code.%' GROUP BY 1`,
  )
  const counted = Object.fromEntries(rows.map(row => [row.action, row.n]))
  const [{ n }] = (await directory.query<{ n: number }>('SELECT count(*)::int AS n FROM "CardEdition"')) as [
    { n: number },
  ]
  expect(counted).toMatchObject({ 'edition.print': n, 'code.move': 1 })
})
