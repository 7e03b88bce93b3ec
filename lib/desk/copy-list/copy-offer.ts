import 'server-only'
import { findNewestList } from '@/lib/content/project/project-list'
import { mayPublishOwn } from '@/lib/revision/proposal/four-eyes'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'

/**
 * What an area's newest list of projects can be copied to: this year and the next, as far as they come after it.
 * @returns null where there is no list or no later year
 * @throws Refused role or area
 */
export async function openCopyOfList(actor: Actor, areaId: number) {
  await requireMay(actor, 'record:edit', areaId)
  const from = await findNewestList(areaId)
  if (!from) return null
  const { year } = shanghaiParts(now())
  const years = [year, year + 1].filter(to => to > from.year)
  if (years.length === 0) return null
  return { from, years, mayPublish: await mayPublishOwn(getPrisma(), actor, areaId) }
}
