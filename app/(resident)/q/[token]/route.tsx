import { answerDocument } from '@/app/(resident)/_document/answer'
import { loadScannedPage } from '@/app/(resident)/_document/load-scan'
import { refuse } from '@/app/(resident)/_document/refuse'
import { decodeTyped, readRequest } from '@/app/(resident)/_document/request'
import { link } from '@/components/resident/link'
import { addressOfScan, parseScanned } from '@/lib/paper/scan/day-mark'
import { now } from '@/lib/system/clock/clock'

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
  const scanned = parseScanned(decodeTyped((await context.params).token), now())
  if (!scanned) return refuse('token', request)
  return answerDocument(request, {
    address: link(addressOfScan(scanned), read.bigOfArea),
    subject: { code: scanned.token },
    counts: scanned.token,
    load: at => loadScannedPage(scanned, read.bigOfArea, at),
  })
}
