import 'server-only'
import { networkOf } from '@/lib/system/caller/network'
import { CLIENT_ADDRESS } from '@/lib/system/config/request-headers'

/** By which network a caller is counted today; of it only a keyed hash is ever kept, for a day. */
export function readNetwork(request: Request): string {
  return networkOf(request.headers.get(CLIENT_ADDRESS) ?? '')
}
