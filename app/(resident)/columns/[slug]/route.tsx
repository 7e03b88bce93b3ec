import { ColumnView } from '@/components/resident/ColumnView'
import { link } from '@/components/resident/link'
import { getColumn } from '@/lib/content/columns'
import { isSlug } from '@/lib/content/slug'
import { answerDocument } from '../../_document/answer'
import { refuse } from '../../_document/refuse'
import { readRequest } from '../../_document/request'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '../../_document/refuse'

/** A column and its articles. */
export async function GET(request: Request, context: { params: Promise<{ slug: string }> }) {
  const read = readRequest(request)
  if (!read) return refuse(414)
  const { slug } = await context.params
  if (!isSlug(slug)) return refuse(404)
  return answerDocument(request, {
    address: link(`/columns/${slug}`, read.big),
    subject: { column: slug },
    load: async () => {
      const column = await getColumn(slug)
      return column && { view: <ColumnView column={column} big={read.big} />, validUntil: null }
    },
  })
}
