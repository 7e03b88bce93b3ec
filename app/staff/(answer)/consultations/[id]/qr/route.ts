import { readId } from '@/app/staff/_action/area-param'
import { answerStaffFile } from '@/app/staff/_action/staff-file'
import { addressOfAsk } from '@/lib/answer/consultation/ask-address'
import { openAnswers } from '@/lib/answer/consultation/staff-result'
import { toPrinted } from '@/lib/system/config/public-address'
import { drawQrPng } from '@/lib/system/format/qr'

/** The code of a consultation, to be put into a notice. */
export async function GET(_request: Request, context: { params: Promise<{ id: string }> }) {
  const id = readId((await context.params).id)
  const file = { name: `mingbaika-consultation-${id}.png`, type: 'image/png', attached: true }
  return answerStaffFile(file, async actor => {
    const opened = id && (await openAnswers(actor, id))
    if (!opened) return null
    const { address } = toPrinted(addressOfAsk(opened.areaCode, opened.id))
    return { bytes: await drawQrPng(address), title: `${opened.title}，二维码` }
  })
}
