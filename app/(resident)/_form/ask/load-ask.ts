import 'server-only'
import { type AreaRequest, leadOn } from '@/app/(resident)/_document/area-route'
import { refuse } from '@/app/(resident)/_document/refuse'
import { redirectTo } from '@/app/(resident)/_document/request'
import { type AskedConsultation, findAsked } from '@/lib/answer/consultation/find-asked'
import { type AreaWithTree, findOnwardCode, getArea } from '@/lib/directory/area/areas'
import { isRowId } from '@/lib/system/database/ids'

/** A consultation, and by whose page it is opened. */
export type AskPage = { area: AreaWithTree; asked: AskedConsultation; big: boolean }

/** The consultation as an area is asked it now. */
export function findAskedAt(id: number, area: AreaWithTree): Promise<AskedConsultation | null> {
  return findAsked(
    id,
    [area, ...area.ancestors].map(step => step.id),
  )
}

/** What the page of a consultation stands on; a refusal, or the way on where the area was withdrawn. */
export async function loadAsk(request: Request, address: AreaRequest): Promise<AskPage | Response> {
  const onwardCode = await findOnwardCode(address.code)
  // What was answered is not sent around: it is taken where it would lead.
  if (onwardCode && request.method !== 'POST') return redirectTo((await leadOn(address)) ?? '/')
  const area = await getArea(onwardCode ?? address.code)
  const id = Number(address.params.id)
  const asked = area && isRowId(id) ? await findAskedAt(id, area) : null
  return area && asked ? { area, asked, big: address.big } : refuse(404, request)
}
