import { ANNOUNCEMENT_KINDS } from '@/lib/content/announcement/announcement-kinds'
import type { Announcement } from '@/lib/content/announcement/announcements'
import { isOver } from '@/lib/content/announcement/event-time'
import { addressOfNews } from '@/lib/content/announcement/news-page'
import { describeSpan, describeWhen } from '@/lib/content/announcement/when'
import { BackTo } from './BackTo'
import { Document } from './Document'
import { Icon } from './icons'
import { link } from './link'
import { Prose } from './Prose'

type Props = { news: Announcement; html: string; big: boolean; now: Date }

/** What has to be known first of one that is no longer news. */
function sayAge(news: Announcement, now: Date): string | null {
  if (isOver(news, now)) return '这个活动已经结束了，留作查看。'
  return news.expireAt && news.expireAt <= now ? '这条公告已经过期，留作查看。' : null
}

/** When and where an event is. */
function EventFacts({ news, now }: { news: Announcement; now: Date }) {
  const when = describeSpan(news, now)
  const facts = [
    { label: '什么时候', said: when && [when, news.dateText].filter(Boolean).join('，') },
    { label: '在哪', said: news.place },
  ].filter(({ said }) => said)
  if (!facts.length) return null
  return (
    <p className="lead facts">
      {facts.map(({ label, said }) => (
        <span key={label}>
          {label}：<b>{said}</b>
        </span>
      ))}
    </p>
  )
}

/** One announcement. */
export function NewsView({ news, html, big, now }: Props) {
  const age = sayAge(news, now)
  return (
    <Document
      title={`${news.title} · ${news.area.name}`}
      path={`/news/${news.id}`}
      big={big}
      heading={news.title}
      trail={[
        { name: '首页', path: '/' },
        { name: news.area.name, path: `/k/${news.area.code}` },
      ]}
      under={`${ANNOUNCEMENT_KINDS[news.kind]} · ${describeWhen(news, now)}`}
    >
      {age && (
        <p className="stale" role="status">
          {age}
        </p>
      )}
      <EventFacts news={news} now={now} />
      <Prose html={html} />
      <ul className="links">
        {news.startsAt && !isOver(news, now) && (
          <li>
            <a href={`/news/${news.id}/event.ics`}>
              <Icon name="day" />
              记到手机日历里
            </a>
          </li>
        )}
        <li>
          <a href={link(addressOfNews(news.area.code), big)}>
            <Icon name="news" />
            {news.area.name}的全部公告
          </a>
        </li>
        <BackTo area={news.area} big={big} />
      </ul>
    </Document>
  )
}
