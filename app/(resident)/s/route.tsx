import { refuse } from '@/app/(resident)/_document/refuse'
import { readRequest } from '@/app/(resident)/_document/request'
import { goOn, sendPage } from '@/app/(resident)/_form/send-page'
import { LookUpView } from '@/components/resident/case/LookUpView'
import { link } from '@/components/resident/link'
import { findCaseNumber } from '@/lib/answer/case/number'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** Where a number is typed; one that can be is led to its case. */
export async function GET(request: Request) {
  const read = readRequest(request)
  if (!read) return refuse(414, request)
  const typed = read.url.searchParams.get('number')
  const number = typed && findCaseNumber(typed)
  if (number) return goOn(link(`/s/${number}`, read.big))
  return sendPage(<LookUpView big={read.big} typed={typed || null} />, typed ? 404 : 200)
}
