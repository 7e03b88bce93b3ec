import 'server-only'
import { whereTeam } from '@/lib/content/named-team/named-team'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'

/** A county has tens. */
const MOST = 500

/**
 * The teams that a project or activity of an area may name: its own, those above and those below.
 * @throws Refused role or area
 */
export async function listTeamChoices(actor: Actor, areaId: number) {
  const { path } = await requireMay(actor, 'record:edit', areaId)
  return getPrisma().team.findMany({
    where: whereTeam(path),
    orderBy: [{ area: { path: 'desc' } }, { id: 'asc' }],
    take: MOST,
    select: { id: true, name: true, area: { select: { name: true } } },
  })
}
export type TeamChoice = Awaited<ReturnType<typeof listTeamChoices>>[number]
