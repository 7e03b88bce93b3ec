// Times the difference, the reprint list and what a number's change touches in the database of DATABASE_URL, as JSON.
import { loadCards } from '@/lib/directory/card/bulk'
import { compareWords } from '@/lib/paper/edition/diff'
import type { CardWords } from '@/lib/paper/edition/snapshot'
import { readToday } from '@/lib/paper/edition/today'
import { impactOf } from '@/lib/paper/reprint/impact'
import { listReprints } from '@/lib/paper/reprint/reprint'
import { getDatabase, getPrisma } from '@/lib/system/database/database'

const ROUNDS = 15
const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

async function timeOf(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const area = await getPrisma().area.findUniqueOrThrow({
  where: { code: 'C001' },
  select: { id: true, code: true, name: true, kind: true, path: true },
})
const second = { sessionId: 0, mustHaveSecondFactor: false, hasSecondFactor: false }
const actor = { id: 0, name: 'bench', email: '', role: 'EDITOR' as const, area, ...second }
const touch = () =>
  getDatabase().pool.query(`UPDATE "Area" SET "contentVersion" = "contentVersion" + 1 WHERE code = 'C001'`)

const out = await getPrisma().editionStanding.count({ where: { out: { gt: 0 } } })
await listReprints(actor, area.id)
const steady: number[] = []
const anew: number[] = []
for (let i = 0; i < ROUNDS; i++) {
  steady.push(await timeOf(() => listReprints(actor, area.id)))
  await touch()
  anew.push(await timeOf(() => listReprints(actor, area.id)))
}

const { rows } = await getDatabase().pool.query<{ areaId: number; words: CardWords }>(
  `SELECT "areaId", snapshot AS words FROM "CardEdition" ORDER BY md5(id::text) LIMIT 1000`,
)
const cards = await loadCards([...new Set(rows.map(row => row.areaId))], new Date())
const today = new Map([...cards].map(([id, card]) => [id, readToday(card)]))
const diffs: number[] = []
for (let i = 0; i < ROUNDS; i++) {
  diffs.push(await timeOf(() => rows.map(row => compareWords(row.words, today.get(row.areaId)!))))
}
// The number that stands on every edition there is, asked for as a form does that changes it.
const region = await getPrisma().area.findFirstOrThrow({
  where: { kind: 'REGION' },
  select: { id: true, code: true, name: true, kind: true, path: true },
})
const impacts: number[] = []
for (let i = 0; i < ROUNDS; i++)
  impacts.push(await timeOf(() => impactOf({ ...actor, area: region }, 1, '04720000000')))

const list = await listReprints(actor, area.id)
console.log(
  JSON.stringify({
    out,
    steady: median(steady),
    anew: median(anew),
    diff: median(diffs) / rows.length,
    impact: median(impacts),
    outdated: list.editions,
  }),
)
process.exit()
