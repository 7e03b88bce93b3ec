import 'server-only'
import { getPrisma } from '@/lib/system/database/database'

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

/** Years for which an area has a list of projects or activities, newest first. */
export async function listProjectYears(areaId: number): Promise<number[]> {
  const prisma = getPrisma()
  const [projects, activities] = await Promise.all([
    prisma.project.findMany({ where: { areaId }, distinct: ['year'], select: { year: true } }),
    prisma.activity.findMany({ where: { areaId }, distinct: ['year'], select: { year: true } }),
  ])
  return [...new Set([...projects, ...activities].map(row => row.year))].sort((a, b) => b - a)
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
