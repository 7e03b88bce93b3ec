import type { AnnouncementSummary } from '@/lib/content/announcement/announcements'
import { Icon } from './icons'
import { link } from './link'

/** One line each, the newest first. @param most how many stand there: the rest are one tap away */
export function AnnouncementBar({
  announcements,
  most,
  big,
}: {
  announcements: AnnouncementSummary[]
  most: number
  big: boolean
}) {
  if (announcements.length === 0) return null
  return (
    <div className="news">
      {announcements.slice(0, most).map(item => (
        <a key={item.id} className="go" href={link(`/news/${item.id}`, big)}>
          <Icon name={item.kind === 'EVENT' ? 'day' : 'news'} />
          <span>{item.title}</span>
        </a>
      ))}
    </div>
  )
}
