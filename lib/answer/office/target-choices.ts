import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'
import { escapeLike } from '@/lib/system/format/like'
import { readCountyPath } from './county'
import { writeTarget } from './target'
import { type Around, findAreas, findNamed, findOurs, type TargetRow } from './target-rows'

export type TargetGroup = { group: string; items: { value: string; label: string }[] }

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

const TEAMS = '志愿服务队'

/** With its place, where the name does not say it: every village has a team of the same name. */
const toItem =
  (kind: 'ORGANIZATION' | 'TEAM' | 'AREA') =>
  ({ id, name, place }: TargetRow) => ({
    value: writeTarget({ kind, id }),
    label: !place || name.includes(place) ? name : `${name}（${place}）`,
  })

const toNamed = (name: string) => ({ value: writeTarget({ kind: 'NAMED', name }), label: name })

/** The path of the second of a path's areas below the county: the town. A county's own where there is none. */
function townOf(path: string, countyPath: string): string {
  const [town] = path.slice(countyPath.length).split('.')
  return path.startsWith(countyPath) && town ? `${countyPath}${town}.` : countyPath
}

async function listGroups(officeId: number, around: Around): Promise<TargetGroup[]> {
  const [named, organizations, teams, areas] = await Promise.all([
    findNamed(around),
    findOurs('ORGANIZATION', around),
    findOurs('TEAM', around),
    findAreas(officeId, around),
  ])
  return [
    { group: '以前转过的单位', items: named.map(toNamed) },
    { group: '承办单位', items: organizations.map(toItem('ORGANIZATION')) },
    { group: TEAMS, items: teams.map(toItem('TEAM')) },
    { group: '区域', items: areas.map(toItem('AREA')) },
  ]
}

const withItems = (groups: TargetGroup[]) => groups.filter(({ items }) => items.length > 0)

/** The same without one that is offered already. */
const without = (value: string | undefined, groups: TargetGroup[]) =>
  groups.map(({ group, items }) => ({ group, items: items.filter(item => item.value !== value) }))

/** 派单: what is ordered, teams do. */
const teamsFirst = (groups: TargetGroup[]) =>
  [...groups].sort((a, b) => Number(b.group === TEAMS) - Number(a.group === TEAMS))

/** Where a case or, of several, its inbox lies. */
async function readAround(path: string, casePath: string | null, like: string | null): Promise<Around> {
  const countyPath = await readCountyPath(getPrisma(), path)
  const near = casePath?.startsWith(countyPath) ? casePath : path
  return { countyPath, townPath: townOf(near, countyPath), path: near, like }
}

/**
 * To whom a case can be handed on, likeliest and nearest first; whoever is further away is found by words.
 * @param caseId null: some of an inbox
 * @throws Refused role or area
 */
export async function listTargets(
  actor: Actor,
  { officeId, caseId }: { officeId: number; caseId: number | null },
): Promise<TargetGroup[]> {
  const office = await requireMay(actor, 'case:handle', officeId)
  const row =
    caseId === null
      ? null
      : await getPrisma().case.findFirst({
          where: { id: caseId, officeId },
          select: { kind: true, areaId: true, building: true, area: { select: { path: true } } },
        })
  const around = await readAround(office.path, row?.area.path ?? null, null)
  const [last, groups] = await Promise.all([
    row && caseId !== null ? findLast(caseId, row.areaId, row.building) : null,
    listGroups(officeId, around),
  ])
  const known = row?.building ? '上次办过这栋楼的' : '上次办过这里的'
  const others = [ELSEWHERE, ...without(last?.value, groups)]
  return withItems([
    { group: known, items: last ? [last] : [] },
    ...(row?.kind === 'ORDER' ? teamsFirst(others) : others),
  ])
}

/** Longer than any name. */
export const LONGEST_WORDS = 40

/**
 * Whom a case can be handed on to, by words of their name or place.
 * @param words at most LONGEST_WORDS
 * @returns at most so many of each sort (target-rows); nothing where nothing is asked
 * @throws Refused role or area
 */
export async function findTargets(actor: Actor, officeId: number, words: string): Promise<TargetGroup[]> {
  const office = await requireMay(actor, 'case:handle', officeId)
  const typed = words.trim().slice(0, LONGEST_WORDS)
  if (!typed) return []
  const around = await readAround(office.path, null, `%${escapeLike(typed)}%`)
  return withItems(await listGroups(officeId, around))
}
