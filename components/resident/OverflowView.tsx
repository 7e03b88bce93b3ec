import type { AreaWithTree } from '@/lib/directory/area/areas'
import type { Overflow } from '@/lib/paper/sheet/overflow'
import { sayOverflow, titleOverflow } from '@/lib/paper/sheet/say-overflow'
import type { SheetRow } from '@/lib/paper/sheet/sheet'
import { BackTo } from './BackTo'
import { Document } from './Document'
import { trailThrough } from './trail'

type Props = { area: AreaWithTree; overflow: Overflow; rows: SheetRow[]; big: boolean }

/** A card that cannot be printed says which lines are why; it is never cut off, made too small to read or set with holes. */
export function OverflowView({ area, overflow, rows, big }: Props) {
  const title = titleOverflow(overflow)
  const words = sayOverflow(overflow, rows)
  const why = overflow.missing ? '有的字还印不出来' : '字再小就看不清了'
  return (
    <Document
      title={title}
      path={`/k/${area.code}/card`}
      big={big}
      heading={title}
      trail={trailThrough(area)}
    >
      <p className="lead">这张卡一时印不好：{why}。号码请看网页上的，一样能拨。</p>
      <BackTo area={area} big={big} />
      <p className="who lead">给工作人员：{words.head}</p>
      <ul className="items">
        {words.lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Document>
  )
}
