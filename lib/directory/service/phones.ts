import 'server-only'
import { wholeHours } from '@/lib/directory/phone/whole-hours'
import { clearHours, writeHours } from '@/lib/directory/phone/write-hours'
import type { Db } from '@/lib/record/definition'
import { now } from '@/lib/system/clock/clock'
import type { PhoneSnapshot } from './service-form'

type Kept = { id: number; number: string | null; withdrawnAt: Date | null }

/** A phone keeps its row, and with it its checks: found by id, else by a number it had before. */
function findKept(phone: PhoneSnapshot, kept: Kept[], taken: Set<number>): number | null {
  const free = kept.filter(row => !taken.has(row.id))
  const same =
    free.find(row => row.id === phone.id) ?? free.find(row => phone.number && row.number === phone.number)
  return same?.id ?? null
}

/**
 * Makes a service's phones be those of a snapshot, in its order. Phones no longer among them are
 * withdrawn, never deleted: their checks are history.
 */
export async function applyPhones(db: Db, serviceId: number, phones: PhoneSnapshot[]): Promise<void> {
  const kept = await db.phone.findMany({
    where: { serviceId },
    select: { id: true, number: true, withdrawnAt: true },
  })
  const taken = new Set<number>()
  const rows = phones.map(phone => {
    const id = findKept(phone, kept, taken)
    if (id !== null) taken.add(id)
    return { phone, id }
  })
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
