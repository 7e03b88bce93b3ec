import { refuse } from '@/app/(resident)/_document/refuse'
import { readRequest } from '@/app/(resident)/_document/request'

/** Every address that is not ours: one clear document, nothing stored. */
function refuseAddress(request: Request) {
  return refuse(404, request)
}

export function GET(request: Request) {
  return readRequest(request) ? refuseAddress(request) : refuse(414, request)
}

export { refuseAddress as DELETE, refuseAddress as PATCH, refuseAddress as POST, refuseAddress as PUT }
