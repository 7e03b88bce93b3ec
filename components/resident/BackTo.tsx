import type { AreaRef } from '@/lib/system/tree/area-ref'
import { Icon } from './icons'
import { link } from './link'

/** The last of a page's links: up to the page of the area it belongs to. */
export function BackTo({ area, big }: { area: AreaRef; big: boolean }) {
  return (
    <li>
      <a href={link(`/k/${area.code}`, big)}>
        <Icon name={area.kind === 'VILLAGE' ? 'village' : 'town'} />
        回到{area.name}
      </a>
    </li>
  )
}
