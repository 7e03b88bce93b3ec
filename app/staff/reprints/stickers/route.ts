import { makeStickers } from '@/lib/edition/stickers'
import { readId } from '../../_action/area-param'
import { answerStaffPdf } from '../../_action/staff-file'

/** Correction stickers for editions named in the address, as A4 label sheets. */
export async function GET(request: Request) {
  const named = new URL(request.url).searchParams.getAll('edition').slice(0, 1000)
  const ids = named.map(readId).filter(id => id !== null)
  return answerStaffPdf('mingbaika-stickers.pdf', async actor => {
    const made = await makeStickers(actor, ids)
    return made.status === 'made' ? made.pdf : null
  })
}
