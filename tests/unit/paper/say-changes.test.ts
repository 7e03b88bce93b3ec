import { expect, test } from 'vitest'
import { compareWords } from '@/lib/paper/edition/diff'
import { rankChanges, sayChange } from '@/lib/paper/edition/say-changes'
import type { PrintedLine } from '@/lib/paper/sheet/printed'
import { lineOf, STANDING_IN, todayOf, wordsOf } from '@/tests/support/changed-line'

const [A, B] = ['15433483807', '04728112345']

function say(before: PrintedLine[], after: PrintedLine[], waiting: readonly string[] = []): string[] {
  return rankChanges(compareWords(wordsOf(before), todayOf(after, waiting))).map(sayChange)
}

test.each([
  ['another number', [lineOf(A)], [lineOf(B)], [], '义诊：154 3348 3807 不用了，改打 0472 8112345'],
  ['a number found wrong', [lineOf(A)], [STANDING_IN], [], '义诊：154 3348 3807 不用了，先打 12345'],
  ['one of two found wrong', [lineOf(A, B)], [lineOf(B)], [], '义诊：154 3348 3807 不用了'],
  ['a lapsed number', [lineOf(A)], [STANDING_IN], [A], '义诊：154 3348 3807 正在重新核实，先打 12345'],
  [
    'one of two lapsed',
    [lineOf(A, B)],
    [lineOf(B)],
    [A],
    '义诊：154 3348 3807 正在重新核实，先打 0472 8112345',
  ],
  ['a number at last', [STANDING_IN], [lineOf(B)], [], '义诊：现在有号码了：0472 8112345'],
  ['one more', [lineOf(A)], [lineOf(A, B)], [], '义诊：又多了号码：0472 8112345'],
  ['ended, with its number', [lineOf(A)], [], [], '义诊：这项服务停了，154 3348 3807 不要再打'],
  ['ended, had the fallback', [STANDING_IN], [], [], '义诊：这项服务停了'],
  ['new', [], [lineOf(B)], [], '义诊：新加的，卡上没有：0472 8112345'],
  [
    'other hours',
    [lineOf(A)],
    [{ ...lineOf(A), hours: '周一 9:00–17:00' }],
    [],
    '义诊：接听时间原来是24小时，改成周一 9:00–17:00',
  ],
  ['another name', [lineOf(A)], [{ ...lineOf(A), name: '送医' }], [], '义诊：现在叫“送医”'],
  [
    'another description',
    [{ ...lineOf(A), description: '免费量血压' }],
    [{ ...lineOf(A), description: '一'.repeat(30) }],
    [],
    `义诊：说明原来是“免费量血压”，改成“${'一'.repeat(24)}…”`,
  ],
  [
    'a number and words',
    [lineOf(A)],
    [{ ...lineOf(B), description: '免费' }],
    [],
    '义诊：154 3348 3807 不用了，改打 0472 8112345；说明也改了',
  ],
] as const)('%s', (_, before, after, waiting, said) => {
  expect(say([...before], [...after], waiting)).toEqual([said])
})

test('the worst is said first, the hotline along the foot like a line', () => {
  const second = { ...lineOf(B), baseServiceId: 2, name: '量血压' }
  const today = {
    ...wordsOf([{ ...lineOf(A), hours: '全天' }]),
    fallbackNumber: '04729112345',
    waiting: new Map(),
  }
  expect(rankChanges(compareWords(wordsOf([lineOf(A), second]), today)).map(sayChange)).toEqual([
    '政务热线：12345 不用了，改打 0472 9112345',
    '量血压：这项服务停了，0472 8112345 不要再打',
    '义诊：接听时间原来是24小时，改成全天',
  ])
})
