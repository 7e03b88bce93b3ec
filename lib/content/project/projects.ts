import 'server-only'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'

export type Project = {
  id: number
  name: string
  description: string
  dateText: string | null
  place: string | null
  team: { name: string } | null
}
export type Activity = {
  id: number
  name: string
  description: string | null
  dateText: string | null
  sessions: number | null
  sessionsApprox: boolean
  peopleServed: number | null
  peopleServedApprox: boolean
  team: { name: string } | null
}
export type Team = { id: number; name: string; teamCount: number; description: string | null }
export type ProjectYear = { projects: Project[]; activities: Activity[]; teams: Team[] }

/** The area whose list of projects the page and the card of an area name: its town. @param path nearest first */
export function townOf(path: AreaRef[]): AreaRef {
  return path.find(({ kind }) => kind === 'TOWN') ?? path[0]!
}

/**
 * The first of some areas that has a list of projects or activities, and the years of its lists, newest first.
 * @param year only a list of this year counts; left out: any
 */
export async function findProjectList(
  areas: AreaRef[],
  year?: number,
): Promise<{ area: AreaRef; years: number[] } | null> {
  const lists = {
    where: { areaId: { in: areas.map(({ id }) => id) } },
    distinct: ['areaId', 'year'] as ('areaId' | 'year')[],
    select: { areaId: true, year: true },
  }
  const { project, activity } = getPrisma()
  const rows = (await Promise.all([project.findMany(lists), activity.findMany(lists)])).flat()
  for (const area of areas) {
    const years = new Set(rows.filter(({ areaId }) => areaId === area.id).map(row => row.year))
    if (year === undefined ? years.size > 0 : years.has(year))
      return { area, years: [...years].sort((a, b) => b - a) }
  }
  return null
}

/** An area's volunteer projects of one year, with what its teams did. Null when the year holds nothing. */
export async function getProjectYear(areaId: number, year: number): Promise<ProjectYear | null> {
  const prisma = getPrisma()
  const team = { select: { name: true } } as const
  const [projects, activities, teams] = await Promise.all([
    prisma.project.findMany({
      where: { areaId, year },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, description: true, dateText: true, place: true, team },
    }),
    prisma.activity.findMany({
      where: { areaId, year },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        name: true,
        description: true,
        dateText: true,
        sessions: true,
        sessionsApprox: true,
        peopleServed: true,
        peopleServedApprox: true,
        team,
      },
    }),
    prisma.team.findMany({
      where: { areaId },
      orderBy: { id: 'asc' },
      select: { id: true, name: true, teamCount: true, description: true },
    }),
  ])
  return projects.length || activities.length ? { projects, activities, teams } : null
}
