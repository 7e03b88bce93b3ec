import { z } from 'zod'
import { HTML_HEADERS } from '@/app/(resident)/_document/headers'
import { refuse } from '@/app/(resident)/_document/refuse'
import { renderHtml } from '@/app/(resident)/_document/render'
import { readRequest } from '@/app/(resident)/_document/request'
import { SearchView } from '@/components/resident/SearchView'
import { search } from '@/lib/content/search/search'
import { parseAreaCode } from '@/lib/directory/area/code'
import { LONGEST_QUERY } from '@/lib/directory/search/query'
import { now } from '@/lib/system/clock/clock'
import { askDatabase, DatabaseUnavailable } from '@/lib/system/outage/outage'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

const querySchema = z.object({
  q: z.string().default(''),
  k: z.string().transform(parseAreaCode).nullish().catch(null),
})

/** What somebody says, in any words; on the card of an area when one is named. Never cached. */
export async function GET(request: Request) {
  const read = readRequest(request)
  if (!read) return refuse(414, request)
  const { q, k } = querySchema.parse(Object.fromEntries(read.url.searchParams))
  const tooLong = [...q].length > LONGEST_QUERY
  const at = now()
  try {
    const answer = await askDatabase(() => search(tooLong ? '' : q, k ?? null, at))
    const html = await renderHtml(
      <SearchView query={q} tooLong={tooLong} answer={answer} big={read.big} now={at} />,
    )
    return new Response(html, {
      status: tooLong ? 400 : 200,
      headers: { ...HTML_HEADERS, 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' },
    })
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return refuse(503, request)
    console.error(error)
    return refuse(500, request)
  }
}
