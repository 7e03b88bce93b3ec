import { answerDocument, type LedElsewhere, type LoadedFile } from '@/app/(resident)/_document/answer'
import { refuse } from '@/app/(resident)/_document/refuse'
import { readRequest } from '@/app/(resident)/_document/request'
import { loadText } from '@/app/(resident)/_document/text-file'
import { findOnwardCode, getArea } from '@/lib/directory/area/areas'
import { addressOfFeed, type FeedName, readFeedName } from '@/lib/exchange/feed/feed-name'
import { listTold } from '@/lib/exchange/feed/told'
import { writeCalendar } from '@/lib/exchange/feed/write-calendar'
import { writeRss } from '@/lib/exchange/feed/write-rss'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

const TYPES = { xml: 'application/rss+xml', ics: 'text/calendar' } as const

async function loadFeed({ code, kind }: FeedName, now: Date): Promise<LoadedFile | LedElsewhere | null> {
  const onward = await findOnwardCode(code)
  if (onward) return { leadTo: addressOfFeed({ code: onward, kind }) }
  const area = await getArea(code)
  if (!area) return null
  const { told, changesAt } = await listTold(
    [area, ...area.ancestors].map(({ id }) => id),
    kind,
    now,
  )
  const text = kind === 'xml' ? await writeRss(area, told) : writeCalendar(`${area.name}的活动`, told)
  return loadText(text, TYPES[kind], `${code}.${kind}`, changesAt)
}

/** An area's announcements (RSS) or events (a calendar) for other programs. */
export async function GET(request: Request, context: { params: Promise<{ name: string }> }) {
  if (!readRequest(request)) return refuse(414, request)
  const name = readFeedName((await context.params).name)
  if (!name) return refuse(404, request)
  return answerDocument(request, {
    address: addressOfFeed(name),
    subject: { area: name.code },
    load: now => loadFeed(name, now),
  })
}
