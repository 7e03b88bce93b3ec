import { z } from 'zod'
import { answerDocument } from '@/app/(resident)/_document/answer'
import { refuse } from '@/app/(resident)/_document/refuse'
import { readRequest } from '@/app/(resident)/_document/request'
import { link } from '@/components/resident/link'
import { NewsView } from '@/components/resident/NewsView'
import { getAnnouncement } from '@/lib/content/announcement/announcements'
import { renderProse } from '@/lib/content/prose/prose'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

const idSchema = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

/** One announcement. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }) {
  const read = readRequest(request)
  if (!read) return refuse(414, request)
  const id = idSchema.safeParse((await context.params).id)
  if (!id.success) return refuse(404, request)
  return answerDocument(request, {
    address: link(`/news/${id.data}`, read.big),
    subject: { announcement: id.data },
    load: async now => {
      const news = await getAnnouncement(id.data, now)
      if (!news) return null
      const expired = news.expireAt !== null && news.expireAt <= now
      const html = await renderProse(news.body)
      const view = <NewsView news={news} html={html} expired={expired} big={read.big} />
      return { view, validUntil: expired ? null : news.expireAt }
    },
  })
}
