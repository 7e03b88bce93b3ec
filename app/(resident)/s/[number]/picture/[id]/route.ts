import { refuse } from '@/app/(resident)/_document/refuse'
import { answerFailure } from '@/app/(resident)/_form/answer-failure'
import { readNumber, refuseUnknown } from '@/app/(resident)/_form/case/own-number'
import { sendPicture } from '@/app/(resident)/_form/send-page'
import { readOwnPicture } from '@/lib/answer/case/read-picture'
import { isRowId } from '@/lib/system/database/ids'
import { askDatabase } from '@/lib/system/outage/outage'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

type Context = { params: Promise<{ number: string; id: string }> }

/** A picture of a case, by its number. */
export async function GET(request: Request, context: Context) {
  const { number: typed, id: file } = await context.params
  const number = readNumber(request, typed)
  const id = Number(file.replace(/\.webp$/, ''))
  if (!number || !isRowId(id)) return refuse(404, request)
  try {
    const data = await askDatabase(() => readOwnPicture(number, id))
    return data ? sendPicture(data, 'image/webp') : refuseUnknown(request)
  } catch (error) {
    return answerFailure(error, request)
  }
}
