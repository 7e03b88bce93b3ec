import { refuse } from '../_document/refuse'

/** Every address that is not ours: one clear document, nothing stored. */
function refuseAddress() {
  return refuse(404)
}

export {
  refuseAddress as DELETE,
  refuseAddress as GET,
  refuseAddress as PATCH,
  refuseAddress as POST,
  refuseAddress as PUT,
}
