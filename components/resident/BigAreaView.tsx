import type { AskLink } from '@/lib/answer/consultation/ask-links'
import type { AreaWithTree } from '@/lib/directory/area/areas'
import { chooseCalls, hasNumbers, listRows } from '@/lib/directory/card/choose-calls'
import type { Card, CardCategory } from '@/lib/directory/card/types'
import { AreaFooter } from './AreaFooter'
import { AskWays } from './ask/AskWays'
import { NoNumbers } from './CardLines'
import { BigKey } from './call/BigKey'
import { FallbackKey } from './call/FallbackKey'
import { State } from './call/State'
import { Document } from './Document'
import { Icon, iconOf } from './icons'
import { link } from './link'
import { SayWay } from './say/SayWay'
import { sayFrom } from './say/say-from'
import type { Scan } from './scan'
import { shareArea } from './share'
import { Way } from './Way'

type RowProps = { category: CardCategory; card: Card; now: Date }

/** One kind of help: its number, and nothing to open. */
function BigRow({ category, card, now }: RowProps) {
  const { name, lines } = category
  const calls = chooseCalls(lines, now, card.holidays)
  const icon = iconOf(category.icon)
  if (calls.now)
    return (
      <>
        <BigKey
          number={calls.now.phone.number}
          name={name}
          icon={icon}
          isUnsure={calls.now.isDoubted || calls.now.state.kind === 'unknown'}
        >
          <State call={calls.now} now={now} isShort />
        </BigKey>
        {calls.now.isDoubted && <FallbackKey number={card.fallbackNumber} what={`${name}打不通的时候`} />}
      </>
    )
  return (
    <section className="card">
      <p className="h">
        <Icon name={icon} />
        <b>{name}</b>
      </p>
      {calls.next && (
        <p className="off">
          <State call={calls.next} now={now} isShort />
        </p>
      )}
      <FallbackKey
        number={card.fallbackNumber}
        what={calls.next ? `${name}现在没人接` : name}
        why={calls.next ? undefined : `号码还没${lines.length ? '核实' : '登记'}`}
      />
      {calls.next && (
        <div className="re">
          <BigKey number={calls.next.phone.number} name={name} icon={icon} isUnsure>
            <State call={calls.next} now={now} isShort />
          </BigKey>
        </div>
      )}
    </section>
  )
}

type Props = {
  area: AreaWithTree
  card: Card
  /** What the area is asked. */
  asks: AskLink[]
  now: Date
  scan?: Scan
}

/** 大字: a simpler page, not a longer one; everything else is one tap away. */
export function BigAreaView({ area, card, asks, now, scan }: Props) {
  const path = scan?.path ?? `/k/${area.code}`
  const rows = listRows(card.categories)
  return (
    <Document
      title={`${area.name} 明白卡 大字`}
      path={path}
      big
      stylesheet="simple"
      share={shareArea(area, hasNumbers(card.categories) ? card.categories : [])}
      heading={area.name}
      seenAt={now}
      footer={<AreaFooter card={card} hasCard />}
    >
      {scan?.band}
      {rows.length > 0 ? (
        <>
          {rows.map(category => (
            <BigRow key={category.slug} category={category} card={card} now={now} />
          ))}
          <BigKey number={card.fallbackNumber} name="不知道找谁" icon="ask" />
        </>
      ) : (
        <NoNumbers card={card} />
      )}
      <AskWays links={asks.filter(({ isOpen }) => isOpen)} code={area.code} big now={now} />
      <SayWay from={sayFrom(area, true, scan)} />
      <Way to={link(path, 'all')} icon="list" name="看全部内容" />
    </Document>
  )
}
