import { readId } from '@/app/staff/_action/area-param'
import { answerStaffPdf } from '@/app/staff/_action/staff-file'
import { nameEditionFile, reprintEdition } from '@/lib/paper/edition/editions'

/** The very bytes of an edition. */
export async function GET(_request: Request, context: { params: Promise<{ id: string }> }) {
  const id = readId((await context.params).id)
  return answerStaffPdf(`mingbaika-edition-${id}.pdf`, async actor => {
    const title = id && (await nameEditionFile(actor, id))
    const bytes = id && (await reprintEdition(actor, id))
    return title && bytes ? { bytes, title } : null
  })
}
