import { refuse } from '@/app/(resident)/_document/refuse'
import { answerFailure } from '@/app/(resident)/_form/answer-failure'
import { readNumber, refuseUnknown } from '@/app/(resident)/_form/case/own-number'
import { sendPicture } from '@/app/(resident)/_form/send-page'
import { readOwnCase } from '@/lib/answer/case/read-case'
import { drawReceipt } from '@/lib/answer/receipt/draw-receipt'
import { QueueFull } from '@/lib/paper/press/press'
import { now } from '@/lib/system/clock/clock'
import { askDatabase } from '@/lib/system/outage/outage'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** The picture that is kept of a case. */
export async function GET(request: Request, context: { params: Promise<{ number: string }> }) {
  const number = readNumber(request, (await context.params).number)
  if (!number) return refuse('number', request)
  try {
    const own = await askDatabase(() => readOwnCase(number, now()))
    return own ? sendPicture(await drawReceipt(own), 'image/png') : refuseUnknown(request)
  } catch (error) {
    return error instanceof QueueFull ? refuse('busy', request) : answerFailure(error, request)
  }
}
