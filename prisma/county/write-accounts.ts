import { inviteSchema } from '@/lib/staff/people/staff-form'
import type { Account } from './types'
import type { Written } from './written'

/** Opens the county's accounts, all with one password. */
export async function writeAccounts(
  written: Written,
  accounts: Account[],
  passwordHash: string,
): Promise<void> {
  for (const { key, place, active, ...typed } of accounts) {
    const data = { ...inviteSchema.parse({ ...typed, areaId: written.idOf(place) }), active, passwordHash }
    const { id } = await written.db.staff.create({ data, select: { id: true } })
    written.know(key, id)
  }
}
