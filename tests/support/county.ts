import { createEdition, type PrintWish } from '@/lib/paper/edition/print'
import type { Actor } from '@/lib/staff/session/actor'
import type { Directory } from './directory'
import { addVillages } from './villages'

let serial = 0

/**
 * A county of a test's own, where nothing was printed yet and each number has just been rung.
 * `phoneId` and `serviceId` are those of its line 法律维权, whose number can be set and rung anew.
 */
export async function openCounty(directory: Directory, { towns = 1, villages = 1 } = {}) {
  const code = `P${serial++}X`
  await addVillages(directory.query, { code, towns, villages })
  const countyId = await directory.idOf(code)
  const townId = await directory.idOf(`${code}-1`)
  const villageId = await directory.idOf(`${code}-1-1`)
  const { serviceId, phoneId } = await directory.read<{ serviceId: number; phoneId: number }>(
    `SELECT s.id AS "serviceId", p.id AS "phoneId" FROM "Service" s JOIN "Phone" p ON p."serviceId" = s.id
     JOIN "Category" c ON c.id = s."categoryId" WHERE s."areaId" = $1 AND c.slug = 'legal'`,
    [countyId],
  )
  const setNumber = (number: string) =>
    directory.query('UPDATE "Phone" SET number = $1 WHERE id = $2', [number, phoneId])
  const check = (number: string, ago = '1 day') =>
    directory.query(
      `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedAt", "checkedBy")
       VALUES ($1, $2, 'ANSWERED', now() - $3::interval, '测试')`,
      [phoneId, number, ago],
    )
  const clerk = await directory.addActor('EDITOR', code)
  return { code, countyId, townId, villageId, serviceId, phoneId, clerk, setNumber, check }
}

/** Prints the card of an area. @throws Error where it is not ready */
export async function printCard(actor: Actor, areaId: number, extra: Partial<PrintWish> = {}) {
  const wish: PrintWish = { areaId, layout: 'a5', use: 'HANDOUT', copies: 300, fallbacks: [], ...extra }
  const outcome = await createEdition(actor, wish)
  if (outcome.status !== 'printed') throw new Error(JSON.stringify(outcome))
  return outcome
}
