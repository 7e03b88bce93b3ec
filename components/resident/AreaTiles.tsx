import type { AreaRef } from '@/lib/system/tree/area-ref'
import { Icon } from './icons'
import { link } from './link'

/** What the areas right below are called together. */
export function childrenTitle(children: AreaRef[]): string {
  const kinds = new Set(children.map(child => child.kind))
  if (kinds.has('TOWN')) return kinds.has('VILLAGE') ? '各乡镇、街道、社区' : '各乡镇、街道'
  if (kinds.has('VILLAGE')) return '各村、社区'
  return kinds.has('COUNTY') ? '各旗县区' : '各盟市'
}

/** Areas as tiles with an icon, each opening its own page. */
export function AreaTiles({ areas, big }: { areas: AreaRef[]; big: boolean }) {
  return (
    <ul className="tiles">
      {areas.map(area => (
        <li key={area.code}>
          <a href={link(`/k/${area.code}`, big)}>
            <Icon name={area.kind === 'VILLAGE' ? 'village' : 'town'} />
            {area.name}
          </a>
        </li>
      ))}
    </ul>
  )
}
