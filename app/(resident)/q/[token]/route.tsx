import { answerDocument } from '@/app/(resident)/_document/answer'
import { loadScannedPage } from '@/app/(resident)/_document/load-scan'
import { refuse } from '@/app/(resident)/_document/refuse'
import { decodeTyped, readRequest } from '@/app/(resident)/_document/request'
import { link } from '@/components/resident/link'
import { parseToken } from '@/lib/paper/token/token'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** What a printed code opens: the same documents at once, aware of the paper. A mistyped one asks no database. */
export async function GET(request: Request, context: { params: Promise<{ token: string }> }) {
  const read = readRequest(request)
  if (!read) return refuse(414, request)
  const token = parseToken(decodeTyped((await context.params).token))
  if (!token) return refuse('token', request)
  return answerDocument(request, {
    address: link(`/q/${token}`, read.bigOfArea),
    subject: { code: token },
    counts: token,
    load: now => loadScannedPage(token, read.bigOfArea, now),
  })
}
