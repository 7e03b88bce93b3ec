import 'server-only'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { StaffRole } from '@/lib/generated/prisma/enums'
import { authOptions } from '@/lib/staff/login/auth-options'
import { whereAsked } from '@/lib/staff/permission/protection'
import { type RefusalReason, Refused } from '@/lib/staff/permission/refused'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { idsOnPath } from '@/lib/system/tree/path'

/**
 * Who is calling: an account re-read from the database for this very call. Every function of lib that
 * reads or writes for staff takes one and authorises with it.
 */
export type Actor = {
  id: number
  name: string
  email: string
  role: StaffRole
  /** Home area; `path` is the prefix of every area in its subtree. */
  area: AreaRef & { path: string }
  /** An area on the way up asks for a second factor. */
  mustHaveSecondFactor: boolean
  hasSecondFactor: boolean
  /** Of the account when the call began (lib/staff/session/standing); absent where a script acts, without a session. */
  sessionVersion?: number
}

const ACTOR = {
  id: true,
  name: true,
  email: true,
  role: true,
  active: true,
  sessionVersion: true,
  totpConfirmedAt: true,
  area: { select: { id: true, code: true, name: true, kind: true, path: true } },
} as const

async function requiresSecondFactor(path: string): Promise<boolean> {
  const where = { id: { in: idsOnPath(path) }, ...whereAsked('totpRequired', now()) }
  return (await getPrisma().area.count({ where })) > 0
}

/** A refusal of a known account, to be noted under its name and at its home. */
function refuseAccount(reason: RefusalReason, { id, name, area }: Pick<Actor, 'id' | 'name' | 'area'>) {
  return new Refused(reason, { actor: { id, name }, areaId: area.id })
}

/**
 * The account behind this request, whatever state its second factor is in. The frame of a page and the page
 * share one reading; every request reads anew.
 * @throws Refused signed-out or ended
 */
export const readAccount = cache(async (): Promise<Actor> => {
  const session = await getServerSession(authOptions)
  if (!session?.staff) throw new Refused('signed-out')
  const row = await getPrisma().staff.findUnique({ where: { id: session.staff.id }, select: ACTOR })
  if (!row) throw new Refused('ended')
  if (!row.active || row.sessionVersion !== session.staff.version) throw refuseAccount('ended', row)
  const { active: _, totpConfirmedAt, ...account } = row
  return {
    ...account,
    hasSecondFactor: totpConfirmedAt !== null,
    mustHaveSecondFactor: await requiresSecondFactor(row.area.path),
  }
})

/**
 * The account behind this request, fit to work.
 * @throws Refused signed-out, ended, or second-factor where one is required and not set up
 */
export async function readActor(): Promise<Actor> {
  const account = await readAccount()
  if (account.mustHaveSecondFactor && !account.hasSecondFactor) throw refuseAccount('second-factor', account)
  return account
}
