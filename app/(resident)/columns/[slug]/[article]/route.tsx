import { answerDocument } from '@/app/(resident)/_document/answer'
import { refuse } from '@/app/(resident)/_document/refuse'
import { readRequest } from '@/app/(resident)/_document/request'
import { ArticleView } from '@/components/resident/ArticleView'
import { link } from '@/components/resident/link'
import { getArticle, getColumn } from '@/lib/content/column/columns'
import { readSlug } from '@/lib/content/column/slug'
import { renderProse } from '@/lib/content/prose/prose'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** One article of a column. */
export async function GET(request: Request, context: { params: Promise<{ slug: string; article: string }> }) {
  const read = readRequest(request)
  if (!read) return refuse(414, request)
  const asked = await context.params
  const slug = readSlug(asked.slug)
  const articleSlug = readSlug(asked.article)
  if (!slug || !articleSlug) return refuse(404, request)
  const address = link(`/columns/${slug}/${articleSlug}`, read.big)
  return answerDocument(request, {
    address,
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
