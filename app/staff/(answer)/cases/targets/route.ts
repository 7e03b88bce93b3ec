import { readId } from '@/app/staff/_action/area-param'
import { answerStaffJson } from '@/app/staff/_action/staff-file'
import { findTargets } from '@/lib/answer/office/target-choices'

/** Whom a case that lies in an office can be handed on to, by words. */
export function GET(request: Request) {
  const asked = new URL(request.url).searchParams
  const officeId = readId(asked.get('office'))
  return answerStaffJson(async actor =>
    officeId === null ? null : findTargets(actor, officeId, asked.get('q') ?? ''),
  )
}
