import type { AreaTile } from '@/lib/directory/area/areas'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { Icon, type IconName } from './icons'
import { link } from './link'
import { placeIconOf } from './place-icons'
import { Way } from './Way'

/** What areas are called by the ends of their names, in the order in which they are named. */
const ENDS = ['苏木', '乡', '镇', '街道', '嘎查', '村', '社区']

/** What the areas right below are asked for by: 您在哪个镇、街道. */
export function childrenTitle(children: AreaRef[]): string {
  if (children.every(({ kind }) => kind === 'COUNTY')) return '您在哪个旗县区'
  if (children.every(({ kind }) => kind === 'CITY')) return '您在哪个盟市'
  const ends = ENDS.filter(end => children.some(({ name }) => name.endsWith(end)))
  const isAll = children.every(({ name }) => ends.some(end => name.endsWith(end)))
  return isAll ? `您在哪个${ends.join('、')}` : '您在哪里'
}

/** A county is shown where none has chosen a sign. */
type Tile = AreaRef & Partial<Pick<AreaTile, 'icon'>>

/** What stands for an area where no sign of its own is meant. */
export function signOfKind(kind: AreaRef['kind']): IconName {
  return kind === 'VILLAGE' ? 'village' : 'town'
}

/** The sign that an area has chosen, else that of its kind. */
export function signOf({ kind, icon }: Tile): IconName {
  return icon ? placeIconOf(icon) : signOfKind(kind)
}

/** Towns as tiles with a sign of their own, villages as rows: each opens its own page. */
export function AreaTiles({ areas, big }: { areas: Tile[]; big: boolean }) {
  const isOfVillages = areas.every(({ kind }) => kind === 'VILLAGE')
  return isOfVillages ? (
    <div className="two">
      {areas.map(area => (
        <Way key={area.code} to={link(`/k/${area.code}`, big)} icon="village" name={area.name} />
      ))}
    </div>
  ) : (
    <div className="towns">
      {areas.map(area => (
        <a key={area.code} href={link(`/k/${area.code}`, big)}>
          <Icon name={signOf(area)} />
          {area.name}
        </a>
      ))}
    </div>
  )
}
