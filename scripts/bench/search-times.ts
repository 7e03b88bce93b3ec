// Times what somebody says in the database of DATABASE_URL, from a village and from anywhere, as JSON.

import { search } from '@/lib/content/search/search'
import { getPrisma } from '@/lib/system/database/database'

const ROUNDS = 25
const SAID = [
  '农药',
  '我想问问玉米叶子黄了怎么办',
  'falu lushi',
  '看病，打工',
  '低保',
  '第3村 拉话话',
  '家里着火了',
]
const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!
const now = new Date()

async function timeOf(code: string | null): Promise<number> {
  const times: number[] = []
  for (let round = -2; round < ROUNDS; round++)
    for (const said of SAID) {
      const started = performance.now()
      await search(said, code, now)
      if (round >= 0) times.push(performance.now() - started)
    }
  return median(times)
}

const { code } = await getPrisma().area.findFirstOrThrow({
  where: { kind: 'VILLAGE', code: { startsWith: 'C' } },
  orderBy: { id: 'desc' },
  select: { code: true },
})
console.log(JSON.stringify({ village: await timeOf(code), anywhere: await timeOf(null) }))
process.exit()
