import type { LineChange } from '@/lib/edition/diff'
import type { PlacedLine } from '@/lib/edition/snapshot'
import { formatPhoneNumber } from '@/lib/phone/format'

/** Numbers of a line that the other has not. */
function numbersOnly(line: PlacedLine, other: PlacedLine | null): string[] {
  const known = new Set(other?.phones.map(phone => phone.number))
  return line.phones.map(phone => phone.number).filter(number => !known.has(number))
}

function Numbers({ of, struck }: { of: string[]; struck?: boolean }) {
  const Tag = struck ? 's' : 'b'
  return of.map((number, i) => [i > 0 && '、', <Tag key={number}>{formatPhoneNumber(number)}</Tag>])
}

/** What became of one line of the reader's paper, in plain words: the old number struck, the new one beside it. */
export function ChangeNote({ change: { kinds, before, after } }: { change: LineChange }) {
  const gone = before ? numbersOnly(before, after) : []
  const come = after ? numbersOnly(after, before) : []
  const says = (kind: LineChange['kinds'][number]) => kinds.includes(kind)
  return (
    <p className="changed">
      {says('withdrawn') && (
        <>
          这项服务停了，卡上的 <Numbers of={gone} struck /> 不要再打。
        </>
      )}
      {says('added') && '这是新添的服务，卡上没有。'}
      {says('number') && (
        <>
          卡上的电话 <Numbers of={gone} struck /> 不用了
          {come.length > 0 && (
            <>
              ，现在打 <Numbers of={come} />
            </>
          )}
          。
        </>
      )}
      {says('pending') && (
        <>
          卡上的电话 <Numbers of={gone} struck /> 正在重新核实，可先拨 <Numbers of={come} />。
        </>
      )}
      {says('more-numbers') && (
        <>
          现在有电话了：
          <Numbers of={come} />。
        </>
      )}
      {says('hours') && after && `接听时间改为：${after.hours || '没有登记'}。`}
      {says('words') && '说明改了，请看这一页上的。'}
    </p>
  )
}
