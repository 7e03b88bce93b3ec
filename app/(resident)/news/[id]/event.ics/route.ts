import { answerDocument } from '@/app/(resident)/_document/answer'
import { refuse } from '@/app/(resident)/_document/refuse'
import { readRequest } from '@/app/(resident)/_document/request'
import { loadText } from '@/app/(resident)/_document/text-file'
import { getAnnouncement } from '@/lib/content/announcement/announcements'
import { readNewsId } from '@/lib/content/announcement/news-id'
import { writeCalendar } from '@/lib/exchange/feed/write-calendar'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** One event, for the calendar of a phone. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }) {
  if (!readRequest(request)) return refuse(414, request)
  const id = readNewsId((await context.params).id)
  if (id === null) return refuse(404, request)
  return answerDocument(request, {
    address: `/news/${id}/event.ics`,
    subject: { announcement: id },
    comesByItself: true,
    load: async now => {
      const news = await getAnnouncement(id, now)
      if (!news?.startsAt) return null
      const text = writeCalendar(news.title, [{ ...news, areaName: news.area.name }])
      return loadText(text, 'text/calendar', `event-${id}.ics`, null)
    },
  })
}
