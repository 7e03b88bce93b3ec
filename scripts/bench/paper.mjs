// The bench of paper: batches, scans, editions.
import { execFileSync } from 'node:child_process'
import pg from 'pg'
import { findWholeBrowser, writeFontConfig } from '../lib/browser.mjs'
import { bundleProgram } from '../lib/bundle.mjs'
import { ensureDatabase } from '../lib/postgres.mjs'
import { prepareDatabase } from '../lib/prepare.mjs'
import { root } from '../lib/steps.mjs'
import { floodTokens, generateEditions } from './editions.mjs'
import { generateAreas } from './generate.mjs'
import { compareRequests, countRequests, judgePairs } from './measure.mjs'

/** Runs a TypeScript program on a database. @returns what its last line says */
export function runProgram(file, env, args = []) {
  const program = ['--conditions=react-server', bundleProgram(file), ...args]
  const options = { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1e8 }
  return JSON.parse(execFileSync(process.execPath, program, options).trim().split('\n').at(-1))
}

/** @param {object} tools postgres, dir, report and openInstance of the bench */
export async function benchBatch({ postgres, dir, report, openInstance }) {
  const { databaseUrl, stop } = await openInstance(postgres, 'bench_batch', database =>
    generateAreas(database, 1021),
  )
  await stop()
  const env = {
    DATABASE_URL: databaseUrl,
    CHROMIUM_PATH: await findWholeBrowser(),
    FONTCONFIG_FILE: writeFontConfig(dir),
  }
  const pairs = []
  let most = 0
  let printed = 0
  for (let pair = 0; pair < 3; pair++) {
    const { state, ms, rss } = runProgram('tests/support/run-batch.ts', env, ['C001', `bench ${pair}`])
    if (state !== 'DONE') throw new Error(`the batch ended as ${state}`)
    const { ms: chromium, villages } = runProgram('scripts/bench/batch-chromium.ts', env)
    pairs.push([ms, chromium])
    most = Math.max(most, rss)
    printed = villages
  }
  const { ratio, spread, ours, theirs } = judgePairs(pairs)
  const seconds = ms => (ms / 1000).toFixed(1)
  report(
    `a batch of ${printed.toLocaleString('en')} villages, front and back, from the directory to the kept file, against Chromium printing the same, three pairs`,
    `${ratio.toFixed(1)} × (${spread}; ${seconds(ours)} against ${seconds(theirs)} s), ${most.toFixed(0)} MB RSS`,
    '≥ 2 × faster, ≤ 600 MB RSS',
    ratio >= 2 && most <= 600,
  )
}

/** One village's printed code in a running instance. */
export function printToken(databaseUrl) {
  const wish = JSON.stringify({ code: 'GY-JS-ZN' })
  return runProgram('tests/support/print-edition.ts', { DATABASE_URL: databaseUrl }, [wish]).tokens.CARD
}

export async function benchScans({ report }, { url, databaseUrl, card }) {
  const own = url.replace('localhost', '127.0.0.1')
  const { ratio, a, b } = await compareRequests(`${own}/q/${printToken(databaseUrl)}`, own + card)
  const figures = `${ratio.toFixed(2)} × (${a.toFixed(0)} against ${b.toFixed(0)} requests/s)`
  report('/q/{token} against /k/{code}', figures, '≥ 0.8 ×', ratio >= 0.8)
  const rows = async () => {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    const tables = ['ScanCount', 'QrCode', 'LogEntry']
      .map(name => `(SELECT count(*) FROM "${name}")`)
      .join(' + ')
    const { rows } = await client.query(`SELECT (${tables})::int AS n`)
    await client.end()
    return rows[0].n
  }
  const before = await rows()
  const rate = await floodTokens(own, 100_000)
  const stored = (await rows()) - before
  const after = await countRequests(own + card)
  report(
    '100,000 tokens that nobody printed, half with a right check character',
    `${rate.toFixed(0)} refused a second, ${stored} rows stored; a card document afterwards ${(after / b).toFixed(2)} × as fast as before`,
    '0 rows, ≥ 0.8 ×',
    stored === 0 && after / b >= 0.8,
  )
}

export async function benchEditions({ postgres, report }) {
  const factsOf = async (database, code) =>
    runProgram('scripts/bench/edition-facts.ts', { DATABASE_URL: database }, [code])
  const sizes = []
  for (const total of [100, 100_000]) {
    const name = `bench_editions_${total}`
    await ensureDatabase(postgres.url('postgres'), name)
    await prepareDatabase(postgres.url(name))
    await generateAreas(postgres.url(name), 1021)
    const editions = await generateEditions(postgres.url(name), total, factsOf)
    sizes.push({
      editions,
      ...runProgram('scripts/bench/edition-times.ts', { DATABASE_URL: postgres.url(name) }),
    })
  }
  const [small, large] = sizes
  const name = size => `${size.editions.toLocaleString('en')} (${size.out.toLocaleString('en')} out)`
  const growth = key => large[key] / small[key]
  const figures = key =>
    `${growth(key).toFixed(2)} × (${sizes.map(size => `${name(size)}: ${size[key].toPrecision(2)} ms`).join(', ')})`
  report(
    'difference of an edition and its card, at 100 → 100,000 editions',
    figures('diff'),
    '≤ 1.2 ×',
    growth('diff') <= 1.2,
  )
  report(
    'reprint list, nothing changed since, at 100 → 100,000 editions',
    figures('steady'),
    '≤ 20 ×',
    growth('steady') <= 20,
  )
  report(
    'what a number on every edition touches, at 100 → 100,000 editions',
    figures('impact'),
    '≤ 20 ×',
    growth('impact') <= 20,
  )
  const perEdition = large.anew / large.out / (small.anew / small.out)
  report(
    'reprint list after a change at the county: each edition out compared anew',
    `${perEdition.toFixed(2)} × a paper (${sizes.map(size => `${name(size)}: ${size.anew.toFixed(0)} ms`).join(', ')})`,
    '≤ 1.2 × a paper',
    perEdition <= 1.2,
  )
}
