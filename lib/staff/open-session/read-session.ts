import 'server-only'
import type { AreaKind, StaffRole } from '@/lib/generated/prisma/enums'
import { now } from '@/lib/system/clock/clock'
import { addMinutes } from '@/lib/system/clock/shanghai'
import { readEnv } from '@/lib/system/config/env'
import { hashToken } from '@/lib/system/config/seal'
import { getPrisma } from '@/lib/system/database/database'
import { judgeSession, type Lasting, type SessionFault } from './judge-session'

/** The account and its session, as one row. */
export type SessionRow = Lasting & {
  sessionId: number
  id: number
  name: string
  email: string
  role: StaffRole
  active: boolean
  hasSecondFactor: boolean
  mustHaveSecondFactor: boolean
  areaId: number
  areaCode: string
  areaName: string
  areaKind: AreaKind
  areaPath: string
}

/**
 * A session and its account, in one round trip.
 * @returns null where no session carries this token; else why it is over, or null while it goes on
 */
export async function readSession(
  token: string,
): Promise<{ row: SessionRow; fault: SessionFault | null } | null> {
  const [row] = await getPrisma().$queryRaw<SessionRow[]>`
    SELECT s.id AS "sessionId", s."createdAt", s."lastSeenAt", s."endedAt", s."endedBecause"::text,
      f.id, f.name, f.email, f.role::text, f.active, f."totpConfirmedAt" IS NOT NULL AS "hasSecondFactor",
      a.id AS "areaId", a.code AS "areaCode", a.name AS "areaName", a.kind::text AS "areaKind", a.path AS "areaPath",
      EXISTS (
        SELECT 1 FROM "Area" up
        WHERE up."totpRequired" AND (up."totpRequiredUntil" IS NULL OR up."totpRequiredUntil" > ${now()})
          AND up.id = ANY (string_to_array(trim(trailing '.' FROM a.path), '.')::int[])
      ) AS "mustHaveSecondFactor"
    FROM "StaffSession" s JOIN "Staff" f ON f.id = s."staffId" JOIN "Area" a ON a.id = f."areaId"
    WHERE s."tokenHash" = ${hashToken(token)}`
  if (!row) return null
  const fault = judgeSession(row, now(), readEnv().SESSION_IDLE_MINUTES)
  return { row, fault: fault ?? (row.active ? null : 'ended') }
}

/** Notes that something was done in a session, at most once a minute. */
export async function noteSeen({ sessionId, lastSeenAt }: SessionRow): Promise<void> {
  const at = now()
  if (addMinutes(lastSeenAt, 1) > at) return
  await getPrisma().staffSession.updateMany({
    where: { id: sessionId, endedAt: null, lastSeenAt: { lt: at } },
    data: { lastSeenAt: at },
  })
}
