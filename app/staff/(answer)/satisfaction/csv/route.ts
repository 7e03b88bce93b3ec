import { readId } from '@/app/staff/_action/area-param'
import { answerStaffFile } from '@/app/staff/_action/staff-file'
import { countHandled } from '@/lib/answer/satisfaction/handled'
import { rateMonths } from '@/lib/answer/satisfaction/months'
import { ratePlaces, rateServices } from '@/lib/answer/satisfaction/satisfaction'
import { readSpan } from '@/lib/answer/satisfaction/span'
import { writeTables } from '@/lib/answer/satisfaction/write-tables'
import { writeCsv } from '@/lib/system/format/csv'

/** What the page of satisfaction shows, as one table under another. */
export async function GET(request: Request) {
  const search = new URL(request.url).searchParams
  const file = { name: 'mingbaika-satisfaction.csv', type: 'text/csv; charset=utf-8', attached: true }
  return answerStaffFile(file, async actor => {
    const wish = { areaId: readId(search.get('area')) ?? actor.area.id, span: readSpan(search.get('span')) }
    const [services, places, months, handled] = await Promise.all([
      rateServices(actor, wish),
      ratePlaces(actor, wish),
      rateMonths(actor, wish.areaId),
      countHandled(actor, wish),
    ])
    const rows = writeTables({ span: wish.span, services: services.rows, places, months, handled })
    return new TextEncoder().encode(writeCsv(rows))
  })
}
