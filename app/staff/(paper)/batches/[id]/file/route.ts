import { readId } from '@/app/staff/_action/area-param'
import { answerStaffPdf } from '@/app/staff/_action/staff-file'
import { readBatchFile } from '@/lib/paper/batch/batches'

/** A file of a batch: its first, or the one that `?file=2` names. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }) {
  const id = readId((await context.params).id)
  const asked = new URL(request.url).searchParams.get('file')
  const file = asked === null ? 1 : readId(asked)
  return answerStaffPdf(`mingbaika-batch-${id}${asked === null ? '' : `-${file}`}.pdf`, async actor =>
    id && file ? readBatchFile(actor, id, file - 1) : null,
  )
}
