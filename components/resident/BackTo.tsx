import type { AreaRef } from '@/lib/system/tree/area-ref'
import { signOfKind } from './AreaTiles'
import { link } from './link'
import { Way } from './Way'

/** The last of a page's links: up to the page of the area it belongs to. */
export function BackTo({ area, big }: { area: AreaRef; big: boolean }) {
  return <Way to={link(`/k/${area.code}`, big)} icon={signOfKind(area.kind)} name={`回到${area.name}`} />
}
