import { isOver } from '@/lib/content/announcement/event-time'
import type { NewsPage, NewsRow } from '@/lib/content/announcement/news'
import { addressOfNews } from '@/lib/content/announcement/news-page'
import { describeWhen, describeWhenEver } from '@/lib/content/announcement/when'
import type { AreaWithTree } from '@/lib/directory/area/areas'
import { addressOfFeed } from '@/lib/exchange/feed/feed-name'
import { BackTo } from './BackTo'
import { Document, Section } from './Document'
import type { IconName } from './icons'
import { link } from './link'
import { NearWords } from './NearWords'
import { shareBelow } from './share'
import { trailThrough } from './trail'
import { Way } from './Way'

type Props = { area: AreaWithTree; list: NewsPage; big: boolean; now: Date }
type RowsProps = { rows: NewsRow[]; area: AreaWithTree; big: boolean; now: Date }

/** When, where, and whose it is where that is not this area. */
function Under({ row, area, now }: { row: NewsRow; area: AreaWithTree; now: Date }) {
  const more = [isOver(row, now) && '已经结束了', row.place, row.areaId !== area.id && row.areaName].filter(
    Boolean,
  )
  return (
    <>
      <NearWords near={describeWhen(row, now)} ever={describeWhenEver(row, now)} />
      {more.map(words => ` · ${words}`).join('')}
    </>
  )
}

function Rows({ rows, area, big, now }: RowsProps) {
  return (
    <>
      {rows.map(row => (
        <Way
          key={row.id}
          to={link(`/news/${row.id}`, big)}
          icon={row.kind === 'EVENT' ? 'day' : 'news'}
          name={row.title}
          about={<Under row={row} area={area} now={now} />}
        />
      ))}
    </>
  )
}

/** The ways to the pages before and behind. */
function Pages({ area, list: { page, pageCount }, big }: Pick<Props, 'area' | 'list' | 'big'>) {
  if (pageCount === 1) return null
  const turn = (to: number, words: string, icon: IconName) => (
    <Way to={link(addressOfNews(area.code, to), big)} icon={icon} name={words} />
  )
  return (
    <nav aria-label="翻页">
      <p className="who">
        第{page}页，一共{pageCount}页
      </p>
      {page < pageCount && turn(page + 1, '往下看更早的', 'list')}
      {page > 1 && turn(page - 1, '往回看更新的', 'list')}
    </nav>
  )
}

/** All that an area and those above it tell, a page of it. */
export function NewsListView({ area, list, big, now }: Props) {
  const { events, others, page } = list
  const path = addressOfNews(area.code, page)
  const rest = others.length > 0 && <Rows rows={others} area={area} big={big} now={now} />
  return (
    <Document
      title={`${area.name} 全部公告${page > 1 ? `，第${page}页` : ''}`}
      path={path}
      big={big}
      feed={area.code}
      share={shareBelow(area, path, `${area.name}的公告：近期活动、通知。`)}
      heading={`${area.name} 全部公告`}
      trail={trailThrough(area)}
    >
      {!events.length && !others.length && <p className="lead">现在没有公告。</p>}
      {events.length > 0 && (
        <Section title="近期活动">
          <Rows rows={events} area={area} big={big} now={now} />
        </Section>
      )}
      {events.length > 0 && rest ? <Section title="其他公告">{rest}</Section> : rest}
      <Pages area={area} list={list} big={big} />
      <BackTo area={area} big={big} />
      <p className="who also">
        别的程序订阅：
        <a href={addressOfFeed({ code: area.code, kind: 'xml' })}>公告（RSS）</a>、
        <a href={addressOfFeed({ code: area.code, kind: 'ics' })}>活动日历</a>
      </p>
    </Document>
  )
}
