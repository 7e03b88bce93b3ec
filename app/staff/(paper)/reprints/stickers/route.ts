import { readId } from '@/app/staff/_action/area-param'
import { answerStaffPdf, say } from '@/app/staff/_action/staff-file'
import { MOST_STICKERS, makeStickers } from '@/lib/paper/reprint/stickers'

const WHY_NOT = {
  nothing: '这些卡的表格里没有电话变了，用不着更正贴。别的变化要重印。',
  'too-many': `一次最多打${MOST_STICKERS}张更正贴，请少勾几行，分几次打。`,
}

/** Correction stickers for editions named in the address, as A4 label sheets. */
export async function GET(request: Request) {
  const named = new URL(request.url).searchParams.getAll('edition').slice(0, 1000)
  const ids = named.map(readId).filter(id => id !== null)
  return answerStaffPdf('mingbaika-stickers.pdf', async actor => {
    const made = await makeStickers(actor, ids)
    return made.status === 'made' ? made.pdf : say(422, WHY_NOT[made.status])
  })
}
