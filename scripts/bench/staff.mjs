// The bench of the app: the lists of staff as the directory grows, and how soon a publication is seen.
import { execFileSync } from 'node:child_process'
import { ensureDatabase } from '../lib/postgres.mjs'
import { prepareDatabase } from '../lib/prepare.mjs'
import { root } from '../lib/steps.mjs'
import { generateAreas } from './generate.mjs'
import { generateWork } from './staff-fill.mjs'

/** Villages, and with them services, enough for about so many revisions' worth of records. */
const SIZES = [
  { areas: 1021, revisions: 100 },
  { areas: 100_000, revisions: 100_000 },
]
const LISTS = {
  work: 'work list',
  reviews: 'reviews',
  log: 'log',
  history: 'history of a record',
  today: 'today',
}

export function runProgram(name, databaseUrl, args = []) {
  const tsx = [
    'node_modules/tsx/dist/cli.mjs',
    '--conditions=react-server',
    `scripts/bench/${name}.ts`,
    ...args,
  ]
  const options = { cwd: root, env: { ...process.env, DATABASE_URL: databaseUrl }, encoding: 'utf8' }
  return JSON.parse(execFileSync(process.execPath, tsx, options).trim().split('\n').at(-1))
}

async function fill(postgres, { areas, revisions }) {
  const name = `bench_staff_${revisions}`
  await ensureDatabase(postgres.url('postgres'), name)
  const databaseUrl = postgres.url(name)
  await prepareDatabase(databaseUrl)
  await generateAreas(databaseUrl, areas)
  const made = await generateWork(databaseUrl, revisions)
  return { ...made, times: runProgram('staff-times', databaseUrl) }
}

/** @param {object} tools postgres, report and openInstance of the bench */
export async function benchStaff({ postgres, report, openInstance }) {
  const [small, large] = [await fill(postgres, SIZES[0]), await fill(postgres, SIZES[1])]
  const size = ({ services, revisions }) =>
    `${services.toLocaleString('en')} services, ${revisions.toLocaleString('en')} revisions`
  for (const [scope, bound] of [
    ['county', 2],
    ['region', 100],
  ]) {
    const figures = Object.entries(LISTS).map(([list, name]) => {
      const [a, b] = [small.times[scope][list], large.times[scope][list]]
      return { ratio: b / a, text: `${name} ${(b / a).toFixed(2)} × (${a.toFixed(1)} → ${b.toFixed(1)} ms)` }
    })
    const worst = Math.max(...figures.map(({ ratio }) => ratio))
    const who = scope === 'county' ? "a county's staff" : "the whole region's staff"
    report(
      `lists of ${who} at ${size(small)} → ${size(large)}`,
      figures.map(({ text }) => text).join('; '),
      `≤ ${bound} ×`,
      worst <= bound,
    )
  }
  const { url, databaseUrl, stop } = await openInstance(postgres, 'bench_publish', database =>
    generateAreas(database, 1021),
  )
  const { visible, plain, worst } = runProgram('staff-publish', databaseUrl, [url])
  await stop()
  report(
    'from publishing to the words on a village’s page, against one plain request of that page',
    `${(visible / plain).toFixed(1)} × (${visible.toFixed(0)} against ${plain.toFixed(1)} ms, worst ${worst.toFixed(0)} ms)`,
    'visible ≤ 1,000 ms',
    worst <= 1000,
  )
}
