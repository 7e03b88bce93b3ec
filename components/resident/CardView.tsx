import type { AreaWithTree } from '@/lib/directory/area/areas'
import type { Layout } from '@/lib/paper/sheet/layouts'
import { Document } from './Document'
import { listPrints } from './prints'
import { shareBelow } from './share'
import { trailThrough } from './trail'
import { Way } from './Way'

const SIDES = [
  { file: 'card.png', alt: (place: string) => `${place}的纸质明白卡，上面的服务和电话与网页相同` },
  {
    file: 'card-back.png',
    alt: (place: string) => `${place}纸质明白卡的背面：求助时说什么，记下自己要打的号码`,
  },
]

type Props = {
  area: AreaWithTree
  /** The layouts that have room for it. */
  layouts: Layout[]
  big: boolean
}

/** The paper card on screen: the picture, and every way to print or keep it. */
export function CardView({ area, layouts, big }: Props) {
  const path = `/k/${area.code}`
  return (
    <Document
      title={`${area.name} 纸质明白卡`}
      path={`${path}/card`}
      big={big}
      share={shareBelow(area, `${path}/card`, `${area.name}的纸质明白卡，可以打印，也可以存成图片。`)}
      heading="纸质明白卡"
      trail={trailThrough(area)}
      under="A5大小，半张A4纸，正反两面"
    >
      {SIDES.map(({ file, alt }) => (
        <a key={file} href={`${path}/${file}`}>
          <img
            className="sheet-image"
            src={`${path}/${file}`}
            width="1240"
            height="1759"
            alt={alt(area.name)}
          />
        </a>
      ))}
      {listPrints(layouts).map(print => (
        <Way key={print.file} to={`${path}/${print.file}`} icon="card" name={print.name} />
      ))}
      <p className="who">
        打印时选“实际大小”或“100%”，卡上的二维码才扫得出来；双面打印，A5的选“长边翻转”，A4印两张的选“短边翻转”。
      </p>
    </Document>
  )
}
