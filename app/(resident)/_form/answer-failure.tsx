import 'server-only'
import { refuse } from '@/app/(resident)/_document/refuse'
import { isBig } from '@/app/(resident)/_document/request'
import { HeldView } from '@/components/resident/form/HeldView'
import { DatabaseUnavailable } from '@/lib/system/outage/outage'
import { sendPage } from './send-page'

/**
 * Answers what could not be done; of a form with all that was typed, ready to be sent once more as the very same form.
 * @param fields left out where nothing was typed
 */
export async function answerFailure(
  error: unknown,
  request: Request,
  fields?: URLSearchParams,
): Promise<Response> {
  const isOutage = error instanceof DatabaseUnavailable
  if (!isOutage) console.error(error)
  if (!fields) return refuse(isOutage ? 503 : 500, request)
  const { pathname, search, searchParams } = new URL(request.url)
  const held = <HeldView action={pathname + search} fields={[...fields]} big={isBig(searchParams)} />
  return sendPage(held, isOutage ? 503 : 500)
}
