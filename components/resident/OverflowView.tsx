import type { AreaWithTree } from '@/lib/directory/area/areas'
import type { OverflowWords } from '@/lib/paper/sheet/say-overflow'
import { BackTo } from './BackTo'
import { Document } from './Document'
import { trailThrough } from './trail'

type Props = { area: AreaWithTree; words: OverflowWords; big: boolean }

/** A card that does not fit says which lines do not; it is never cut off or made too small to read. */
export function OverflowView({ area, words, big }: Props) {
  return (
    <Document
      title="这张卡放不下"
      path={`/k/${area.code}/card`}
      big={big}
      heading="这张卡放不下"
      trail={trailThrough(area)}
    >
      <p className="lead">纸上一时印不下这么多，字再小就看不清了。号码请看网页上的，一样能拨。</p>
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
