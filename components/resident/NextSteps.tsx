import type { ReactNode } from 'react'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { Section } from './Document'
import { Icon } from './icons'
import { link } from './link'
import { SearchForm } from './SearchForm'

/** What whoever has read a page to its end may want: the numbers of the place it belongs to, or something else of it. */
export function NextSteps({ area, big, children }: { area: AreaRef; big: boolean; children?: ReactNode }) {
  return (
    <>
      <Section title="您还可以">
        <div className="two">
          <a className="go" href={link(`/k/${area.code}`, big)}>
            <Icon name="phone" />
            <span>
              看{area.name}的电话
              <small>有难处，照着拨</small>
            </span>
          </a>
          {children}
        </div>
      </Section>
      <SearchForm area={area} big={big} />
    </>
  )
}
