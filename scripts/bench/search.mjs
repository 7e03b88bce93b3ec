// The bench of what residents say: does it cost more in a directory a hundred times as large?
import { ensureDatabase } from '../lib/postgres.mjs'
import { prepareDatabase } from '../lib/prepare.mjs'
import { generateAreas } from './generate.mjs'
import { runProgram } from './staff.mjs'

/** Areas that hold about 100 and 10,000 services. */
const SIZES = [1021, 100_000]

async function time(postgres, areas) {
  const name = `bench_search_${areas}`
  await ensureDatabase(postgres.url('postgres'), name)
  const databaseUrl = postgres.url(name)
  await prepareDatabase(databaseUrl)
  await generateAreas(databaseUrl, areas)
  return runProgram('search-times', databaseUrl)
}

/** @param {object} tools postgres and report of the bench */
export async function benchSearch({ postgres, report }) {
  const [small, large] = [await time(postgres, SIZES[0]), await time(postgres, SIZES[1])]
  for (const [from, where] of [
    ['village', 'on a village’s card'],
    ['anywhere', 'from anywhere'],
  ]) {
    const ratio = large[from] / small[from]
    report(
      `a search ${where} at 100 → 10,000 services (1,021 → 98,131 areas)`,
      `${ratio.toFixed(2)} × (${small[from].toFixed(1)} → ${large[from].toFixed(1)} ms)`,
      '≤ 1.5 ×',
      ratio <= 1.5,
    )
  }
}
