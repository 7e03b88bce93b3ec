import { parseToken } from '@/lib/edition/token'
import { answerDocument } from '../../_document/answer'
import { loadScannedPage } from '../../_document/load-scan'
import { refuse, refuseToken } from '../../_document/refuse'
import { readRequest } from '../../_document/request'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '../../_document/refuse'

/** What a printed code opens: the same documents at once, aware of the paper. A mistyped one asks no database. */
export async function GET(request: Request, context: { params: Promise<{ token: string }> }) {
  const read = readRequest(request)
  if (!read) return refuse(414)
  const token = parseToken(decodeTyped((await context.params).token))
  if (!token) return refuseToken()
  return answerDocument(request, {
    address: `/q/${token}${read.big ? '?big=1' : ''}`,
    subject: { code: token },
    counts: token,
    load: now => loadScannedPage(token, read.big, now),
  })
}

function decodeTyped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
