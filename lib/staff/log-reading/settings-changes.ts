import 'server-only'
import type { LogAction } from '@/lib/staff/log/actions'
import { roleMay } from '@/lib/staff/permission/permissions'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { addDays } from '@/lib/system/clock/shanghai'
import { getDatabase } from '@/lib/system/database/database'

/** So long a change of what protects stands above all others: days. */
export const SHOWN_DAYS = 7
/** Nobody reads more of them. */
const MOST = 20

const ACTION: LogAction = 'area.settings'

export type SettingsChangeRow = {
  id: number
  at: Date
  staffId: number | null
  staffName: string
  summary: string
}

const CHANGES = `SELECT l."id", l."at", l."staffId", l."staffName", l."summary"
  FROM "LogEntry" l JOIN "Area" a ON a."id" = l."areaId"
  WHERE l."action" = $1 AND l."at" > $2 AND a."path" >= $3 AND a."path" < $3 || ':'
  ORDER BY l."at" DESC, l."id" DESC LIMIT ${MOST}`

/**
 * What somebody lately changed of the settings that protect, in the account's subtree, newest first.
 * @throws Refused where the account may not read the log
 */
export async function listSettingsChanges(actor: Actor): Promise<SettingsChangeRow[]> {
  const { path } = await requireMay(actor, 'log:read', actor.area.id)
  const values = [ACTION, addDays(now(), -SHOWN_DAYS), path]
  return (await getDatabase().pool.query<SettingsChangeRow>(CHANGES, values)).rows
}

/** Those of others, for whoever publishes or answers for the area: what protected them may be about to end. */
export async function listOthersChanges(actor: Actor): Promise<SettingsChangeRow[]> {
  if (!roleMay(actor.role, 'record:publish')) return []
  return (await listSettingsChanges(actor)).filter(({ staffId }) => staffId !== actor.id)
}
