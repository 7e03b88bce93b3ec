import { readId } from '@/app/staff/_action/area-param'
import { answerStaffFile } from '@/app/staff/_action/staff-file'
import { readCasePicture } from '@/lib/answer/office/read-picture'

/** A picture that a resident or a handler sent, for whoever may handle the case. */
export async function GET(_request: Request, context: { params: Promise<{ id: string }> }) {
  const id = readId((await context.params).id)
  return answerStaffFile({ name: `case-picture-${id}.webp`, type: 'image/webp' }, async actor =>
    id === null ? null : readCasePicture(actor, id),
  )
}
