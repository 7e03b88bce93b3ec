import { ANNOUNCEMENT_KINDS } from '@/lib/content/announcement/announcement-kinds'
import type { Announcement } from '@/lib/content/announcement/announcements'
import { formatDate } from '@/lib/system/clock/shanghai'
import { BackTo } from './BackTo'
import { Document } from './Document'
import { Prose } from './Prose'
import { shareTold } from './share'

type Props = { news: Announcement; html: string; expired: boolean; big: boolean }

/** One announcement. */
export function NewsView({ news, html, expired, big }: Props) {
  const kind = ANNOUNCEMENT_KINDS[news.kind]
  return (
    <Document
      title={`${news.title} · ${news.area.name}`}
      path={`/news/${news.id}`}
      big={big}
      share={shareTold(news.area, `/news/${news.id}`, null, `${news.area.name}的${kind}。`)}
      heading={news.title}
      trail={[
        { name: '首页', path: '/' },
        { name: news.area.name, path: `/k/${news.area.code}` },
      ]}
      under={`${kind} · ${news.dateText ?? formatDate(news.publishAt)}`}
    >
      {expired && (
        <p className="stale" role="status">
          这条公告已经过期，留作查看。
        </p>
      )}
      <Prose html={html} />
      <ul className="links">
        <BackTo area={news.area} big={big} />
      </ul>
    </Document>
  )
}
