import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { getEdition, reprintEdition } from '@/lib/paper/edition/editions'
import { type FirstSnapshot, hashSnapshot, toFirstSheet } from '@/lib/paper/edition/snapshot'
import { listReprints } from '@/lib/paper/reprint/reprint'
import { readScannedCode } from '@/lib/paper/scan/scan'
import { typesetFirstCard } from '@/lib/paper/sheet/typeset-2'
import { openCounty } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'
import { FIRST_EDITIONS, insertFirstEdition } from '@/tests/support/first-editions'

const directory = useDirectory()

const hash = (file: Uint8Array) => createHash('sha256').update(file).digest('hex')

test.each(FIRST_EDITIONS)(
  'card-2, $name: the bytes of every layout are those that it was printed with',
  async ({ snapshot, sha256 }) => {
    const sheet = toFirstSheet(snapshot)
    for (const [layout, printed] of Object.entries(sha256))
      expect(hash(await typesetFirstCard(sheet, layout, 'staff')), layout).toBe(printed)
  },
)

/** An edition of card-2 out in a county of its own, whose only line says what today's line of that service says not. */
async function openOldPaper(layout: 'a5' | 'a4-2up' | 'bleed', batch = false) {
  const { snapshot: printed, sha256 } = FIRST_EDITIONS[1]!
  const county = await openCounty(directory)
  const tokens = printed.codes.map((_, i) => `${county.villageId}`.padStart(7, '0') + i)
  const codes = printed.codes.map((code, i) => ({ ...code, token: tokens[i]! }))
  const snapshot: FirstSnapshot = { ...printed, number: 1, codes }
  const batchId = batch ? await addBatch(county.townId, layout) : undefined
  const editionId = await insertFirstEdition(snapshot, { areaId: county.villageId, layout, batchId })
  return { ...county, editionId, snapshot, tokens, sha256 }
}

async function addBatch(areaId: number, layout: string): Promise<number> {
  const [row] = await directory.query<{ id: number }>(
    `INSERT INTO "PrintBatch" ("areaId", title, plan, layout, use, state, total, done, runner, "beatAt", "createdAt", "endedAt", "createdBy")
     VALUES ($1, '旧批次', '{}', $2, 'HANDOUT', 'DONE', 1, 1, 'x', now(), now(), now(), '测试') RETURNING id`,
    [areaId, layout],
  )
  return row!.id
}

test('an edition of card-2 is shown whole, and its fingerprint still holds', async () => {
  const { clerk, editionId, snapshot } = await openOldPaper('a5')
  const edition = (await getEdition(clerk, editionId))!
  expect(edition).toMatchObject({ template: 'card-2', layout: 'a5', snapshot })
  expect(hashSnapshot(edition.snapshot)).toBe(edition.contentHash)
})

test.each(['a5', 'bleed'] as const)(
  'one that was printed in %s, also out of a batch, is set again alone by its own template',
  async layout => {
    const { clerk, editionId, snapshot } = await openOldPaper(layout, true)
    const again = (await reprintEdition(clerk, editionId))!
    expect(hash(again)).toBe(hash(await typesetFirstCard(toFirstSheet(snapshot), layout, 'staff')))
    expect(Buffer.from((await reprintEdition(clerk, editionId))!).equals(Buffer.from(again))).toBe(true)
  },
)

test('its lines are compared with today’s: the reprint list names it', async () => {
  const { clerk, editionId, villageId, snapshot } = await openOldPaper('a5')
  const lines = snapshot.categories.flatMap(category => category.lines)
  const { rows } = await listReprints(clerk, villageId)
  expect(rows).toMatchObject([{ editionId, out: 100 }])
  // Each line of this paper is of a service that is not this county's.
  expect(rows[0]!.numberChanges).toBeGreaterThanOrEqual(lines.filter(line => !line.fallback).length - 1)
})

test('its code is scanned: where it leads, and what stands on the paper', async () => {
  const { code, tokens, snapshot } = await openOldPaper('a5')
  const scanned = (await readScannedCode(tokens[0]!))!
  expect(scanned).toMatchObject({ areaCode: `${code}-1-1`, edition: { number: 1, cardToken: tokens[0] } })
  expect(scanned.edition.words.categories).toEqual(snapshot.categories)
})
