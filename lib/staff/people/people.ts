import 'server-only'
import type { StaffRole } from '@/lib/generated/prisma/enums'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay, withinSubtree } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'

export type Person = {
  id: number
  name: string
  email: string
  role: StaffRole
  area: AreaRef
  active: boolean
  lastLoginAt: Date | null
  hasSecondFactor: boolean
}

const AREA = { select: { id: true, code: true, name: true, kind: true } } as const

const PERSON = {
  id: true,
  name: true,
  email: true,
  role: true,
  active: true,
  lastLoginAt: true,
  totpConfirmedAt: true,
  area: AREA,
} as const

type Row = Omit<Person, 'hasSecondFactor'> & { totpConfirmedAt: Date | null }

function toPerson({ totpConfirmedAt, ...row }: Row): Person {
  return { ...row, hasSecondFactor: totpConfirmedAt !== null }
}

/** The accounts of the subtree: active ones first, from the top of the tree down. */
export async function listPeople(actor: Actor): Promise<Person[]> {
  await requireMay(actor, 'staff:manage', actor.area.id)
  const rows = await getPrisma().staff.findMany({
    where: { area: withinSubtree(actor) },
    orderBy: [{ active: 'desc' }, { area: { path: 'asc' } }, { id: 'asc' }],
    take: 2000,
    select: PERSON,
  })
  return rows.map(toPerson)
}

/** One account of the subtree, or null where there is none of this id. @throws Refused role or area */
export async function getPerson(actor: Actor, id: number): Promise<Person | null> {
  const row = await getPrisma().staff.findUnique({ where: { id }, select: PERSON })
  await requireMay(actor, 'staff:manage', row?.area.id ?? actor.area.id)
  return row && toPerson(row)
}

export type OpenInvitation = {
  id: number
  name: string
  email: string
  role: StaffRole
  area: AreaRef
  expiresAt: Date
}

/** Invitations of the subtree that nobody has used yet; their links are not kept, so they can only be withdrawn. */
export async function listOpenInvitations(actor: Actor): Promise<OpenInvitation[]> {
  await requireMay(actor, 'staff:manage', actor.area.id)
  return getPrisma().invitation.findMany({
    where: { area: withinSubtree(actor), staffId: null, usedAt: null, expiresAt: { gt: now() } },
    orderBy: { id: 'desc' },
    take: 200,
    select: { id: true, name: true, email: true, role: true, expiresAt: true, area: AREA },
  })
}

/** An area to choose; `depth` counts from the actor's own. */
export type AreaChoice = AreaRef & { depth: number; withdrawn?: boolean }

/** Nobody could choose from more. */
const MOST_CHOICES = 5000

/**
 * The areas of the subtree, from the top down, for choosing one.
 * @param presentId stands among them in any case, withdrawn or beyond the list's end: to leave a choice alone must
 *   not change it
 */
export async function listAreaChoices(actor: Actor, presentId?: number): Promise<AreaChoice[]> {
  await requireMay(actor, 'staff:manage', actor.area.id)
  const rows = await getPrisma().area.findMany({
    where: { ...withinSubtree(actor), withdrawnAt: null },
    orderBy: { path: 'asc' },
    take: MOST_CHOICES,
    select: { ...AREA.select, path: true },
  })
  const levels = (path: string) => path.split('.').length
  const choices = rows.map(({ path, ...area }) => ({
    ...area,
    depth: levels(path) - levels(actor.area.path),
  }))
  if (presentId === undefined || rows.some(({ id }) => id === presentId)) return choices
  return [...choices, ...(await findPresent(actor, presentId))]
}

/** At the list's end and not indented: it is not below the area before it. */
async function findPresent(actor: Actor, id: number): Promise<AreaChoice[]> {
  const row = await getPrisma().area.findFirst({
    where: { ...withinSubtree(actor), id },
    select: { ...AREA.select, withdrawnAt: true },
  })
  if (!row) return []
  const { withdrawnAt, ...area } = row
  return [{ ...area, depth: 0, withdrawn: withdrawnAt !== null }]
}
