import { answerArea, withArea } from '@/app/(resident)/_document/area-route'
import { refuse } from '@/app/(resident)/_document/refuse'
import { NewsListView } from '@/components/resident/NewsListView'
import { listNews } from '@/lib/content/announcement/news'
import { readNewsPage } from '@/lib/content/announcement/news-page'
import { getArea } from '@/lib/directory/area/areas'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

const pageOf = (url: URL) => readNewsPage(url.searchParams.get('page'))

/** All that an area and those above it tell. */
export const GET = withArea(
  (_, url) => {
    const page = pageOf(url) ?? 1
    return page > 1 ? `/news?page=${page}` : '/news'
  },
  async (request, asked) => {
    const page = pageOf(asked.url)
    if (!page) return refuse(404, request)
    const { code, big } = asked
    const load = async (now: Date) => {
      const area = await getArea(code)
      const list =
        area &&
        (await listNews(
          [area, ...area.ancestors].map(({ id }) => id),
          page,
          now,
        ))
      return (
        list && {
          view: <NewsListView area={area} list={list} big={big} now={now} />,
          validUntil: list.changesAt,
        }
      )
    }
    return answerArea(request, asked, load, { comesByItself: true })
  },
)
