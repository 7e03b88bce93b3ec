import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChangeNote } from '@/components/resident/ChangeNote'
import { compareWords } from '@/lib/paper/edition/diff'
import type { PrintedLine } from '@/lib/paper/sheet/printed'
import { lineOf, STANDING_IN, todayOf, wordsOf } from '@/tests/support/changed-line'

const [A, B] = ['04728112345', '12320']

/** What a resident reads of the one line that changed; struck words between dashes. */
function read(before: PrintedLine[], after: PrintedLine[], ...waiting: string[]): string {
  const [change] = compareWords(wordsOf(before), todayOf(after, waiting))
  const html = renderToStaticMarkup(createElement(ChangeNote, { change: change! }))
  return html.replace(/<\/?s>/g, '-').replace(/<[^>]+>/g, '')
}

test.each([
  ['another number', [lineOf(A)], [lineOf(B)], [], '原来 -0472 8112345- 不用了。'],
  ['a number found wrong', [lineOf(A)], [STANDING_IN], [], '原来 -0472 8112345- 不用了。'],
  ['one of two found wrong', [lineOf(A, B)], [lineOf(B)], [], '原来 -0472 8112345- 不用了。'],
  ['a lapsed number', [lineOf(A)], [STANDING_IN], [A], '卡上的 -0472 8112345- 正在重新核实，先打下面的。'],
  ['one of two lapsed', [lineOf(A, B)], [lineOf(B)], [A], '卡上的 -0472 8112345- 正在重新核实，先打下面的。'],
  [
    'a lapsed number, one from above in its place',
    [lineOf(A)],
    [lineOf(B)],
    [A],
    '卡上的 -0472 8112345- 正在重新核实，先打下面的。',
  ],
  [
    'a lapsed number, other hours of the one in its place',
    [lineOf(A)],
    [{ ...lineOf(B), hours: '每天 9:00–17:00' }],
    [A],
    '卡上的 -0472 8112345- 正在重新核实，先打下面的。',
  ],
  ['a number at last', [STANDING_IN], [lineOf(A)], [], '现在有号码了。'],
  ['one more', [lineOf(A)], [lineOf(A, B)], [], '又多了号码。'],
  ['ended, with its number', [lineOf(A)], [], [], '这项服务停了。卡上的 -0472 8112345- 不要再打。'],
  ['ended, had the fallback', [STANDING_IN], [], [], '这项服务停了。'],
  ['ended, was 120', [lineOf('120')], [], [], '这项服务停了。'],
] as const)('%s', (_, before, after, waiting, said) => {
  expect(read([...before], [...after], ...waiting)).toBe(said)
})

test('hours of each number are said with it', () => {
  const phones = [
    { id: 3, number: A, note: '', hours: '周一至周五 8:30–17:30' },
    { id: 4, number: B, note: '', hours: '24小时' },
  ]
  const after = { ...lineOf(), phones, hours: '见左边' }
  expect(read([lineOf(A, B)], [after])).toBe(
    '接听时间改成：0472 8112345 周一至周五 8:30–17:30；12320 24小时。',
  )
})
