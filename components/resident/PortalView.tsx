import type { PortalCity } from '@/lib/directory/area/areas'
import { NATIONAL_FALLBACK } from '@/lib/directory/phone/emergency'
import { AreaTiles } from './AreaTiles'
import { Document, Section } from './Document'
import { EmergencyNumbers } from './EmergencyNumbers'
import { Icon } from './icons'
import { link } from './link'
import { SearchForm } from './SearchForm'
import { sharePortal } from './share'

/** `/` where there are several counties: those whose card is out first, then all by city. */
export function PortalView({ cities, big }: { cities: PortalCity[]; big: boolean }) {
  const live = cities.flatMap(city => city.counties).filter(county => county.rolloutStage !== 'PLANNED')
  const planned = cities
    .map(city => ({ ...city, counties: city.counties.filter(county => county.rolloutStage === 'PLANNED') }))
    .filter(city => city.counties.length)
  return (
    <Document
      title="明白卡"
      path="/"
      big={big}
      share={sharePortal()}
      heading="明白卡"
      under="有难题，明白卡来帮你"
    >
      {live.length > 0 && (
        <Section title="已经发卡的旗县">
          <ul className="links large">
            {live.map(county => (
              <li key={county.code}>
                <a href={link(`/k/${county.code}`, big)}>
                  <Icon name="town" />
                  {county.name}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <SearchForm big={big} />
      <EmergencyNumbers fallbackNumber={NATIONAL_FALLBACK} />
      {planned.map(city => (
        <Section key={city.name} title={`${city.name}（正在准备）`}>
          <AreaTiles areas={city.counties} big={big} />
        </Section>
      ))}
    </Document>
  )
}
