import type { AnnouncementSummary } from '@/lib/content/announcement/announcements'
import { describeWhen, describeWhenEver } from '@/lib/content/announcement/when'
import { Icon } from './icons'
import { link } from './link'
import { NearWords } from './NearWords'

type Props = {
  announcements: AnnouncementSummary[]
  /** How many stand there: the rest are one tap away. */
  most: number
  big: boolean
  now: Date
}

/** One line each, the newest first. */
export function AnnouncementBar({ announcements, most, big, now }: Props) {
  if (announcements.length === 0) return null
  return (
    <div className="news">
      {announcements.slice(0, most).map(item => (
        <a key={item.id} className="go" href={link(`/news/${item.id}`, big)}>
          <Icon name={item.kind === 'EVENT' ? 'day' : 'news'} />
          <span>
            {item.startsAt && (
              <>
                <NearWords near={describeWhen(item, now)} ever={describeWhenEver(item, now)} />，
              </>
            )}
            {item.title}
          </span>
        </a>
      ))}
    </div>
  )
}
