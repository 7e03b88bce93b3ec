import type { ReactNode } from 'react'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { Section } from './Document'
import { link } from './link'
import { SearchForm } from './SearchForm'
import { Way } from './Way'

/** What whoever has read a page to its end may want: the numbers of the place it belongs to, or something else of it. */
export function NextSteps({ area, big, children }: { area: AreaRef; big: boolean; children?: ReactNode }) {
  return (
    <>
      <Section title="您还可以">
        <div className="two">
          <Way
            to={link(`/k/${area.code}`, big)}
            icon="phone"
            name={`看${area.name}的电话`}
            about="有难处，照着拨"
          />
          {children}
        </div>
      </Section>
      <SearchForm area={area} big={big} />
    </>
  )
}
