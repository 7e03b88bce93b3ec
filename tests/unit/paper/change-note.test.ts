import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChangeNote } from '@/components/resident/ChangeNote'
import { compareWords } from '@/lib/paper/edition/diff'
import type { PrintedLine } from '@/lib/paper/sheet/printed'

const words = (lines: PrintedLine[]) => ({
  categories: [{ slug: 'medical', name: '医疗义诊', lines }],
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
const [A, B] = ['04728112345', '12320']

/** What a resident reads of the one line that changed; struck words between dashes. */
function read(before: PrintedLine[], after: PrintedLine[], ...waiting: string[]): string {
  const today = { ...words(after), waiting: new Map([[1, new Set(waiting)]]) }
  const [change] = compareWords(words(before), today)
  const html = renderToStaticMarkup(createElement(ChangeNote, { change: change! }))
  return html.replace(/<\/?s>/g, '-').replace(/<[^>]+>/g, '')
}

test.each([
  ['another number', [line(A)], [line(B)], [], '原来 -0472 8112345- 不用了。'],
  ['a number found wrong', [line(A)], [fallback], [], '原来 -0472 8112345- 不用了。'],
  ['one of two found wrong', [line(A, B)], [line(B)], [], '原来 -0472 8112345- 不用了。'],
  ['a lapsed number', [line(A)], [fallback], [A], '卡上的 -0472 8112345- 正在重新核实，先打下面的。'],
  ['one of two lapsed', [line(A, B)], [line(B)], [A], '卡上的 -0472 8112345- 正在重新核实，先打下面的。'],
  [
    'a lapsed number, one from above in its place',
    [line(A)],
    [line(B)],
    [A],
    '卡上的 -0472 8112345- 正在重新核实，先打下面的。',
  ],
  [
    'a lapsed number, other hours of the one in its place',
    [line(A)],
    [{ ...line(B), hours: '每天 9:00–17:00' }],
    [A],
    '卡上的 -0472 8112345- 正在重新核实，先打下面的。',
  ],
  ['a number at last', [fallback], [line(A)], [], '现在有号码了。'],
  ['one more', [line(A)], [line(A, B)], [], '又多了号码。'],
  ['ended, with its number', [line(A)], [], [], '这项服务停了。卡上的 -0472 8112345- 不要再打。'],
  ['ended, had the fallback', [fallback], [], [], '这项服务停了。'],
  ['ended, was 120', [line('120')], [], [], '这项服务停了。'],
] as const)('%s', (_, before, after, waiting, said) => {
  expect(read([...before], [...after], ...waiting)).toBe(said)
})

test('hours of each number are said with it', () => {
  const phones = [
    { id: 3, number: A, note: '', hours: '周一至周五 8:30–17:30' },
    { id: 4, number: B, note: '', hours: '24小时' },
  ]
  const after = { ...line(), phones, hours: '见左边' }
  expect(read([line(A, B)], [after])).toBe('接听时间改成：0472 8112345 周一至周五 8:30–17:30；12320 24小时。')
})
