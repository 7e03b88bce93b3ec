import { chooseCalls } from '@/lib/directory/card/choose-calls'
import type { Card, CardLine } from '@/lib/directory/card/types'
import type { LineChange } from '@/lib/paper/edition/diff'
import { formatDate, formatMonth, formatNearDay } from '@/lib/system/clock/shanghai'
import { ChangeNote, nameChange } from './ChangeNote'
import { HeadCalls } from './call/HeadCalls'
import { link } from './link'

/**
 * Who printed the paper and when; of one printed at home its day, where its code says it, and the first on which it could
 * be printed.
 */
export type Print = { by: 'staff'; at: Date } | { by: 'resident'; day: Date | null; since: Date }

type Props = {
  print: Print
  /** The area that the paper names, where the page shows another. */
  printedFor: string | null
  card: Card
  now: Date
  changes: LineChange[]
}

const RINGS = ['number', 'pending', 'more-numbers', 'added']

/** The line of today's card that a change is about, with those of its numbers that the paper has not, where it has some. */
function findLine({ categories }: Card, { baseServiceId, come }: LineChange): CardLine | undefined {
  const lines = categories.flatMap(category => category.lines)
  const line = lines.find(other => other.baseServiceId === baseServiceId)
  const phones = line?.phones.filter(({ number }) => come.includes(number))
  return line && phones?.length ? { ...line, phones } : line
}

function Change({ change, card, now }: { change: LineChange; card: Card; now: Date }) {
  const said = (change.after ?? change.before)!
  const line = change.kinds.some(kind => RINGS.includes(kind)) && findLine(card, change)
  return (
    <li>
      <p>
        <span className="tag">{nameChange(change)}</span> <b>{said.category}</b>
        {said.name !== said.category && ` ${said.name}`}
      </p>
      <ChangeNote change={change} />
      {line && (
        <HeadCalls
          calls={chooseCalls([line], now, card.holidays)}
          what={change.come.length > 0 ? `${said.name}，新号码` : said.name}
          fallbackNumber={card.fallbackNumber}
          now={now}
        />
      )}
    </li>
  )
}

/** The newest check among the numbers shown: 11月24日打过; of national numbers alone, that they are. */
function sayChecks({ categories }: Card, now: Date): string {
  const checks = categories.flatMap(c => c.lines.flatMap(l => l.phones.map(p => p.verifiedAt)))
  const known = checks.filter(at => at !== null).map(at => at.getTime())
  return known.length
    ? `最近一次打通核实是${formatNearDay(new Date(Math.max(...known)), now)}`
    : '都是全国统一号码'
}

/** Words alone that differ: less than a number, and said in one sentence. */
function sayReworded(changes: LineChange[]): string {
  const names = [...new Set(changes.map(({ after, before }) => (after ?? before)!.category))]
  return `${names.join('、')}的说明改了，号码没变。`
}

function namePaper(print: Print): string {
  if (print.by === 'staff') return '您这张卡'
  // Its address typed, the code's day is not known.
  const when = print.day ? formatDate(print.day) : `${formatDate(print.since)}或者以后`
  return `您自己打印的卡（${when}）`
}

/** What a scan says of the paper: how old it is and what has changed since, or that its numbers still hold. */
export function EditionBand({ print, printedFor, card, now, changes }: Props) {
  const paper = namePaper(print)
  const elsewhere = printedFor && `卡上印的是${printedFor}，现在看的是${card.area.name}。`
  const reworded = changes.filter(({ kinds }) => kinds.every(kind => kind === 'words'))
  const telling = changes.filter(change => !reworded.includes(change))
  if (telling.length === 0)
    return (
      <p className="true">
        {elsewhere}
        {paper}的号码都还有效，{sayChecks(card, now)}。{reworded.length > 0 && sayReworded(reworded)}
      </p>
    )
  return (
    <section className="age">
      <h2>
        {paper}有{telling.length}处变了
      </h2>
      <p>
        {print.by === 'staff' && `${formatMonth(print.at)}印的，`}请照下面改。{elsewhere}
      </p>
      <ul>
        {telling.map(change => (
          <Change key={change.baseServiceId} change={change} card={card} now={now} />
        ))}
      </ul>
      {reworded.length > 0 && <p className="also">另外，{sayReworded(reworded)}</p>}
    </section>
  )
}

type PointerProps = { printedAt: Date; count: number; path: string; big: boolean }

/** On a list or a column opened from the same paper: one line that leads to what changed. */
export function EditionPointer({ printedAt, count, path, big }: PointerProps) {
  return (
    <p className="bar">
      <a href={link(path, big)}>
        您手里的卡是{formatMonth(printedAt)}印的，有{count}处变了，点这里看
      </a>
    </p>
  )
}
