import { ANNOUNCEMENT_KINDS } from '@/lib/content/announcement/announcement-kinds'
import type { Announcement } from '@/lib/content/announcement/announcements'
import { isOver } from '@/lib/content/announcement/event-time'
import { addressOfNews } from '@/lib/content/announcement/news-page'
import { describeSpan, describeWhen, describeWhenEver } from '@/lib/content/announcement/when'
import { BackTo } from './BackTo'
import { Document } from './Document'
import { link } from './link'
import { NearWords } from './NearWords'
import { Prose } from './Prose'
import { shareTold } from './share'
import { Way } from './Way'

type Props = { news: Announcement; html: string; big: boolean; now: Date }

/** What has to be known first of one that is no longer news. */
function sayAge(news: Announcement, now: Date): string | null {
  if (isOver(news, now)) return '这个活动已经结束了，留作查看。'
  return news.expireAt && news.expireAt <= now ? '这条公告已经过期，留作查看。' : null
}

/** When and where an event is. */
function EventFacts({ news, now }: { news: Announcement; now: Date }) {
  const near = describeSpan(news, now)
  const when = near && (
    <>
      <NearWords near={near} ever={describeSpan(news, null) ?? near} />
      {news.dateText && `，${news.dateText}`}
    </>
  )
  const facts = [
    { label: '什么时候', said: when },
    { label: '在哪', said: news.place },
  ].filter(({ said }) => said)
  if (!facts.length) return null
  return (
    <dl className="facts">
      {facts.map(({ label, said }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}

/** One announcement. */
export function NewsView({ news, html, big, now }: Props) {
  const age = sayAge(news, now)
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
      under={
        <>
          {kind} · <NearWords near={describeWhen(news, now)} ever={describeWhenEver(news, now)} />
        </>
      }
    >
      {age && (
        <p className="stale" role="status">
          {age}
        </p>
      )}
      <EventFacts news={news} now={now} />
      <Prose html={html} />
      {news.startsAt && !isOver(news, now) && (
        <Way to={`/news/${news.id}/event.ics`} icon="day" name="记到手机日历里" />
      )}
      <Way to={link(addressOfNews(news.area.code), big)} icon="news" name={`${news.area.name}的全部公告`} />
      <BackTo area={news.area} big={big} />
    </Document>
  )
}
