import { sendPicture } from '@/app/(resident)/_form/send-page'
import { withLink } from '@/app/(resident)/do/_link/with-link'
import { readHandledPicture } from '@/lib/answer/handling/read-handling'
import { isRowId } from '@/lib/system/database/ids'
import { askDatabase } from '@/lib/system/outage/outage'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** A picture of the case that a link opens. */
export const GET = withLink(async (_request, { token, params }) => {
  const id = Number(params.name?.replace(/\.webp$/, ''))
  const data = isRowId(id) ? await askDatabase(() => readHandledPicture(token, id)) : null
  return data && sendPicture(data as Uint8Array<ArrayBuffer>, 'image/webp')
})
