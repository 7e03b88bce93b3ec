import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'
import { idsOnPath } from '@/lib/system/tree/path'

type Db = Pick<Prisma.TransactionClient, 'area'>

/** The path of the county that an area lies in; above counties its own. */
export async function readCountyPath(db: Db, path: string): Promise<string> {
  const where = { id: { in: idsOnPath(path) }, kind: 'COUNTY' } as const
  const county = await db.area.findFirst({ where, select: { path: true } })
  return county?.path ?? path
}

/**
 * A county whose settings are to be changed.
 * @returns null where the area is no county
 * @throws Refused role or area
 */
export async function requireCounty(
  actor: Actor,
  areaId: number,
): Promise<{ id: number; name: string } | null> {
  await requireMay(actor, 'area:settings', areaId)
  const where = { id: areaId, kind: 'COUNTY', withdrawnAt: null } as const
  return getPrisma().area.findFirst({ where, select: { id: true, name: true } })
}
