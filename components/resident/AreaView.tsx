import type { AskLink } from '@/lib/answer/consultation/ask-links'
import type { AnnouncementSummary } from '@/lib/content/announcement/announcements'
import type { ColumnSummary } from '@/lib/content/column/columns'
import type { FirstProjects } from '@/lib/content/project/first-projects'
import type { AreaWithTree } from '@/lib/directory/area/areas'
import { hasCard } from '@/lib/directory/area/has-card'
import { hasNumbers, listRows } from '@/lib/directory/card/choose-calls'
import type { Card } from '@/lib/directory/card/types'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { AnnouncementBar } from './AnnouncementBar'
import { AreaFooter } from './AreaFooter'
import { AreaTiles, childrenTitle, signOf } from './AreaTiles'
import { AskWays } from './ask/AskWays'
import { CardLines, findStoodIn } from './CardLines'
import { Document, Section } from './Document'
import { HeadPicture } from './HeadPicture'
import { link } from './link'
import { SearchForm } from './SearchForm'
import { SayWay } from './say/SayWay'
import { sayFrom } from './say/say-from'
import type { Scan } from './scan'
import { shareArea } from './share'
import type { StylesheetName } from './style/stylesheet'
import { TownProjects } from './TownProjects'
import { trailOf } from './trail'
import { Way } from './Way'
import { Whole } from './Whole'

export type AreaProps = {
  area: AreaWithTree
  card: Card
  announcements: AnnouncementSummary[]
  /** What the area is asked, and what came of it. */
  asks: AskLink[]
  columns: ColumnSummary[]
  /** Whose list of the year is linked: the area's own, else its town's. */
  projects: { area: AreaRef; years: number[] }
  /** The first of a town's own list of the year. */
  firstProjects: FirstProjects | null
  big: boolean
  now: Date
  /** The paper that it was opened from. */
  scan?: Scan
  /** Slug of a category that stands open from the start. */
  opened?: string
}

/** Where else one may want to go from an area's page. */
function WaysOn({ area, card, asks, columns, projects, firstProjects, big, scan, now }: AreaProps) {
  // A town's own list stands at the head of its page.
  const [year] = firstProjects ? [] : projects.years
  const path = `/k/${area.code}`
  return (
    <Section title="您还可以" isWay>
      <div className="two">
        <AskWays links={asks} code={area.code} big={big} now={now} />
        {hasCard(area) && <SayWay from={sayFrom(area, big, scan)} />}
        {year !== undefined && (
          <Way
            to={link(`/k/${projects.area.code}/projects/${year}`, big)}
            icon="list"
            name={`${year}年志愿服务项目`}
            about={projects.area.name}
          />
        )}
        {columns.map(column => (
          <Way
            key={column.slug}
            to={link(`/columns/${column.slug}`, big)}
            icon="leaf"
            name={column.title}
            about={isLongCard(card) ? undefined : column.about.join('、') || undefined}
          />
        ))}
        <Way to={link(`${path}/news`, big)} icon="news" name="全部公告" />
        {hasCard(area) && hasNumbers(card.categories) && (
          <Way to={link(`${path}/card`, big)} icon="card" name="纸质明白卡" about="看一看，打印、存图" />
        )}
      </div>
    </Section>
  )
}

/** Rows that two screens hold under two lines of news. */
const MOST_ROWS = 5

/** Lines of a card whose page is long, and heavy, as it is. */
const LONG_CARD = 10

/** What is only to look at is left out of a page that is heavy enough. */
function isLongCard({ categories }: Card): boolean {
  return categories.flatMap(({ lines }) => lines).length > LONG_CARD
}

/** In large letters the whole of it is read by few. */
function chooseStylesheet({ area, scan, big }: AreaProps): StylesheetName {
  if (big) return 'whole'
  return area.kind === 'VILLAGE' && !scan ? 'card' : 'places'
}

function Heading({ area }: Pick<AreaProps, 'area'>) {
  if (area.kind !== 'COUNTY') return area.name
  return (
    <>
      {area.name} <Whole>明白卡</Whole>
    </>
  )
}

/**
 * An area's page: the product. Numbers first; a town's begins with what it does for people this year and with its
 * villages, as its county's article has it, and the numbers are one tap away.
 */
export function AreaView(props: AreaProps) {
  const { area, card, announcements, firstProjects, big, now, scan, opened } = props
  const isShown = hasCard(area)
  const isFull = listRows(card.categories).length > MOST_ROWS
  const children = area.children.length > 0 && (
    <Section title={childrenTitle(area.children)} isWay>
      <AreaTiles areas={area.children} big={big} />
    </Section>
  )
  const lines = isShown && (
    <CardLines card={card} now={now} changes={scan?.changes} opened={opened} say={sayFrom(area, big, scan)} />
  )
  return (
    <Document
      title={`${area.name} 明白卡`}
      path={scan?.path ?? `/k/${area.code}`}
      big={big}
      stylesheet={chooseStylesheet(props)}
      share={shareArea(area, isShown && hasNumbers(card.categories) ? card.categories : [])}
      heading={<Heading area={area} />}
      trail={trailOf(area.ancestors)}
      mark={area.kind === 'TOWN' ? signOf(area) : undefined}
      head={area.kind === 'COUNTY' && <HeadPicture picture={area.head} />}
      emergencyId={isShown ? findStoodIn(card) : undefined}
      isLong={isShown && isLongCard(card)}
      seenAt={now}
      footer={<AreaFooter card={card} hasCard={isShown} />}
    >
      {scan?.band}
      {firstProjects && !scan && (
        <div className="news">
          <Way to="#tel" icon="phone" name="服务电话" />
        </div>
      )}
      <AnnouncementBar
        announcements={announcements}
        most={area.kind === 'COUNTY' || firstProjects || isFull ? 1 : 2}
        big={big}
        now={now}
      />
      {firstProjects && !scan ? (
        <>
          <TownProjects code={area.code} list={firstProjects} big={big} />
          {children}
          <h2 id="tel">服务电话</h2>
          {lines}
        </>
      ) : (
        <>
          {lines}
          {children}
          {firstProjects && <TownProjects code={area.code} list={firstProjects} big={big} />}
        </>
      )}
      <SearchForm area={area} big={big} />
      <WaysOn {...props} />
    </Document>
  )
}
