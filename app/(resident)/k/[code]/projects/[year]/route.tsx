import { z } from 'zod'
import { answerDocument, type LedElsewhere } from '@/app/(resident)/_document/answer'
import { withArea } from '@/app/(resident)/_document/area-route'
import { refuse } from '@/app/(resident)/_document/refuse'
import { link } from '@/components/resident/link'
import { ProjectsView } from '@/components/resident/ProjectsView'
import { getProjectYear, listProjectYears } from '@/lib/content/project/projects'
import { type AreaWithTree, findOnwardCode, getArea } from '@/lib/directory/area/areas'

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

/** A village's page shows its town's list: where there is none, the nearest above has it. */
async function leadUp({ ancestors }: AreaWithTree, year: number, big: boolean): Promise<LedElsewhere | null> {
  for (const above of ancestors) {
    const years = await listProjectYears(above.id)
    if (years.includes(year)) return { leadTo: link(`/k/${above.code}/projects/${year}`, big) }
  }
  return null
}

/** A town's volunteer projects of the year. */
export const GET = withArea(
  params => `/projects/${encodeURIComponent(params.year ?? '')}`,
  async (request, { code, big, params }) => {
    const year = yearSchema.safeParse(params.year)
    if (!year.success) return refuse(404)
    return answerDocument(request, {
      address: link(`/k/${code}/projects/${year.data}`, big),
      subject: { area: code },
      load: async () => {
        const onward = await findOnwardCode(code)
        if (onward) return { leadTo: link(`/k/${onward}/projects/${year.data}`, big) }
        const area = await getArea(code)
        if (!area) return null
        const list = await getProjectYear(area.id, year.data)
        if (!list) return leadUp(area, year.data, big)
        const years = await listProjectYears(area.id)
        const view = <ProjectsView area={area} year={year.data} years={years} list={list} big={big} />
        return { view, validUntil: null }
      },
    })
  },
)
