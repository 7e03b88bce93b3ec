import { answerDocument } from '@/app/(resident)/_document/answer'
import { refuse } from '@/app/(resident)/_document/refuse'
import { readRequest } from '@/app/(resident)/_document/request'
import { ColumnView } from '@/components/resident/ColumnView'
import { link } from '@/components/resident/link'
import { getColumn } from '@/lib/content/column/columns'
import { readSlug } from '@/lib/content/column/slug'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** A column and its articles. */
export async function GET(request: Request, context: { params: Promise<{ slug: string }> }) {
  const read = readRequest(request)
  if (!read) return refuse(414, request)
  const slug = readSlug((await context.params).slug)
  if (!slug) return refuse(404, request)
  const address = link(`/columns/${slug}`, read.big)
  return answerDocument(request, {
    address,
    subject: { column: slug },
    load: async () => {
      const column = await getColumn(slug)
      return column && { view: <ColumnView column={column} big={read.big} />, validUntil: null }
    },
  })
}
