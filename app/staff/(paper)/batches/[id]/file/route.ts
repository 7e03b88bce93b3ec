import { readId } from '@/app/staff/_action/area-param'
import { answerStaffPdf } from '@/app/staff/_action/staff-file'
import { getBatch, readBatchFile } from '@/lib/paper/batch/batches'
import { formatMonth } from '@/lib/system/clock/shanghai'

/** A file of a batch: its first, or the one that `?file=2` names. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }) {
  const id = readId((await context.params).id)
  const asked = new URL(request.url).searchParams.get('file')
  const file = asked === null ? 1 : readId(asked)
  return answerStaffPdf(`mingbaika-batch-${id}${asked === null ? '' : `-${file}`}.pdf`, async actor => {
    const batch = id && file && (await getBatch(actor, id))
    const bytes = batch && (await readBatchFile(actor, id, file - 1))
    if (!bytes) return null
    const own = batch.files.find(({ position }) => position === file - 1)
    const title = [batch.title, formatMonth(batch.createdAt), batch.files.length > 1 && own?.name]
    return { bytes, title: title.filter(Boolean).join('-') }
  })
}
