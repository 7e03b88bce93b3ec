import { answerDocument } from '@/app/(resident)/_document/answer'
import { refuse } from '@/app/(resident)/_document/refuse'
import { readRequest } from '@/app/(resident)/_document/request'
import { link } from '@/components/resident/link'
import { NewsView } from '@/components/resident/NewsView'
import { announcementChangesAt, getAnnouncement } from '@/lib/content/announcement/announcements'
import { readNewsId } from '@/lib/content/announcement/news-id'
import { renderProse } from '@/lib/content/prose/prose'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** One announcement. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }) {
  const read = readRequest(request)
  if (!read) return refuse(414, request)
  const id = readNewsId((await context.params).id)
  if (id === null) return refuse(404, request)
  return answerDocument(request, {
    address: link(`/news/${id}`, read.big),
    subject: { announcement: id },
    comesByItself: true,
    load: async now => {
      const news = await getAnnouncement(id, now)
      if (!news) return null
      const html = await renderProse(news.body)
      return {
        view: <NewsView news={news} html={html} big={read.big} now={now} />,
        validUntil: announcementChangesAt(news, now),
      }
    },
  })
}
