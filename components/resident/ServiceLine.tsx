import { chooseCalls } from '@/lib/directory/card/choose-calls'
import type { CardLine } from '@/lib/directory/card/types'
import { HeadCalls } from './call/HeadCalls'
import { LineDetails } from './call/LineDetails'
import type { RowContext } from './row-context'

type Props = {
  line: CardLine
  context: RowContext
  /** Whose it is, where that is not plain from what stands above. */
  place?: string
}

/** One line of a card that stands open: what was found. */
export function ServiceLine({ line, context, place }: Props) {
  const { fallbackNumber, holidays, now } = context
  const calls = chooseCalls([line], now, holidays)
  return (
    <section className="line open">
      <h3>
        {line.name}
        {place && <small> {place}</small>}
      </h3>
      <HeadCalls calls={calls} what={line.name} fallbackNumber={fallbackNumber} now={now} />
      <LineDetails line={line} calls={calls} what={line.name} context={context} />
    </section>
  )
}
