import type { PortalCity } from '@/lib/directory/area/areas'
import { NATIONAL_FALLBACK } from '@/lib/directory/phone/emergency'
import { AreaTiles } from './AreaTiles'
import { AskKey } from './CardLines'
import { Document, Section } from './Document'
import { link } from './link'
import { SearchForm } from './SearchForm'
import { Way } from './Way'

/** `/` where there are several counties: those whose card is out first, then all by city. */
export function PortalView({ cities, big }: { cities: PortalCity[]; big: boolean }) {
  const live = cities.flatMap(city => city.counties).filter(county => county.rolloutStage !== 'PLANNED')
  const planned = cities
    .map(city => ({ ...city, counties: city.counties.filter(county => county.rolloutStage === 'PLANNED') }))
    .filter(city => city.counties.length)
  return (
    <Document title="明白卡" path="/" big={big} heading="明白卡" under="有难题，明白卡来帮你">
      {live.length > 0 && (
        <Section title="已经发卡的旗县">
          <div className="large">
            {live.map(county => (
              <Way key={county.code} to={link(`/k/${county.code}`, big)} icon="town" name={county.name} />
            ))}
          </div>
        </Section>
      )}
      <SearchForm big={big} />
      <Section title="不知道找谁">
        <AskKey number={NATIONAL_FALLBACK} />
      </Section>
      {planned.map(city => (
        <Section key={city.name} title={`${city.name}（正在准备）`}>
          <AreaTiles areas={city.counties} big={big} />
        </Section>
      ))}
    </Document>
  )
}
