import { link } from '@/components/resident/link'
import { PortalView } from '@/components/resident/PortalView'
import { listCounties } from '@/lib/directory/area/areas'
import { answerDocument } from './_document/answer'
import { loadAreaPage } from './_document/load-area'
import { refuse } from './_document/refuse'
import { readRequest } from './_document/request'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from './_document/refuse'

/** The county's portal; with several counties, the chooser. */
export async function GET(request: Request) {
  const read = readRequest(request)
  if (!read) return refuse(414, request)
  return answerDocument(request, {
    address: link('/', read.bigOfArea),
    subject: 'portal',
    load: async now => {
      const cities = await listCounties()
      const counties = cities.flatMap(city => city.counties)
      if (counties.length === 1) return loadAreaPage(counties[0]!.code, read.bigOfArea, now)
      return { view: <PortalView cities={cities} big={read.big} />, validUntil: null }
    },
  })
}
