import { readId } from '@/app/staff/_action/area-param'
import { answerStaffFile } from '@/app/staff/_action/staff-file'
import { readOverview } from '@/lib/answer/satisfaction/overview'
import { readSpan } from '@/lib/answer/satisfaction/span'
import { writeTables } from '@/lib/answer/satisfaction/write-tables'
import { writeCsv } from '@/lib/system/format/csv'

/** What the page of satisfaction shows, as one table under another. */
export async function GET(request: Request) {
  const search = new URL(request.url).searchParams
  const file = { name: 'mingbaika-satisfaction.csv', type: 'text/csv; charset=utf-8', attached: true }
  return answerStaffFile(file, async actor => {
    const wish = { areaId: readId(search.get('area')) ?? actor.area.id, span: readSpan(search.get('span')) }
    const rows = writeTables(wish.span, await readOverview(actor, wish))
    return new TextEncoder().encode(writeCsv(rows))
  })
}
