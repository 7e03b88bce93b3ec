import type { CardCategory } from '@/lib/directory/card/types'
import type { CountyHits } from '@/lib/directory/search/search-anywhere'
import type { SearchHit } from '@/lib/directory/search/search-card'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { FallbackKey } from './call/FallbackKey'
import { Section } from './Document'
import { link } from './link'
import { ServiceLine } from './ServiceLine'
import { Way } from './Way'

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
      {hits.map(({ line, holidays }) => (
        <ServiceLine
          key={line.baseServiceId}
          line={line}
          context={{ areaId: area.id, fallbackNumber, holidays, now }}
        />
      ))}
      {empty.map(({ slug, name }) => (
        <section key={slug} className="line open">
          <h3>{name}</h3>
          <FallbackKey number={fallbackNumber} what={name} why="号码还没登记" />
        </section>
      ))}
    </Section>
  )
}

/** What one county and its villages offer, with the way to its page. */
export function CountyBlock({ group, big, now }: { group: CountyHits; big: boolean; now: Date }) {
  const { county, hits, fallbackNumber } = group
  return (
    <Section title={county.name}>
      {hits.map(({ line, area, holidays }) => (
        <ServiceLine
          key={`${area.id} ${line.baseServiceId}`}
          line={line}
          context={{ areaId: county.id, fallbackNumber, holidays, now }}
          place={area.id === county.id ? undefined : area.name}
        />
      ))}
      <Way to={link(`/k/${county.code}`, big)} icon="town" name={`看${county.name}的全部电话`} />
    </Section>
  )
}
