import 'server-only'
import type { ProjectSnapshot } from '@/lib/content/project/project-form'
import { PROJECT_SNAPSHOT } from '@/lib/content/project/project-record'
import type { Db } from '@/lib/record/definition'
import type { Outcome } from '@/lib/revision/proposal/outcome'
import type { Intent } from '@/lib/revision/proposal/proposal'
import { saveWithin } from '@/lib/revision/proposal/save'
import { abandon, runChange } from '@/lib/revision/proposal/transaction'
import { OPEN_STATES } from '@/lib/revision/proposal/working-copy'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'

export type CopyOfList = { areaId: number; fromYear: number; toYear: number; intent: Intent }

/** The names that a year's list has already, and those that somebody has proposed for it. */
async function readTaken(db: Db, areaId: number, year: number): Promise<Set<string>> {
  const [live, proposed] = await Promise.all([
    db.project.findMany({ where: { areaId, year }, select: { name: true } }),
    db.revision.findMany({
      where: {
        kind: 'PROJECT',
        areaId,
        state: { in: OPEN_STATES },
        snapshot: { path: ['year'], equals: year },
      },
      select: { title: true },
    }),
  ])
  return new Set([...live.map(({ name }) => name), ...proposed.map(({ title }) => title)])
}

async function copyMissing(db: Db, actor: Actor, copy: CopyOfList): Promise<number> {
  const { areaId, fromYear, toYear, intent } = copy
  // A second tap waits for the first, and then finds what it wrote.
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`copy projects ${areaId} ${toYear}`}, 0))`
  const projects = await db.project.findMany({
    where: { areaId, year: fromYear },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: PROJECT_SNAPSHOT,
  })
  const taken = await readTaken(db, areaId, toYear)
  const missing = projects.filter(({ name }) => !taken.has(name))
  for (const project of missing) {
    const snapshot: ProjectSnapshot = {
      ...project,
      year: toYear,
      // "2025年3月" is not when it will be.
      dateText: project.dateText?.includes(String(fromYear)) ? null : project.dateText,
      source: `沿用${fromYear}年的项目`,
    }
    const proposal = {
      kind: 'PROJECT',
      recordId: null,
      revisionId: null,
      snapshot,
      seen: 'new',
      intent,
    } as const
    const outcome = await saveWithin(db, actor, proposal, areaId)
    if (!outcome.ok) abandon(outcome)
  }
  return missing.length
}

/**
 * Copies an area's list of projects of one year to another, whole or not at all. What that year has already,
 * or somebody has proposed for it, is not copied: doing it twice copies nothing twice.
 * @returns how many were copied, or why none could be
 * @throws Refused role, area, or four-eyes where the list is to be published at once
 */
export async function copyProjects(
  actor: Actor,
  copy: CopyOfList,
): Promise<{ ok: true; copied: number } | Extract<Outcome, { ok: false }>> {
  await requireMay(actor, copy.intent === 'publish' ? 'record:publish' : 'record:edit', copy.areaId)
  let copied = 0
  const outcome = await runChange(actor, async db => {
    copied = await copyMissing(db, actor, copy)
    return { ok: true, revisionId: 0, recordId: null, published: copy.intent === 'publish' }
  })
  return outcome.ok ? { ok: true, copied } : outcome
}
