import type { AreaWithTree } from '@/lib/directory/area/areas'
import type { Layout } from '@/lib/paper/sheet/layouts'
import type { Overflow } from '@/lib/paper/sheet/overflow'
import { signOfKind } from './AreaTiles'
import { Document } from './Document'
import { link } from './link'
import { listPrints } from './prints'
import { trailThrough } from './trail'
import { Way } from './Way'

type Props = {
  area: AreaWithTree
  overflow: Pick<Overflow, 'missing' | 'lines'>
  /** The layouts that can be had instead. */
  layouts: Layout[]
  big: boolean
}

function sayWhy({ missing }: Props['overflow']): { heading: string; why: string } {
  return missing
    ? { heading: '这张卡还印不了', why: '卡上有的字，打印的字库里还没有。' }
    : { heading: '这张卡放不下', why: '服务多，字再小就看不清了，所以没有印。' }
}

/** So many are named; the others are counted. */
const NAMED = 30

/** 放不下的：“零工信息”、“拉话话” */
function nameBeyond(lines: Overflow['lines']): string {
  const named = lines.slice(0, NAMED).map(({ name }) => `“${name}”`)
  const more = lines.length - named.length
  return `放不下的：${named.join('、')}${more > 0 ? `，还有${more}项` : ''}。`
}

/**
 * In the place of a print that cannot be had, never cut off, too small to read or set with holes: what a resident has
 * instead, and which lines it is. What is to be mended, staff are told where they work.
 */
export function OverflowView({ area, overflow, layouts, big }: Props) {
  const { heading, why } = sayWhy(overflow)
  const prints = listPrints(layouts)
  return (
    <Document
      title={heading}
      path={`/k/${area.code}/card`}
      big={big}
      heading={heading}
      trail={trailThrough(area)}
    >
      <p className="lead">{why}号码网页上都有，点一下就能拨。</p>
      <Way
        to={link(`/k/${area.code}`, big)}
        icon={signOfKind(area.kind)}
        name={`看${area.name}的网页`}
        about="跟卡上一样，随时是新的"
      />
      {overflow.lines.length > 0 && <p className="lead">{nameBeyond(overflow.lines)}</p>}
      {prints.length > 0 && <p className="lead">要纸的，可以印：</p>}
      {prints.map(({ file, name }) => (
        <Way key={file} to={`/k/${area.code}/${file}`} icon="card" name={name} />
      ))}
    </Document>
  )
}
