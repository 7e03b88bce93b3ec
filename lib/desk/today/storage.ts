import 'server-only'
import { roleMay } from '@/lib/staff/permission/permissions'
import type { Actor } from '@/lib/staff/session/actor'
import { type Disk, isFull, isLow, listDisks, readDatabaseSize } from '@/lib/system/outage/disk'
import { idsOnPath } from '@/lib/system/tree/path'

/** What Today says of the room for what is saved. */
export type Storage = {
  /** Nothing can be saved now: everybody's concern. */
  isFull: boolean
  /** For whoever looks after the whole installation. */
  details: { disks: (Disk & { isLow: boolean })[]; databaseSize: number } | null
}

/** An administrator at the top of the tree looks after the whole installation. */
function looksAfterAll({ role, area }: Actor): boolean {
  return roleMay(role, 'staff:manage') && idsOnPath(area.path).length === 1
}

/** How much room there is, as far as it concerns the account. */
export async function readStorage(actor: Actor): Promise<Storage> {
  const full = await isFull()
  if (!looksAfterAll(actor)) return { isFull: full, details: null }
  const [disks, databaseSize] = await Promise.all([listDisks(), readDatabaseSize()])
  return {
    isFull: full,
    details: { disks: disks.map(disk => ({ ...disk, isLow: isLow(disk) })), databaseSize },
  }
}
