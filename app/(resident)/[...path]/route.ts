import { refuse } from '../_document/refuse'
import { redirectTo } from '../_document/request'

/** A printed address typed with a capital Q. */
const CAPITAL = /^\/Q\/[^/]{1,80}$/

/** Every address that is not ours: one clear document, nothing stored. */
function refuseAddress() {
  return refuse(404)
}

/** Typed addresses are forgiven their capitals, as their characters are; all else is refused. */
export function GET(request: Request) {
  const { pathname } = new URL(request.url)
  if (!CAPITAL.test(pathname)) return refuseAddress()
  return redirectTo(pathname.replace('Q', 'q'))
}

export { refuseAddress as DELETE, refuseAddress as PATCH, refuseAddress as POST, refuseAddress as PUT }
