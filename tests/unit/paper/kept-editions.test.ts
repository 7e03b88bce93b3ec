import { beforeAll, expect, test } from 'vitest'
import { getEdition } from '@/lib/paper/edition/editions'
import { recordEvent } from '@/lib/paper/reprint/events'
import { moveCode } from '@/lib/paper/token/move-code'
import { openCounty, printCard } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()

beforeAll(async () => {
  const { clerk, villageId } = await openCounty(directory)
  for (let printed = 0; printed < 3; printed++) await printCard(clerk, villageId)
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
    `INSERT INTO "CardEdition" SELECT (jsonb_populate_record(e, '{"id": 99999, "number": 4, "copies": 0}')).* FROM "CardEdition" e LIMIT 1`,
  ],
  ['given another token', `UPDATE "QrCode" SET token = '00000000'`],
  ['robbed of a token', 'DELETE FROM "QrCode"'],
  ['given another file', 'UPDATE "PrintFile" SET sha256 = sha256'],
])('no edition is %s', async (_, sql) => {
  await expect(directory.query(sql)).rejects.toThrow(/never changed|gap|unique|check/)
})

test('copies add up: no more go out, or are lost, than were printed, also at once', async () => {
  const { clerk, villageId } = await openCounty(directory)
  const { editionId } = await printCard(clerk, villageId, { copies: 10 })
  const record = (kind: 'HANDED_OUT' | 'POSTED' | 'DAMAGED' | 'REPLACED', copies: number, id = editionId) =>
    recordEvent(clerk, { editionId: id, kind, copies, place: '3号楼2单元', note: null })
  const both = await Promise.all([record('DAMAGED', 6), record('REPLACED', 6)])
  expect(both.map(outcome => outcome.status).sort()).toEqual(['does-not-add-up', 'recorded'])
  expect(await record('HANDED_OUT', 8)).toEqual({ status: 'recorded' })
  expect(await record('POSTED', 3)).toEqual({ status: 'does-not-add-up' })
  expect(await record('HANDED_OUT', -9)).toEqual({ status: 'does-not-add-up' })
  expect(await record('HANDED_OUT', -2)).toEqual({ status: 'recorded' })
  expect((await getEdition(clerk, editionId))!.standing).toMatchObject({ handedOut: 6, out: 4 })
  expect(await record('POSTED', 1, 1e6)).toEqual({ status: 'missing' })
})

test('every print, event and move is in the log', async () => {
  const { code, clerk, villageId } = await openCounty(directory)
  const { editionId } = await printCard(clerk, villageId)
  await printCard(clerk, villageId)
  await recordEvent(clerk, { editionId, kind: 'POSTED', copies: 1, place: null, note: null })
  const { token } = (await getEdition(clerk, editionId))!.codes[0]!
  await moveCode(clerk, token, { target: 'AREA', areaCode: code, columnSlug: null })
  const rows = await directory.query<{ action: string; n: number }>(
    `SELECT action, count(*)::int AS n FROM "LogEntry" WHERE "staffId" = $1 GROUP BY 1`,
    [clerk.id],
  )
  const counted = Object.fromEntries(rows.map(row => [row.action, row.n]))
  expect(counted).toEqual({ 'edition.print': 2, 'edition.event': 1, 'code.move': 1 })
})
