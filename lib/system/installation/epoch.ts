import 'server-only'
import { shareInProcess } from '@/lib/system/process/shared'

type Known = { epoch: string | null; forget: Map<string, () => void> }

const known = shareInProcess<Known>('epoch', () => ({ epoch: null, forget: new Map() }))

/**
 * Names what is to be forgotten when the database turns out to have been restored: whatever this process keeps
 * that is shown without asking the database whether it still holds.
 * @param name one a memory, however often its module is loaded
 */
export function forgetAtRestore(name: string, forget: () => void): void {
  known.forget.set(name, forget)
}

/** Takes notice of the epoch that the database is in; in a new one, nothing that was kept before it is shown. */
export function noteEpoch(epoch: string): void {
  const isNew = known.epoch !== null && known.epoch !== epoch
  known.epoch = epoch
  if (isNew) for (const forget of known.forget.values()) forget()
}
