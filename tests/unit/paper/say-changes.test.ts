import { expect, test } from 'vitest'
import { compareWords } from '@/lib/paper/edition/diff'
import { rankChanges, sayChange } from '@/lib/paper/edition/say-changes'
import type { PrintedLine } from '@/lib/paper/sheet/printed'

const words = (lines: PrintedLine[], name = '医疗义诊') => ({
  categories: [{ slug: 'medical', name, lines }],
  fallbackNumber: '12345',
})

const line = (...numbers: string[]): PrintedLine => ({
  ...{ baseServiceId: 1, name: '义诊', description: '', hours: '24小时', fallback: false },
  phones: numbers.map(number => ({ id: 3, number, note: '' })),
})
const fallback: PrintedLine = {
  ...line('12345'),
  phones: [{ id: null, number: '12345', note: '可先拨' }],
  fallback: true,
}
const [A, B] = ['15433483807', '04728112345']

function say(before: PrintedLine[], after: PrintedLine[], waiting: readonly string[] = []): string[] {
  const today = { ...words(after), waiting: new Map([[1, new Set(waiting)]]) }
  return rankChanges(compareWords(words(before), today)).map(sayChange)
}

test.each([
  ['another number', [line(A)], [line(B)], [], '义诊：154 3348 3807 不用了，改打 0472 8112345'],
  ['a number found wrong', [line(A)], [fallback], [], '义诊：154 3348 3807 不用了，先打 12345'],
  ['one of two found wrong', [line(A, B)], [line(B)], [], '义诊：154 3348 3807 不用了'],
  ['a lapsed number', [line(A)], [fallback], [A], '义诊：154 3348 3807 正在重新核实，先打 12345'],
  ['one of two lapsed', [line(A, B)], [line(B)], [A], '义诊：154 3348 3807 正在重新核实，先打 0472 8112345'],
  ['a number at last', [fallback], [line(B)], [], '义诊：现在有号码了：0472 8112345'],
  ['one more', [line(A)], [line(A, B)], [], '义诊：又多了号码：0472 8112345'],
  ['ended, with its number', [line(A)], [], [], '义诊：这项服务停了，154 3348 3807 不要再打'],
  ['ended, had the fallback', [fallback], [], [], '义诊：这项服务停了'],
  ['new', [], [line(B)], [], '义诊：新加的，卡上没有：0472 8112345'],
  [
    'other hours',
    [line(A)],
    [{ ...line(A), hours: '周一 9:00–17:00' }],
    [],
    '义诊：接听时间原来是24小时，改成周一 9:00–17:00',
  ],
  ['another name', [line(A)], [{ ...line(A), name: '送医' }], [], '义诊：现在叫“送医”'],
  [
    'another description',
    [{ ...line(A), description: '免费量血压' }],
    [{ ...line(A), description: '一'.repeat(30) }],
    [],
    `义诊：说明原来是“免费量血压”，改成“${'一'.repeat(24)}…”`,
  ],
  [
    'a number and words',
    [line(A)],
    [{ ...line(B), description: '免费' }],
    [],
    '义诊：154 3348 3807 不用了，改打 0472 8112345；说明也改了',
  ],
] as const)('%s', (_, before, after, waiting, said) => {
  expect(say([...before], [...after], waiting)).toEqual([said])
})

test('the worst is said first, the hotline along the foot like a line', () => {
  const second = { ...line(B), baseServiceId: 2, name: '量血压' }
  const today = {
    ...words([{ ...line(A), hours: '全天' }]),
    fallbackNumber: '04729112345',
    waiting: new Map(),
  }
  expect(rankChanges(compareWords(words([line(A), second]), today)).map(sayChange)).toEqual([
    '政务热线：12345 不用了，改打 0472 9112345',
    '量血压：这项服务停了，0472 8112345 不要再打',
    '义诊：接听时间原来是24小时，改成全天',
  ])
})
