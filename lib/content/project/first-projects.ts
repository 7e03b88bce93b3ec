import 'server-only'
import { getPrisma } from '@/lib/system/database/database'
import { findNewestList } from './project-list'

/** The beginning of a town's list of one year. */
export type FirstProjects = {
  year: number
  /** How many the whole list has. */
  total: number
  projects: { id: number; name: string; dateText: string | null; place: string | null }[]
}

/**
 * The first projects of the newest list that an area itself has; null where it has none.
 * @param most so many are shown
 */
export async function readFirstProjects(areaId: number, most = 5): Promise<FirstProjects | null> {
  const newest = await findNewestList(areaId)
  if (!newest) return null
  const projects = await getPrisma().project.findMany({
    where: { areaId, year: newest.year },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, name: true, dateText: true, place: true },
  })
  return { year: newest.year, total: newest.count, projects }
}
