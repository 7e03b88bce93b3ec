import type { AreaWithTree } from '@/lib/directory/area/areas'
import { NATIONAL_FALLBACK } from '@/lib/directory/phone/emergency'
import type { PlaceHit, SearchHit } from '@/lib/directory/search/search'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { Document, Section } from './Document'
import { EmergencyNumbers } from './EmergencyNumbers'
import { Icon } from './icons'
import { link } from './link'
import { SearchForm } from './SearchForm'
import { ServiceLine } from './ServiceLine'
import { trailThrough } from './trail'

type Props = {
  query: string
  tooLong: boolean
  area: AreaWithTree | null
  hits: SearchHit[]
  places: PlaceHit[]
  services: (AreaRef & { serviceName: string })[]
  big: boolean
  now: Date
}

/** What was found: lines that ring on this area's card, places, or services by area. */
export function SearchView({ query, tooLong, area, hits, places, services, big, now }: Props) {
  const path = `/search?${new URLSearchParams({ q: query, ...(area && { k: area.code }) })}`
  const fallbackNumber = area?.fallbackNumber ?? NATIONAL_FALLBACK
  const nothing = hits.length + places.length + services.length === 0
  const title = query ? `找“${query}”` : '找一找'
  return (
    <Document title={title} path={path} big={big} heading="找一找" trail={trailThrough(area)}>
      <SearchForm area={area?.code} big={big} query={query} />
      {tooLong && (
        <p className="lead" role="alert">
          这个词太长了，最多40个字，请缩短再找。
        </p>
      )}
      {hits.length > 0 && (
        <section className="hits">
          {hits.map(({ line, holidays }) => (
            <ServiceLine
              key={line.baseServiceId}
              line={line}
              isOwn={line.origin.id === area?.id}
              fallbackNumber={fallbackNumber}
              holidays={holidays}
              now={now}
              heading="h2"
            />
          ))}
        </section>
      )}
      {services.length > 0 && (
        <Section title="服务">
          <ul className="links">
            {services.map(service => (
              <li key={`${service.code} ${service.serviceName}`}>
                <a href={link(`/k/${service.code}`, big)}>
                  <Icon name="list" />
                  {service.serviceName}（{service.name}）
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {places.length > 0 && (
        <Section title="地方">
          <ul className="links">
            {places.map(place => (
              <li key={place.code}>
                <a href={link(`/k/${place.code}`, big)}>
                  <Icon name={place.kind === 'VILLAGE' ? 'village' : 'town'} />
                  {place.parentName} {place.name}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {!query && <p className="lead">比如打“农药”，或者拼音“nongyao”，只打头一个字母“ny”也行。</p>}
      {query && nothing && (
        <>
          <p className="lead">没有找到“{query}”。换个词试试，或者直接拨：</p>
          <EmergencyNumbers fallbackNumber={fallbackNumber} />
        </>
      )}
    </Document>
  )
}
