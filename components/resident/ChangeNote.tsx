import { formatPhoneNumber } from '@/lib/directory/phone/format'
import type { LineChange } from '@/lib/paper/edition/diff'
import type { PlacedLine } from '@/lib/paper/edition/snapshot'

function Numbers({ of, struck }: { of: string[]; struck?: boolean }) {
  const Tag = struck ? 's' : 'b'
  return of.map((number, i) => [i > 0 && '、', <Tag key={number}>{formatPhoneNumber(number)}</Tag>])
}

function sayHours({ hours, phones }: PlacedLine): string {
  const each = phones.flatMap(phone =>
    phone.hours ? `${formatPhoneNumber(phone.number)} ${phone.hours}` : [],
  )
  return each.length ? each.join('；') : hours || '没有登记'
}

/** What takes the place of numbers that are not to be rung. */
function Instead({ change: { come, after } }: { change: LineChange }) {
  if (after?.fallback)
    return ['，可先拨 ', <Numbers key="now" of={after.phones.map(({ number }) => number)} />]
  return come.length > 0 && ['，现在打 ', <Numbers key="now" of={come} />]
}

/** What became of one line of the reader's paper, in plain words: the old number struck, the new one beside it. */
export function ChangeNote({ change }: { change: LineChange }) {
  const { kinds, before, after, gone, waiting, come } = change
  const says = (kind: LineChange['kinds'][number]) => kinds.includes(kind)
  return (
    <p className="changed">
      {says('withdrawn') && '这项服务停了。'}
      {says('withdrawn') && gone.length > 0 && (
        <>
          卡上的 <Numbers of={gone} struck /> 不要再打。
        </>
      )}
      {says('added') && '这是新添的服务，卡上没有。'}
      {says('number') && (
        <>
          卡上的电话 <Numbers of={gone} struck /> 不用了
          <Instead change={change} />。
        </>
      )}
      {says('pending') && (
        <>
          卡上的电话 <Numbers of={waiting} struck /> 正在重新核实，可先拨{' '}
          <Numbers of={after!.phones.map(({ number }) => number)} />。
        </>
      )}
      {says('more-numbers') && (
        <>
          {before!.fallback ? '现在有电话了：' : '又添了电话：'}
          <Numbers of={come} />。
        </>
      )}
      {says('hours') && `接听时间改为：${sayHours(after!)}。`}
      {says('words') && '说明改了，请看这一页上的。'}
    </p>
  )
}
