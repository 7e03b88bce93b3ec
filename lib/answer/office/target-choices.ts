import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'
import { idsOnPath } from '@/lib/system/tree/path'
import { readCountyPath } from './county'
import { writeTarget } from './target'

export type TargetGroup = { group: string; items: { value: string; label: string }[] }

const MOST = 300

type Place = { id: number; path: string }

/** The county and its towns; villages only of the town the case lies in: all of a county's are too many to choose from. */
async function listAreas({ id, path }: Place, countyPath: string) {
  const town = idsOnPath(path)[idsOnPath(countyPath).length]
  const rows = await getPrisma().area.findMany({
    where: {
      path: { startsWith: countyPath },
      withdrawnAt: null,
      id: { not: id },
      OR: [{ kind: { not: 'VILLAGE' } }, { parentId: town ?? -1 }],
    },
    orderBy: [{ kind: 'asc' }, { path: 'asc' }],
    take: MOST,
    select: { id: true, name: true },
  })
  return rows.map(({ id, name }) => ({ value: writeTarget({ kind: 'AREA', id }), label: name }))
}

async function listOurs(kind: 'ORGANIZATION' | 'TEAM', countyPath: string) {
  const args = {
    where: { area: { path: { startsWith: countyPath } } },
    orderBy: { id: 'asc' as const },
    take: MOST,
    select: { id: true, name: true },
  }
  const db = getPrisma()
  const rows = await (kind === 'TEAM' ? db.team.findMany(args) : db.organization.findMany(args))
  return rows.map(({ id, name }) => ({ value: writeTarget({ kind, id }), label: name }))
}

/** Who last handled what came from the same building, or from the same area where no building is said. */
async function findLast(caseId: number, areaId: number, building: string | null) {
  const last = await getPrisma().handling.findFirst({
    where: {
      kind: { in: ['NAMED', 'ORGANIZATION'] },
      caseId: { not: caseId },
      case: { areaId, building },
    },
    orderBy: { id: 'desc' },
    select: { kind: true, name: true, organizationId: true },
  })
  if (!last) return null
  if (last.kind === 'NAMED')
    return { value: writeTarget({ kind: 'NAMED', name: last.name }), label: last.name }
  if (last.organizationId === null) return null
  return { value: writeTarget({ kind: 'ORGANIZATION', id: last.organizationId }), label: last.name }
}

const ELSEWHERE: TargetGroup = {
  group: '其他',
  items: [
    { value: 'NAMED', label: '物业公司或其他单位（填名称）' },
    { value: 'HOTLINE', label: '别处的12345（填名称）' },
  ],
}

/**
 * To whom a case can be handed on, likeliest first.
 * @param caseId null: some of an inbox
 * @throws Refused role or area
 */
export async function listTargets(
  actor: Actor,
  { officeId, caseId }: { officeId: number; caseId: number | null },
): Promise<TargetGroup[]> {
  const office = await requireMay(actor, 'case:handle', officeId)
  const countyPath = await readCountyPath(getPrisma(), office.path)
  const row =
    caseId === null
      ? null
      : await getPrisma().case.findFirst({
          where: { id: caseId, officeId },
          select: { areaId: true, building: true },
        })
  const [last, areas, organizations, teams] = await Promise.all([
    row && caseId !== null ? findLast(caseId, row.areaId, row.building) : null,
    listAreas(office, countyPath),
    listOurs('ORGANIZATION', countyPath),
    listOurs('TEAM', countyPath),
  ])
  const known = row?.building ? '上次办过这栋楼的' : '上次办过这里的'
  const groups = [
    { group: known, items: last ? [last] : [] },
    ELSEWHERE,
    { group: '承办单位', items: organizations },
    { group: '志愿服务队', items: teams },
    { group: '区域', items: areas },
  ]
  return groups.filter(({ items }) => items.length > 0)
}
