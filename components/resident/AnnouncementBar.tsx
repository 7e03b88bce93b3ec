import { ANNOUNCEMENT_KINDS } from '@/lib/content/announcement/announcement-kinds'
import type { AnnouncementSummary } from '@/lib/content/announcement/announcements'
import { formatDate } from '@/lib/system/clock/shanghai'
import { Icon } from './icons'
import { link } from './link'

/** What stands open; the rest are one tap away. */
const OPEN = 2

function Item({ item, big }: { item: AnnouncementSummary; big: boolean }) {
  return (
    <li>
      <a href={link(`/news/${item.id}`, big)}>
        <small>
          {ANNOUNCEMENT_KINDS[item.kind]} · {item.dateText ?? formatDate(item.publishAt)}
        </small>
        {item.title}
      </a>
    </li>
  )
}

/** 最新资讯公告栏, at the very front. Nothing to say: no bar. */
export function AnnouncementBar({
  announcements,
  big,
}: {
  announcements: AnnouncementSummary[]
  big: boolean
}) {
  if (announcements.length === 0) return null
  const rest = announcements.slice(OPEN)
  return (
    <section className="news">
      <h2>
        <Icon name="news" />
        公告
      </h2>
      <ul>
        {announcements.slice(0, OPEN).map(item => (
          <Item key={item.id} item={item} big={big} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>还有{rest.length}条公告</summary>
          <ul>
            {rest.map(item => (
              <Item key={item.id} item={item} big={big} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
