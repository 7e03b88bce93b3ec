import 'server-only'
import { cache } from 'react'
import type { StaffRole } from '@/lib/generated/prisma/enums'
import { readSessionToken } from '@/lib/staff/login/auth-options'
import { noteSeen, readSession, type SessionRow } from '@/lib/staff/open-session/read-session'
import { type RefusalReason, Refused } from '@/lib/staff/permission/refused'
import type { AreaRef } from '@/lib/system/tree/area-ref'

/**
 * Who is calling: an account re-read from the database for this very call. Every function of lib that
 * reads or writes for staff takes one and authorises with it.
 */
export type Actor = {
  id: number
  /** The session that the call came in; 0 where a script acts. */
  sessionId: number
  name: string
  email: string
  role: StaffRole
  /** Home area; `path` is the prefix of every area in its subtree. */
  area: AreaRef & { path: string }
  /** An area on the way up asks for a second factor. */
  mustHaveSecondFactor: boolean
  hasSecondFactor: boolean
}

function toActor(row: SessionRow): Actor {
  const { id, sessionId, name, email, role, hasSecondFactor, mustHaveSecondFactor } = row
  const area = {
    id: row.areaId,
    code: row.areaCode,
    name: row.areaName,
    kind: row.areaKind,
    path: row.areaPath,
  }
  return { id, sessionId, name, email, role, area, hasSecondFactor, mustHaveSecondFactor }
}

/** A refusal of a known account, to be noted under its name and at its home. */
function refuseAccount(reason: RefusalReason, { id, name, area }: Actor) {
  return new Refused(reason, { actor: { id, name }, areaId: area.id })
}

/**
 * The account behind this request, whatever state its second factor is in. The frame of a page and the page
 * share one reading; every request reads anew.
 * @throws Refused signed-out, idle, left or ended
 */
export const readAccount = cache(async (): Promise<Actor> => {
  const token = await readSessionToken()
  const found = token ? await readSession(token) : null
  if (!found) throw new Refused('signed-out')
  const account = toActor(found.row)
  if (found.fault) throw refuseAccount(found.fault, account)
  await noteSeen(found.row)
  return account
})

/**
 * The account behind this request, fit to work.
 * @throws Refused signed-out, idle, left, ended, or second-factor where one is required and not set up
 */
export async function readActor(): Promise<Actor> {
  const account = await readAccount()
  if (account.mustHaveSecondFactor && !account.hasSecondFactor) throw refuseAccount('second-factor', account)
  return account
}
