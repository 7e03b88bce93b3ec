import { reprintEdition } from '@/lib/edition/editions'
import { readId } from '../../../_action/area-param'
import { answerStaffPdf } from '../../../_action/staff-file'

/** The very bytes of an edition. */
export async function GET(_request: Request, context: { params: Promise<{ id: string }> }) {
  const id = readId((await context.params).id)
  return answerStaffPdf(`mingbaika-edition-${id}.pdf`, async actor => (id ? reprintEdition(actor, id) : null))
}
