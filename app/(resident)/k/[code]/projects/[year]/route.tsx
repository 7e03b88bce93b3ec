import { z } from 'zod'
import { link } from '@/components/resident/link'
import { ProjectsView } from '@/components/resident/ProjectsView'
import { getArea } from '@/lib/area/areas'
import { getProjectYear, listProjectYears } from '@/lib/content/projects'
import { answerDocument } from '../../../../_document/answer'
import { withArea } from '../../../../_document/area-route'
import { refuse } from '../../../../_document/refuse'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '../../../../_document/refuse'

const yearSchema = z
  .string()
  .regex(/^20\d\d$/)
  .transform(Number)

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
        const area = await getArea(code)
        const list = area && (await getProjectYear(area.id, year.data))
        if (!area || !list) return null
        const years = await listProjectYears(area.id)
        const view = <ProjectsView area={area} year={year.data} years={years} list={list} big={big} />
        return { view, validUntil: null }
      },
    })
  },
)
