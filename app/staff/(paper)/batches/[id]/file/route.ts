import { readId } from '@/app/staff/_action/area-param'
import { answerStaffPdf } from '@/app/staff/_action/staff-file'
import { readBatchFile } from '@/lib/paper/batch/batches'

/** The one file of a batch. */
export async function GET(_request: Request, context: { params: Promise<{ id: string }> }) {
  const id = readId((await context.params).id)
  return answerStaffPdf(`mingbaika-batch-${id}.pdf`, async actor => (id ? readBatchFile(actor, id) : null))
}
