import type { AnnouncementSummary } from '@/lib/content/announcement/announcements'
import type { ColumnSummary } from '@/lib/content/column/columns'
import type { AreaWithTree } from '@/lib/directory/area/areas'
import type { Card } from '@/lib/directory/card/types'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { AnnouncementBar } from './AnnouncementBar'
import { AreaFooter } from './AreaFooter'
import { AreaTiles, childrenTitle } from './AreaTiles'
import { CategoryRow } from './CategoryRow'
import { Document, Section, Whole } from './Document'
import { EmergencyNumbers } from './EmergencyNumbers'
import { Icon } from './icons'
import { link } from './link'
import { SearchForm } from './SearchForm'
import type { Scan } from './scan'
import { shareArea } from './share'
import { trailOf } from './trail'

type Props = {
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

/** An area's page: the product. */
export function AreaView({ area, card, announcements, columns, projects, big, now, scan, opened }: Props) {
  const path = `/k/${area.code}`
  const hasCard = area.kind !== 'REGION' && area.kind !== 'CITY'
  return (
    <Document
      title={`${area.name} 明白卡`}
      path={scan?.path ?? path}
      big={big}
      share={shareArea(area, hasCard ? card.categories : [])}
      heading={area.name}
      trail={trailOf(area.ancestors)}
      under="新时代文明实践志愿服务明白卡"
      footer={<AreaFooter card={card} hasCard={hasCard} />}
    >
      {scan?.band}
      <AnnouncementBar announcements={announcements} big={big} />
      <EmergencyNumbers fallbackNumber={area.fallbackNumber} />
      {hasCard && (
        <Section title="要办什么事，点开看电话">
          <div className="rows">
            {card.categories.map(category => (
              <CategoryRow
                key={category.slug}
                category={category}
                areaId={area.id}
                fallbackNumber={area.fallbackNumber}
                holidays={card.holidays}
                now={now}
                changes={scan?.changes}
                isOpen={category.slug === opened}
              />
            ))}
          </div>
        </Section>
      )}
      <SearchForm area={area} big={big} />
      {area.children.length > 0 && (
        <Section title={childrenTitle(area.children)}>
          <AreaTiles areas={area.children} big={big} />
        </Section>
      )}
      {projects.years.length > 0 && (
        <Section title="年度志愿服务项目">
          <ul className="links">
            {projects.years.map(year => (
              <li key={year}>
                <a href={link(`/k/${projects.area.code}/projects/${year}`, big)}>
                  <Icon name="list" />
                  <span>
                    {projects.area.name} <Whole>{year}年</Whole>志愿服务项目
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {columns.length > 0 && (
        <Section title="栏目">
          <ul className="links">
            {columns.map(column => (
              <li key={column.slug}>
                <a href={link(`/columns/${column.slug}`, big)}>
                  <Icon name="leaf" />
                  {column.title}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {hasCard && (
        <Section title="纸质明白卡">
          <ul className="links">
            <li>
              <a href={link(`${path}/card`, big)}>
                <Icon name="card" />
                <span>
                  <Whole>看一看，</Whole>
                  <Whole>打印、存图</Whole>
                </span>
              </a>
            </li>
          </ul>
        </Section>
      )}
    </Document>
  )
}
