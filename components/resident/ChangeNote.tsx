import { formatPhoneNumber } from '@/lib/directory/phone/format'
import type { ChangeKind, LineChange } from '@/lib/paper/edition/diff'
import { sayHours } from '@/lib/paper/edition/say-changes'

const NAMES: Record<ChangeKind, string> = {
  number: '换号',
  withdrawn: '停了',
  pending: '在核实',
  'more-numbers': '加号',
  added: '新加',
  hours: '改时间',
  words: '改说明',
}

/** What became of a line, in a word: the worst of it. */
export function nameChange({ kinds, come }: LineChange): string {
  // A number that is gone with none in its place is no other number.
  if (kinds[0] === 'number' && come.length === 0) return '停号'
  return NAMES[kinds[0]!]
}

function Struck({ of }: { of: string[] }) {
  return of.map((number, i) => [i > 0 && '、', <s key={number}>{formatPhoneNumber(number)}</s>])
}

/** What became of one line of the reader's paper, in plain words: the old number struck; the new one is the key under it. */
export function ChangeNote({ change: { kinds, before, after, gone, waiting } }: { change: LineChange }) {
  const says = (kind: ChangeKind) => kinds.includes(kind)
  return (
    <p>
      {says('withdrawn') && '这项服务停了。'}
      {says('withdrawn') && gone.length > 0 && (
        <>
          卡上的 <Struck of={gone} /> 不要再打。
        </>
      )}
      {says('added') && (after!.description || '卡上没有这一项。')}
      {says('number') && (
        <>
          原来 <Struck of={gone} /> 不用了。
        </>
      )}
      {says('pending') && (
        <>
          卡上的 <Struck of={waiting} /> 正在重新核实，先打下面的。
        </>
      )}
      {says('more-numbers') && (before!.fallback ? '现在有号码了。' : '又多了号码。')}
      {says('hours') && `接听时间改成：${sayHours(after!, '；')}。`}
      {says('words') && '说明也改了。'}
    </p>
  )
}
