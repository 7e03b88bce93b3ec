import { expect, test } from 'vitest'
import { useDirectory } from '@/tests/support/directory'
import { QUERIES } from '@/tests/support/queries'

const now = new Date('2026-11-24T10:00:00+08:00')
useDirectory()

async function ask(said: string, code: string | null = 'GY-JS-ZN') {
  const { search } = await import('@/lib/content/search/search')
  return search(said, code, now)
}

type Answer = Awaited<ReturnType<typeof ask>>

/** All that an answer leads to, in the words of the table. */
function listWays({ dangers, hits, counties, hotlines, content }: Answer): string[] {
  const lines = [...hits, ...counties.flatMap(county => county.hits)]
  return [
    ...dangers.flatMap(danger => [...danger.numbers.map(number => `!${number}`), danger.counselling ?? '']),
    ...lines.map(({ category }) => category.slug),
    ...lines.flatMap(({ line }) => line.phones.map(({ number }) => number)),
    ...hotlines.map(({ number }) => number),
    ...content.map(({ title }) => `《${title}》`),
  ]
}

function leadsTo(ways: string[], wanted: string): boolean {
  const all = wanted.split(' ')
  const musts = all.some(way => way.startsWith('!')) ? all : []
  if (musts.length) return musts.every(way => ways.includes(way))
  return all.some(way => way.split('+').every(part => ways.includes(part)))
}

test('there are 150 of them and more', () => {
  expect(new Set(QUERIES.map(([said]) => said)).size).toBeGreaterThanOrEqual(150)
})

test.each(QUERIES)('%s → %s', async (said, wanted) => {
  const ways = listWays(await ask(said))
  expect(leadsTo(ways, wanted), ways.join(' ')).toBe(true)
})

test.each(QUERIES.filter(([, wanted]) => !wanted.startsWith('!')))('%s is no danger', async said => {
  const typed = ['12348', '12316'].includes(said)
  expect(typed ? [] : (await ask(said)).dangers).toEqual([])
})

test.each([
  ...[
    '换煤气',
    '煤气罐哪里换',
    '打印身份证',
    '给孩子打预防针',
    '防诈骗讲座',
    '老人找不到工作',
    '孩子找不着学校',
    '想死你了',
  ],
  ...[
    '上火了',
    '火车票',
    '打我电话',
    '被电话吵醒',
    '防火宣传',
    '接我的电话打不通',
    '手机没反应',
    '炸油糕',
    '喝酒',
    '吃药',
  ],
])('%s is no cry for help', async said => {
  expect((await ask(said)).dangers).toEqual([])
})

test.each(QUERIES)('%s leads there from anywhere', async (said, wanted) => {
  const ways = listWays(await ask(said, null))
  expect(leadsTo(ways, wanted), ways.join(' ')).toBe(true)
})

test('gas is not told what medicine is', async () => {
  for (const said of ['煤气中毒', '煤烟中毒', '煤氣中毒']) {
    const { dangers } = await ask(said)
    expect(
      dangers.map(({ title }) => title.slice(0, 2)),
      said,
    ).toEqual(['煤气'])
  }
})
