import 'server-only'
import { recordOf } from '@/lib/records'
import type { Permission } from '@/lib/staff/permission/permissions'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay, requireMayEverywhere } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'
import type { Proposal } from './proposal'
import { requireMayHandle } from './publish'
import { readLive } from './working-copy'

/**
 * Authorises for the place where a record lies: of one that exists, where it lies now (a form cannot
 * move it out of sight); of a new one, where it is to be.
 * @returns the area the revision belongs to
 */
export async function requireMayChange(
  actor: Actor,
  permission: Permission,
  { kind, recordId, snapshot }: Pick<Proposal, 'kind' | 'recordId' | 'snapshot'>,
): Promise<number> {
  const record = recordOf(kind)
  const live = await readLive(getPrisma(), kind, recordId)
  const places = [snapshot, ...(live === null ? [] : [live])].map(said => record.areaOf(said, recordId))
  for (const areaId of new Set(places)) {
    if (areaId === null) await requireMayEverywhere(actor, permission)
    else await requireMay(actor, permission, areaId)
  }
  return places.at(-1) ?? actor.area.id
}

/**
 * Authorises for a proposal: to edit, and to publish where it is to be published at once.
 * @returns the area the revision belongs to
 * @throws Refused role or area
 */
export async function requireMayPropose(
  actor: Actor,
  proposal: Pick<Proposal, 'kind' | 'recordId' | 'snapshot' | 'intent'> & { revisionId?: number | null },
): Promise<number> {
  const { recordId, revisionId, intent } = proposal
  const permissions: Permission[] = intent === 'publish' ? ['record:edit', 'record:publish'] : ['record:edit']
  let areaId = 0
  for (const permission of permissions) {
    // The proposal of a new record that one goes on from may be another area's.
    if (recordId === null && revisionId) await requireMayHandle(actor, permission, revisionId)
    areaId = await requireMayChange(actor, permission, proposal)
  }
  return areaId
}
