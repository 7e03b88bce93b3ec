import { expect, test } from 'vitest'
import { readReviewNumbers } from '@/lib/desk/service/review-numbers'
import { readServiceFacts } from '@/lib/desk/service/service-facts'
import type { ServiceSnapshot } from '@/lib/directory/service/service-form'
import { createEdition } from '@/lib/paper/edition/print'
import { refreshStandings } from '@/lib/paper/edition/standing'
import { impactOf } from '@/lib/paper/reprint/impact'
import { listReprints } from '@/lib/paper/reprint/reprint'
import { planStickers } from '@/lib/paper/reprint/stickers'
import { saveProposal } from '@/lib/revision/proposal/save'
import { addDays } from '@/lib/system/clock/shanghai'
import { openCounty, printCard } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const OWN = '04728112345'

/** A county whose line 法律维权 has a number that answers, and a village that publishes one of its own. */
async function openPlace() {
  const place = await openCounty(directory, { villages: 2 })
  const { countyId, villageId, serviceId } = place
  const publisher = await directory.addActor('PUBLISHER', place.code)
  const { categoryId } = await directory.read<{ categoryId: number }>(
    'SELECT "categoryId" FROM "Service" WHERE id = $1',
    [serviceId],
  )
  const phone = { id: null, kind: 'LOCAL', number: OWN, label: null, source: null, schedule: [] } as const
  const snapshot: ServiceSnapshot = {
    ...{ areaId: villageId, categoryId, overridesId: serviceId, organizationId: null, name: null },
    ...{ description: null, keywords: [], position: 0, source: null, phones: [{ ...phone, schedule: [] }] },
  }
  const save = async (intent: 'submit' | 'publish') => {
    const outcome = await saveProposal(publisher, {
      ...{ kind: 'SERVICE', recordId: null, revisionId: null, snapshot, seen: 'new', intent },
    })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    return outcome
  }
  const findOwn = () =>
    directory.read<{ id: number; serviceId: number }>(
      `SELECT p.id, p."serviceId" FROM "Phone" p JOIN "Service" s ON s.id = p."serviceId" WHERE s."areaId" = $1 AND s."overridesId" = $2`,
      [villageId, serviceId],
    )
  const ring = async (result: string, at: Date) =>
    directory.query(
      `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedAt", "checkedBy") VALUES ($1, $2, $3::"CheckResult", $4, '测试')`,
      [(await findOwn()).id, OWN, result, at],
    )
  const standing = (editionId: number) =>
    directory.read(
      'SELECT changes, "numberChanges", severity FROM "EditionStanding" WHERE "editionId" = $1',
      [editionId],
    )
  return { ...place, countyId, publisher, save, findOwn, ring, standing }
}

const TRUE = { changes: 0, numberChanges: 0, severity: 0 }
const OTHER_NUMBER = { changes: 1, numberChanges: 1, severity: 100 }
const AGAIN = { changes: 1, numberChanges: 0, severity: 10 }

test('a number of one’s own makes no paper old until it answers; what gives way and comes back does', async () => {
  const { villageId, serviceId, countyId, publisher, save, findOwn, ring, standing } = await openPlace()
  const first = await printCard(publisher, villageId)
  await save('publish')
  expect((await listReprints(publisher, countyId)).rows).toEqual([])
  expect(await standing(first.editionId)).toEqual(TRUE)
  expect(await impactOf(publisher, (await findOwn()).id)).toMatchObject({ editions: 0 })

  const at = new Date()
  const blocked = await createEdition(publisher, {
    ...{ areaId: villageId, layout: 'a5', use: 'HANDOUT', copies: 10, fallbacks: [] },
  })
  expect(blocked).toMatchObject({
    status: 'blocked',
    lines: [{ numbers: [{ number: OWN, area: '第1村', reason: 'never-checked' }], instead: ['04720000000'] }],
  })
  const meanwhile = await printCard(publisher, villageId, { fallbacks: [serviceId] })
  expect(await standing(meanwhile.editionId)).toEqual(TRUE)

  await ring('ANSWERED', at)
  await listReprints(publisher, countyId)
  expect(await standing(first.editionId)).toEqual(OTHER_NUMBER)
  expect(await standing(meanwhile.editionId)).toEqual(OTHER_NUMBER)
  const own = await printCard(publisher, villageId)
  expect(await standing(own.editionId)).toEqual(TRUE)
  expect(await impactOf(publisher, (await findOwn()).id)).toMatchObject({ editions: 1 })

  // The county's have been rung again before that: one of them stands in at the very instant.
  await directory.query(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedAt", "checkedBy")
     SELECT id, number, 'ANSWERED', $2, '测试' FROM "Phone" WHERE "serviceId" IN (SELECT id FROM "Service" WHERE "areaId" = $1)`,
    [countyId, addDays(at, 80)],
  )
  const { path } = await directory.read<{ path: string }>('SELECT path FROM "Area" WHERE id = $1', [
    villageId,
  ])
  await refreshStandings(path, addDays(at, 85))
  expect(await standing(own.editionId)).toEqual(TRUE)
  await refreshStandings(path, addDays(at, 90))
  expect(await standing(own.editionId)).toEqual(AGAIN)
  expect(await standing(first.editionId)).toEqual(TRUE)
})

test('found wrong: the number from above is what a sticker says', async () => {
  const { villageId, countyId, publisher, save, ring, standing } = await openPlace()
  await save('publish')
  await ring('ANSWERED', addDays(new Date(), -2))
  const own = await printCard(publisher, villageId, { copies: 7 })
  await ring('WRONG', addDays(new Date(), -1))
  await listReprints(publisher, countyId)
  expect(await standing(own.editionId)).toEqual(OTHER_NUMBER)
  const { files } = await planStickers(publisher, [own.editionId])
  expect(files).toMatchObject([
    { copies: 7, stickers: [{ phones: [{ number: '0472 0000000' }], copies: 7 }] },
  ])
})

test('whoever proposes, reviews and opens it is told which number is shown and which waits', async () => {
  const { villageId, serviceId, publisher, save, findOwn } = await openPlace()
  const shown = { seen: '0472 0000000（印卡县）', waits: [] }
  const waits = { ...shown, waits: ['本地 0472 8112345 等打通核验后换上'] }
  const { revisionId } = await save('submit')
  expect(await readReviewNumbers(publisher, revisionId!)).toEqual({ now: shown, after: waits })
  const which = { areaId: villageId, recordId: null, overridesId: serviceId }
  expect((await readServiceFacts(publisher, which)).numbers).toEqual(shown)
  await directory.query('DELETE FROM "Revision" WHERE id = $1', [revisionId])
  await save('publish')
  const opened = { ...which, recordId: (await findOwn()).serviceId }
  expect((await readServiceFacts(publisher, opened)).numbers).toEqual(waits)
  const stranger = await directory.addActor('ADMIN', 'DH')
  const { revisionId: another } = await (await openPlace()).save('submit')
  await expect(readReviewNumbers(stranger, another!)).rejects.toThrow('refused: area')
})
