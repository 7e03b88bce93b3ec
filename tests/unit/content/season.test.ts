import { expect, test } from 'vitest'
import { lastMonthOf } from '@/lib/content/project/season'

test('the last month of a time in words, as clerks write it', () => {
  const read = (words: string[]) => words.map(words => [words, lastMonthOf(words)])
  const ended: [string, number][] = [
    ['4月中旬', 4],
    ['2月至4月', 4],
    ['4-6月', 6],
    ['6月7日–8日', 6],
    ['9月', 9],
    ['十月', 10],
    ['十一月、十二月', 12],
    ['3月5日、10月15日', 10],
    ['清明前后', 4],
    ['上半年', 6],
    ['春季', 5],
    ['秋收时', 11],
    ['2026年4月', 4],
  ]
  expect(read(ended.map(([words]) => words))).toEqual(ended)
})

test('what goes on, comes again, ends next year or cannot be read has no end: nobody is told that it is over', () => {
  for (const words of [
    '全年，逢集',
    '每月10日、25日',
    '周一至周五 16:30–18:00',
    '看施工队',
    '下雪当天',
    '2026年4月起',
    '11月至3月',
    '12-2月',
    '10月至次年4月',
    '冬天',
    '清明、中元',
    '为期2个月',
    '',
  ])
    expect([words, lastMonthOf(words)]).toEqual([words, null])
})
