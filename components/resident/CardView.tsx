import type { AreaWithTree } from '@/lib/directory/area/areas'
import { Document } from './Document'
import { shareBelow } from './share'
import { trailThrough } from './trail'
import { Way } from './Way'

const PRINTS = [
  { file: 'card.pdf', name: '打印一张（A5，双面）' },
  { file: 'card.pdf?layout=a4-2up', name: 'A4纸印两张，双面，中间裁开' },
  { file: 'card.pdf?layout=large', name: '大字版（A4），给眼神不好的人' },
  { file: 'card.pdf?layout=poster-a4', name: '贴墙上的（A4，横着）' },
  { file: 'card.png', name: '存成图片，发到微信' },
]

const SIDES = [
  { file: 'card.png', alt: (place: string) => `${place}的纸质明白卡，上面的服务和电话与网页相同` },
  {
    file: 'card-back.png',
    alt: (place: string) => `${place}纸质明白卡的背面：求助时说什么，记下自己要打的号码`,
  },
]

/** The paper card on screen: the picture, and every way to print or keep it. */
export function CardView({ area, big }: { area: AreaWithTree; big: boolean }) {
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
      {PRINTS.map(print => (
        <Way key={print.file} to={`${path}/${print.file}`} icon="card" name={print.name} />
      ))}
      <p className="who">
        打印时选“实际大小”或“100%”，卡上的二维码才扫得出来；双面打印，A5的选“长边翻转”，A4印两张的选“短边翻转”。
      </p>
    </Document>
  )
}
