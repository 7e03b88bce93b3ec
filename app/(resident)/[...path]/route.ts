import { refuse } from '@/app/(resident)/_document/refuse'
import { readRequest, redirectTo } from '@/app/(resident)/_document/request'

/** What can stand first in an address of ours that somebody types; a search needs nothing behind it. */
const TYPED = /^\/(search(?=\/?$)|(q|k|columns|news)(?=\/[^/]))/i

/** Every address that is not ours: one clear document, nothing stored. */
function refuseAddress(request: Request) {
  return refuse(404, request)
}

/** Typed addresses are forgiven their capitals, as their characters are; all else is refused. */
export function GET(request: Request) {
  const read = readRequest(request)
  if (!read) return refuse(414, request)
  const { pathname, search } = read.url
  const right = pathname.replace(TYPED, first => first.toLowerCase())
  return right === pathname ? refuseAddress(request) : redirectTo(right + search)
}

export { refuseAddress as DELETE, refuseAddress as PATCH, refuseAddress as POST, refuseAddress as PUT }
