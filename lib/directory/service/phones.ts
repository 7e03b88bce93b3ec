import 'server-only'
import { wholeHours } from '@/lib/directory/phone/whole-hours'
import { clearHours, writeHours } from '@/lib/directory/phone/write-hours'
import type { Db } from '@/lib/record/definition'
import { now } from '@/lib/system/clock/clock'
import type { PhoneSnapshot } from './service-form'

/** A phone as the form knows it: its row, where it has one, and its number. */
type Said = Pick<PhoneSnapshot, 'id' | 'number'>

/**
 * Which of a service's rows, withdrawn ones too, each phone goes on in, and with it its checks: found by id, else by
 * a number it had before.
 * @returns in the order of the phones; null: it gets a new one
 */
export function pairPhones<T extends { id: number; number: string | null }>(
  phones: Said[],
  kept: T[],
): (T | null)[] {
  const free = new Set(kept)
  return phones.map(phone => {
    const rows = [...free]
    const same =
      rows.find(row => row.id === phone.id) ?? rows.find(row => phone.number && row.number === phone.number)
    if (same) free.delete(same)
    return same ?? null
  })
}

/**
 * Makes a service's phones be those of a snapshot, in its order. Phones no longer among them are
 * withdrawn, never deleted: their checks are history.
 */
export async function applyPhones(db: Db, serviceId: number, phones: PhoneSnapshot[]): Promise<void> {
  const kept = await db.phone.findMany({
    where: { serviceId },
    select: { id: true, number: true },
  })
  const pairs = pairPhones(phones, kept)
  const rows = phones.map((phone, at) => ({ phone, id: pairs[at]?.id ?? null }))
  // All step aside first, so that two may change places under the constraint that a number stands once.
  await db.phone.updateMany({
    where: { serviceId, withdrawnAt: null },
    data: { withdrawnAt: now() },
  })
  for (const [position, { phone, id }] of rows.entries()) {
    const { schedule: _, seasons: __, dates: ___, id: ____, ...own } = phone
    const hours = wholeHours(phone)
    // An old snapshot does not say the last: it was no.
    const data = { ...own, serviceId, position, withdrawnAt: null, closedOnHolidays: hours.closedOnHolidays }
    const row =
      id === null
        ? await db.phone.create({ data, select: { id: true } })
        : await db.phone.update({ where: { id }, data, select: { id: true } })
    if (id !== null) await clearHours(db, id)
    await writeHours(db, row.id, hours)
  }
}
