import type { CardCategory } from '@/lib/directory/card/types'
import type { CountyHits } from '@/lib/directory/search/search-anywhere'
import type { SearchHit } from '@/lib/directory/search/search-card'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { CallButton, Section } from './Document'
import { Icon } from './icons'
import { link } from './link'
import { ServiceLine } from './ServiceLine'

type HitsProps = {
  hits: SearchHit[]
  empty: CardCategory[]
  area: AreaRef
  fallbackNumber: string
  now: Date
}

/** Lines of one card that answer, and the kinds of help that are meant and have no number there yet. */
export function CardHits({ hits, empty, area, fallbackNumber, now }: HitsProps) {
  if (!hits.length && !empty.length) return null
  return (
    <Section title={`${area.name}，找到${hits.length + empty.length}项`}>
      <div className="hits">
        {hits.map(({ line, holidays }) => (
          <ServiceLine
            key={line.baseServiceId}
            line={line}
            isOwn={line.origin.id === area.id}
            fallbackNumber={fallbackNumber}
            holidays={holidays}
            now={now}
          />
        ))}
        {empty.map(({ slug, name }) => (
          <div key={slug} className="line">
            <h3>{name}</h3>
            <p>这一类的电话还没有登记，有事可先拨：</p>
            <CallButton number={fallbackNumber} label="可先拨" quiet />
          </div>
        ))}
      </div>
    </Section>
  )
}

/** What one county and its villages offer, with the way to its page. */
export function CountyBlock({ group, big, now }: { group: CountyHits; big: boolean; now: Date }) {
  const { county, hits, fallbackNumber } = group
  return (
    <Section title={county.name}>
      <div className="hits">
        {hits.map(({ line, area, holidays }) => (
          <ServiceLine
            key={`${area.id} ${line.baseServiceId}`}
            line={line}
            isOwn={area.id === county.id && line.origin.id === county.id}
            fallbackNumber={fallbackNumber}
            holidays={holidays}
            now={now}
          />
        ))}
      </div>
      <ul className="links">
        <li>
          <a href={link(`/k/${county.code}`, big)}>
            <Icon name="town" />看{county.name}的全部电话
          </a>
        </li>
      </ul>
    </Section>
  )
}
