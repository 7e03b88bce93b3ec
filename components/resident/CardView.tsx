import type { AreaWithTree } from '@/lib/directory/area/areas'
import { Document } from './Document'
import { shareBelow } from './share'
import { trailThrough } from './trail'
import { Way } from './Way'

const PRINTS = [
  { file: 'card.pdf', name: '打印一张（A5）' },
  { file: 'card.pdf?layout=a4-2up', name: 'A4纸印两张，中间裁开' },
  { file: 'card.pdf?layout=bleed', name: '交给印刷厂（带出血）' },
  { file: 'card.png', name: '存成图片，发到微信' },
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
      under="A5大小，半张A4纸"
    >
      <a href={`${path}/card.png`}>
        <img
          className="sheet-image"
          src={`${path}/card.png`}
          width="1240"
          height="1759"
          alt={`${area.name}的纸质明白卡，上面的服务和电话与网页相同`}
        />
      </a>
      {PRINTS.map(print => (
        <Way key={print.file} to={`${path}/${print.file}`} icon="card" name={print.name} />
      ))}
      <p className="who">打印时选“实际大小”或“100%”，卡上的二维码才扫得出来。</p>
    </Document>
  )
}
