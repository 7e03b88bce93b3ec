import 'server-only'
import type { Db } from './change-case'
import { readCountyPath } from './county'
import type { Target } from './target'

/** Whom a case is handed on to, as they are kept. */
export type Found = {
  name: string
  organizationId: number | null
  teamId: number | null
  /** In whose inbox it lies from then on; null: where it lies. */
  officeId: number | null
}

const NOBODY = { organizationId: null, teamId: null, officeId: null }

/**
 * Looks a target up among those of the case's county.
 * @param officePath of the office that hands it on
 * @returns null where there is none there
 */
export async function findTarget(db: Db, officePath: string, target: Target): Promise<Found | null> {
  if (!('id' in target)) return { ...NOBODY, name: target.name }
  const { id, kind } = target
  const path = { startsWith: await readCountyPath(db, officePath) }
  const select = { name: true } as const
  if (kind === 'AREA') {
    const area = await db.area.findFirst({ where: { id, path, withdrawnAt: null }, select })
    return area && { ...NOBODY, name: area.name, officeId: id }
  }
  if (kind === 'TEAM') {
    const team = await db.team.findFirst({ where: { id, area: { path } }, select })
    return team && { ...NOBODY, name: team.name, teamId: id }
  }
  const organization = await db.organization.findFirst({ where: { id, area: { path } }, select })
  return organization && { ...NOBODY, name: organization.name, organizationId: id }
}
