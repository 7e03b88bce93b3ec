import { z } from 'zod'
import type { LedElsewhere, LoadedPage } from '@/app/(resident)/_document/answer'
import { answerArea, withArea } from '@/app/(resident)/_document/area-route'
import { refuse } from '@/app/(resident)/_document/refuse'
import { link } from '@/components/resident/link'
import { ProjectsView } from '@/components/resident/ProjectsView'
import { findProjectList, getProjectYear } from '@/lib/content/project/projects'
import { getArea } from '@/lib/directory/area/areas'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

const yearSchema = z
  .string()
  .regex(/^20\d\d$/)
  .transform(Number)

async function loadYear(code: string, year: number, big: boolean): Promise<LoadedPage | LedElsewhere | null> {
  const area = await getArea(code)
  const listed = area && (await findProjectList([area, ...area.ancestors], year))
  if (!listed) return null
  if (listed.area.id !== area.id) return { leadTo: link(`/k/${listed.area.code}/projects/${year}`, big) }
  const list = await getProjectYear(area.id, year)
  if (!list) return null
  const view = <ProjectsView area={area} year={year} years={listed.years} list={list} big={big} />
  return { view, validUntil: null }
}

/** A town's volunteer projects of the year; where an area has none, the nearest above that has. */
export const GET = withArea(
  ({ year }) => `/projects/${encodeURIComponent(year ?? '')}`,
  async (request, area) => {
    const year = yearSchema.safeParse(area.params.year)
    if (!year.success) return refuse(404, request)
    return answerArea(request, area, () => loadYear(area.code, year.data, area.big))
  },
)
