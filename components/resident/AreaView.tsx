import type { AnnouncementSummary } from '@/lib/content/announcement/announcements'
import type { ColumnSummary } from '@/lib/content/column/columns'
import type { AreaWithTree } from '@/lib/directory/area/areas'
import { hasNumbers } from '@/lib/directory/card/choose-calls'
import type { Card } from '@/lib/directory/card/types'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { AnnouncementBar } from './AnnouncementBar'
import { AreaFooter } from './AreaFooter'
import { AreaTiles, childrenTitle } from './AreaTiles'
import { CardLines, findStoodIn } from './CardLines'
import { Document, Section } from './Document'
import { link } from './link'
import { SearchForm } from './SearchForm'
import type { Scan } from './scan'
import { trailOf } from './trail'
import { Way } from './Way'

export type AreaProps = {
  area: AreaWithTree
  card: Card
  announcements: AnnouncementSummary[]
  columns: ColumnSummary[]
  /** Whose list of the year is linked: the area's own, else its town's. */
  projects: { area: AreaRef; years: number[] }
  big: boolean
  now: Date
  /** The paper that it was opened from. */
  scan?: Scan
  /** Slug of a category that stands open from the start. */
  opened?: string
}

/** Cities and regions have no card of their own. */
export function hasCard({ kind }: AreaRef): boolean {
  return kind !== 'REGION' && kind !== 'CITY'
}

/** Where else one may want to go from an area's page. */
function WaysOn({ area, card, columns, projects, announcements, big }: AreaProps) {
  const [year] = projects.years
  const path = `/k/${area.code}`
  return (
    <Section title="您还可以">
      <div className="two">
        {year !== undefined && (
          <Way
            to={link(`/k/${projects.area.code}/projects/${year}`, big)}
            icon="list"
            name={`${year}年志愿服务项目`}
            about={projects.area.name}
          />
        )}
        {columns.map(column => (
          <Way key={column.slug} to={link(`/columns/${column.slug}`, big)} icon="leaf" name={column.title} />
        ))}
        {announcements.length > 0 && <Way to={link(`${path}/news`, big)} icon="news" name="全部公告" />}
        {hasCard(area) && hasNumbers(card.categories) && (
          <Way to={link(`${path}/card`, big)} icon="card" name="纸质明白卡" about="看一看，打印、存图" />
        )}
      </div>
    </Section>
  )
}

/** An area's page: the product. */
export function AreaView(props: AreaProps) {
  const { area, card, announcements, big, now, scan, opened } = props
  const isShown = hasCard(area)
  const towns = area.children.length > 0 && (
    <Section title={childrenTitle(area.children)}>
      <AreaTiles areas={area.children} big={big} />
    </Section>
  )
  return (
    <Document
      title={`${area.name} 明白卡`}
      path={scan?.path ?? `/k/${area.code}`}
      big={big}
      stylesheet={big ? 'simple' : 'card'}
      heading={area.name}
      trail={trailOf(area.ancestors)}
      emergencyId={isShown ? findStoodIn(card) : undefined}
      seenAt={now}
      footer={<AreaFooter card={card} hasCard={isShown} />}
    >
      {scan?.band}
      <AnnouncementBar announcements={announcements} most={2} big={big} />
      {isShown && <CardLines card={card} now={now} changes={scan?.changes} opened={opened} />}
      {towns}
      <SearchForm area={area} big={big} />
      <WaysOn {...props} />
    </Document>
  )
}
