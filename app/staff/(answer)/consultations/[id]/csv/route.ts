import { readId } from '@/app/staff/_action/area-param'
import { answerStaffFile } from '@/app/staff/_action/staff-file'
import { openAnswers, readDays, readStaffResult } from '@/lib/answer/consultation/staff-result'
import { exportTexts } from '@/lib/answer/consultation/texts'
import { writeTable } from '@/lib/answer/consultation/write-table'
import { writeCsv } from '@/lib/system/format/csv'

/** What was answered to a consultation, as a table. */
export async function GET(_request: Request, context: { params: Promise<{ id: string }> }) {
  const id = readId((await context.params).id)
  const file = { name: `mingbaika-consultation-${id}.csv`, type: 'text/csv; charset=utf-8', attached: true }
  return answerStaffFile(file, async actor => {
    const opened = id && (await openAnswers(actor, id))
    if (!opened) return null
    const [result, days, texts] = await Promise.all([
      readStaffResult(opened),
      readDays(opened),
      exportTexts(opened),
    ])
    const bytes = new TextEncoder().encode(writeCsv(writeTable(result, days, texts)))
    return { bytes, title: `${opened.title}，征求意见` }
  })
}
