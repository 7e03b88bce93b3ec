import { ArticleView } from '@/components/resident/ArticleView'
import { link } from '@/components/resident/link'
import { getArticle, getColumn } from '@/lib/content/columns'
import { renderProse } from '@/lib/content/prose'
import { isSlug } from '@/lib/content/slug'
import { answerDocument } from '../../../_document/answer'
import { refuse } from '../../../_document/refuse'
import { readRequest } from '../../../_document/request'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '../../../_document/refuse'

/** One article of a column. */
export async function GET(request: Request, context: { params: Promise<{ slug: string; article: string }> }) {
  const read = readRequest(request)
  if (!read) return refuse(414)
  const { slug, article: articleSlug } = await context.params
  if (!isSlug(slug) || !isSlug(articleSlug)) return refuse(404)
  return answerDocument(request, {
    address: link(`/columns/${slug}/${articleSlug}`, read.big),
    subject: { column: slug },
    load: async () => {
      const [column, article] = await Promise.all([getColumn(slug), getArticle(slug, articleSlug)])
      if (!column || !article) return null
      const html = await renderProse(article.body)
      return {
        view: <ArticleView column={column} article={article} html={html} big={read.big} />,
        validUntil: null,
      }
    },
  })
}
