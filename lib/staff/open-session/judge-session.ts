import type { SessionEnd } from '@/lib/generated/prisma/enums'
import { addMinutes } from '@/lib/system/clock/shanghai'

/** A session ends so long after its login, whatever is done in it. */
export const LONGEST_HOURS = 12

/** What of a session says whether it goes on. */
export type Lasting = {
  createdAt: Date
  lastSeenAt: Date
  endedAt: Date | null
  endedBecause: SessionEnd | null
}

/** The longest of it has passed; ended by its person; the account was changed under it; nothing was done in it. */
export type SessionFault = 'signed-out' | 'left' | 'ended' | 'idle'

/**
 * Whether a session goes on, as an answer to why not.
 * @param idleMinutes how long nothing may be done in it
 */
export function judgeSession(session: Lasting, at: Date, idleMinutes: number): SessionFault | null {
  const { createdAt, lastSeenAt, endedAt, endedBecause } = session
  if (endedAt) return endedBecause === 'CHANGED' ? 'ended' : 'left'
  if (addMinutes(createdAt, LONGEST_HOURS * 60) <= at) return 'signed-out'
  return addMinutes(lastSeenAt, idleMinutes) <= at ? 'idle' : null
}
