import type { HolidayCalendar } from '@/lib/directory/calendar/types'
import type { CardCategory } from '@/lib/directory/card/types'
import { readOpenState } from '@/lib/directory/phone/hours'
import type { LineChange } from '@/lib/paper/edition/diff'
import { CallButton } from './Document'
import { Icon, iconOf } from './icons'
import { ServiceLine } from './ServiceLine'

type Props = {
  category: CardCategory
  areaId: number
  fallbackNumber: string
  holidays: HolidayCalendar
  now: Date
  /** What differs from the reader's paper, by base service. */
  changes?: Map<number, LineChange>
  isOpen?: boolean
}

function summarize(category: CardCategory, now: Date, holidays: HolidayCalendar): string {
  const phones = category.lines.flatMap(line => line.phones)
  if (category.lines.length === 0) return '还没有登记'
  if (phones.length === 0) return '电话待核实'
  if (phones.some(phone => readOpenState(phone, now, holidays).kind === 'open')) return '现在可拨'
  return category.lines.map(line => line.name).join('、')
}

/** One of the six kinds of help: a large row that opens to its lines. */
export function CategoryRow(props: Props) {
  const { category, areaId, fallbackNumber, holidays, now, changes, isOpen } = props
  const changed = category.lines.some(line => changes?.has(line.baseServiceId))
  return (
    <details className="row" id={category.slug} open={changed || isOpen || undefined}>
      <summary>
        <Icon name={iconOf(category.icon)} />
        <span>
          <b>{category.name}</b>
          {changed && <em>有更新</em>}
          <small>{summarize(category, now, holidays)}</small>
        </span>
      </summary>
      {category.lines.map(line => (
        <ServiceLine
          key={line.baseServiceId}
          line={line}
          isOwn={line.origin.id === areaId}
          fallbackNumber={fallbackNumber}
          holidays={holidays}
          now={now}
          change={changes?.get(line.baseServiceId)}
        />
      ))}
      {category.lines.length === 0 && (
        <div className="line">
          <p>这一类的电话还没有登记，有事可先拨：</p>
          <CallButton number={fallbackNumber} label="可先拨" quiet />
        </div>
      )}
    </details>
  )
}
