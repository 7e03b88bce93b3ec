import { chooseCalls, headOf, type RowCalls } from '@/lib/directory/card/choose-calls'
import type { CardCategory, CardLine } from '@/lib/directory/card/types'
import type { LineChange } from '@/lib/paper/edition/diff'
import { FallbackKey } from './call/FallbackKey'
import { HeadCalls } from './call/HeadCalls'
import { LineDetails } from './call/LineDetails'
import { Icon, iconOf } from './icons'
import type { RowContext } from './row-context'

type Props = {
  category: CardCategory
  context: RowContext
  /** What differs from the reader's paper, by base service. */
  changes?: Map<number, LineChange>
  isOpen?: boolean
}

/** What one line of a small screen holds, in characters. */
const MOST_SAID = 13

/** 手艺培训报名（蒙古包搭建）: what stands in brackets is read in the opened row. */
const withoutAside = (name: string) => name.replace(/（[^）]*）/g, '') || name

/** What the row is for, in the names of its lines: as many as one line holds; the first in any case. */
function sayWhatFor(name: string, lines: CardLine[]): string {
  const names = [...new Set(lines.map(line => withoutAside(line.name)))].filter(said => said && said !== name)
  const said = names.map((_, at) => {
    const more = at + 1 < names.length ? `等${names.length}项` : ''
    return names.slice(0, at + 1).join('、') + more
  })
  return said.findLast(words => [...words].length <= MOST_SAID) ?? said[0] ?? ''
}

/** Whose number is on the key is named and told first. */
function startWith(lines: CardLine[], first: CardLine | undefined): CardLine[] {
  return first ? [first, ...lines.filter(line => line !== first)] : lines
}

/** What the row's own name does not say of how it stands to the reader's paper. */
function sayChange(lines: CardLine[], changes: Props['changes']): string | null {
  const kinds = lines.flatMap(line => changes?.get(line.baseServiceId)?.kinds ?? [])
  const telling = kinds.filter(kind => kind !== 'words')
  if (telling.length === 0) return null
  if (telling.includes('number')) return '已换'
  return telling.every(kind => kind === 'added') ? '新加' : '有变'
}

type OpenedProps = Pick<Props, 'category' | 'context'> & {
  calls: RowCalls
  /** In the order in which they are told. */
  lines: CardLine[]
}

function Opened({ category, lines, calls, context }: OpenedProps) {
  const head = headOf(calls)
  return (
    <div className="more">
      {lines.map(line => (
        <div key={line.baseServiceId} className="told">
          {lines.length > 1 && <h3>{line.name}</h3>}
          <LineDetails
            line={line}
            calls={calls}
            what={lines.length > 1 ? line.name : category.name}
            context={context}
          />
          {head && line.phones.length === 0 && (
            <FallbackKey number={context.fallbackNumber} what={line.name} why="号码还没核实" />
          )}
        </div>
      ))}
    </div>
  )
}

/**
 * One of the six kinds of help: what it is for, and the number, which is its own key. The words open the rest, behind
 * the number, so that nothing moves.
 */
export function CategoryRow({ category, context, changes, isOpen }: Props) {
  const { now, holidays, fallbackNumber } = context
  const { slug, name, lines } = category
  const calls = chooseCalls(lines, now, holidays)
  const changed = sayChange(lines, changes)
  const told = startWith(lines, headOf(calls)?.line)
  const whatFor = sayWhatFor(name, told)
  const head = (
    <span className="h">
      <Icon name={iconOf(category.icon)} />
      <span>
        <h2>{name}</h2> {changed && <em className="tag">{changed}</em>}{' '}
        {calls.count > 1 && <em>{calls.count}个号码</em>}
        {whatFor && <small>{whatFor}</small>}
      </span>
    </span>
  )
  return (
    <section className="line" id={slug}>
      {lines.length > 0 ? (
        <details open={isOpen || undefined}>
          <summary>{head}</summary>
        </details>
      ) : (
        head
      )}
      <HeadCalls
        calls={calls}
        what={name}
        fallbackNumber={fallbackNumber}
        now={now}
        why={lines.length > 0 ? undefined : '号码还没登记'}
      />
      {lines.length > 0 && <Opened category={category} lines={told} calls={calls} context={context} />}
    </section>
  )
}
