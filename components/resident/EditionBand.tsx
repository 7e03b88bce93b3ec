import type { LineChange } from '@/lib/paper/edition/diff'
import { formatDate, formatMonth } from '@/lib/system/clock/shanghai'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { ChangeNote } from './ChangeNote'
import { CallButton } from './Document'
import { link } from './link'

type Props = {
  printedAt: Date
  /** The area that the paper names, where the page shows another. */
  printedFor: string | null
  shown: AreaRef
  changes: LineChange[]
  /** The newest check among the numbers shown. */
  verifiedAt: Date | null
}

function Change({ change }: { change: LineChange }) {
  const line = (change.after ?? change.before)!
  const ring = change.kinds.some(kind => kind === 'number' || kind === 'pending' || kind === 'more-numbers')
  const number = ring && (change.come[0] ?? change.after?.phones[0]?.number)
  const isFallback = change.after?.fallback
  return (
    <li>
      <b>
        {line.category} · {line.name}
      </b>
      <ChangeNote change={change} />
      {number && <CallButton number={number} label={isFallback ? '可先拨' : '拨打'} quiet={isFallback} />}
    </li>
  )
}

/** What a scan says of the paper: how old it is and what has changed since, or that its numbers still hold. */
export function EditionBand({ printedAt, printedFor, shown, changes, verifiedAt }: Props) {
  const elsewhere = printedFor && `卡上印的是${printedFor}，现在看的是${shown.name}。`
  if (changes.length === 0) {
    const checked = verifiedAt ? `最近核验${formatDate(verifiedAt)}` : '都是全国统一号码'
    return (
      <p className="true">
        {elsewhere}这张卡的号码都还有效，{checked}。
      </p>
    )
  }
  return (
    <section className="age">
      <h2>
        这张卡印于{formatMonth(printedAt)}，有{changes.length}处已更新
      </h2>
      {elsewhere && <p>{elsewhere}</p>}
      <ul>
        {changes.map(change => (
          <Change key={change.baseServiceId} change={change} />
        ))}
      </ul>
    </section>
  )
}

/** On a list or a column opened from the same paper: one line that leads to what changed. */
export function EditionPointer({
  printedAt,
  count,
  path,
  big,
}: {
  printedAt: Date
  count: number
  path: string
  big: boolean
}) {
  return (
    <p className="stale">
      <a href={link(path, big)}>
        您手里的卡印于{formatMonth(printedAt)}，有{count}处已更新，点这里看
      </a>
    </p>
  )
}
