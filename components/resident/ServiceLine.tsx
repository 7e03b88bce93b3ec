import { chooseCalls } from '@/lib/directory/card/choose-calls'
import type { CardLine } from '@/lib/directory/card/types'
import { HeadCalls } from './call/HeadCalls'
import { headOf, LineDetails } from './call/LineDetails'
import type { RowContext } from './row-context'

/** One line of a card that stands open: what was found. */
export function ServiceLine({ line, context }: { line: CardLine; context: RowContext }) {
  const { areaId, fallbackNumber, holidays, now } = context
  const calls = chooseCalls([line], now, holidays)
  return (
    <section className="line open">
      <h3>{line.name}</h3>
      <HeadCalls calls={calls} what={line.name} fallbackNumber={fallbackNumber} now={now} />
      <LineDetails
        line={line}
        head={headOf(calls)}
        others={calls.others}
        what={line.name}
        isOwn={line.origin.id === areaId}
        now={now}
      />
    </section>
  )
}
