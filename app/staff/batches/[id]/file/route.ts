import { readBatchFile } from '@/lib/edition/batches'
import { readId } from '../../../_action/area-param'
import { answerStaffPdf } from '../../../_action/staff-file'

/** The one file of a batch. */
export async function GET(_request: Request, context: { params: Promise<{ id: string }> }) {
  const id = readId((await context.params).id)
  return answerStaffPdf(`mingbaika-batch-${id}.pdf`, async actor => (id ? readBatchFile(actor, id) : null))
}
