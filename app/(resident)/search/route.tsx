import { z } from 'zod'
import { HTML_HEADERS } from '@/app/(resident)/_document/headers'
import { refuse } from '@/app/(resident)/_document/refuse'
import { renderHtml } from '@/app/(resident)/_document/render'
import { readRequest } from '@/app/(resident)/_document/request'
import { SearchView } from '@/components/resident/SearchView'
import { findOnwardCode, getArea } from '@/lib/directory/area/areas'
import { parseAreaCode } from '@/lib/directory/area/code'
import { searchCard, searchPlaces, searchServices } from '@/lib/directory/search/search'
import { now } from '@/lib/system/clock/clock'
import { askDatabase, DatabaseUnavailable } from '@/lib/system/outage/outage'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** Longer words are in no service's name. */
const LONGEST_WORD = 40

const querySchema = z.object({
  q: z.string().default(''),
  k: z.string().transform(parseAreaCode).nullish().catch(null),
})

async function find(q: string, code: string | null, at: Date) {
  const area = code ? await getArea((await findOnwardCode(code)) ?? code) : null
  const places = await searchPlaces(q)
  if (!area) return { area, places, hits: [], services: await searchServices(q) }
  return { area, places, hits: await searchCard(area, q, at), services: [] }
}

/** Services by word, pinyin or initials; within an area's card when one is named. Never cached. */
export async function GET(request: Request) {
  const read = readRequest(request)
  if (!read) return refuse(414)
  const { q, k } = querySchema.parse(Object.fromEntries(read.url.searchParams))
  const tooLong = q.length > LONGEST_WORD
  // PostgreSQL has no NUL in text, and nobody types control signs.
  const wanted = tooLong ? '' : q.replace(/\p{Cc}/gu, '')
  const at = now()
  try {
    const found = await askDatabase(() => find(wanted, k ?? null, at))
    const html = await renderHtml(
      <SearchView query={q.slice(0, LONGEST_WORD)} tooLong={tooLong} {...found} big={read.big} now={at} />,
    )
    return new Response(html, {
      status: tooLong ? 400 : 200,
      headers: { ...HTML_HEADERS, 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' },
    })
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return refuse(503)
    console.error(error)
    return refuse(500)
  }
}
