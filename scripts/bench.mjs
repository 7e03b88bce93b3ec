#!/usr/bin/env node
// npm run bench [-- part …]: the budgets of the design, as ratios against something real in the same run.
import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { benchCodes } from './bench/codes.mjs'
import { benchCounty } from './bench/county.mjs'
import { benchDoors } from './bench/doors.mjs'
import { generateAreas } from './bench/generate.mjs'
import { timeKept } from './bench/kept-connection.mjs'
import { benchKills } from './bench/kills.mjs'
import { compareRequests, judgePairs, median, weigh } from './bench/measure.mjs'
import { benchMemory } from './bench/memory.mjs'
import { benchBatch, benchEditions, benchScans } from './bench/paper.mjs'
import { benchSearch } from './bench/search.mjs'
import { benchStaff } from './bench/staff.mjs'
import { findWholeBrowser, nameBrowser, writeFontConfig } from './lib/browser.mjs'
import { installPackages } from './lib/install.mjs'
import { endChildren, endOrphans, markChildren } from './lib/leftovers.mjs'
import { ensureDatabase, findFreePort, startPostgres } from './lib/postgres.mjs'
import { build, prepareDatabase } from './lib/prepare.mjs'
import { MEMORY, startServer } from './lib/server.mjs'
import { makeTempDir, root, runBin, say, until } from './lib/steps.mjs'

const CARD = '/k/GY-JS-ZN'
const cleanups = []
const rows = []

/** @param {boolean | null} kept null: not measured here */
function report(what, measured, bound, kept) {
  const verdict = kept === null ? 'not measured' : kept ? 'kept' : '**missed**'
  rows.push(`| ${what} | ${measured} | ${bound} | ${verdict} |`)
  say(`${what}: ${measured} (${bound}) ${verdict}`)
}

async function openInstance(postgres, name, fill) {
  await ensureDatabase(postgres.url('postgres'), name)
  const databaseUrl = postgres.url(name)
  await prepareDatabase(databaseUrl)
  const filled = await fill?.(databaseUrl)
  const server = await startServer({
    port: await findFreePort(),
    databaseUrl,
    host: '127.0.0.1',
    stdio: 'ignore',
  })
  cleanups.push(() => server.stop())
  return { ...server, databaseUrl, filled }
}

async function benchSizes(url) {
  const card = await weigh(url + CARD)
  report('a card document, gzip, one request', `${card.toFixed(1)} KB`, '≤ 8 KB', card <= 8)
  const names = readdirSync(join(root, 'public')).filter(name => name.endsWith('.js'))
  let scripts = 0
  for (const name of names) scripts += await weigh(`${url}/${name}`)
  report(
    `own scripts (${names.join(', ')}), gzip, deferred`,
    `${scripts.toFixed(1)} KB`,
    '≤ 3 KB',
    scripts <= 3,
  )
}

async function benchPrint(url, databaseUrl, dir) {
  const browser = await findWholeBrowser()
  const env = {
    ...process.env,
    ...MEMORY,
    DATABASE_URL: databaseUrl,
    CHROMIUM_PATH: browser,
    FONTCONFIG_FILE: writeFontConfig(dir),
  }
  const args = ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', 'scripts/bench/print.ts']
  const output = execFileSync(process.execPath, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 1e8 })
  const { cold, one, many, rss } = JSON.parse(output.trim().split('\n').at(-1))
  const single = judgePairs(one)
  report(
    `one A5 card made anew, front and back, tagged, in process, against page.pdf of the same lines (${nameBrowser(browser)})`,
    `${single.ratio.toFixed(0)} × (${single.spread}; ${single.ours.toFixed(1)} against ${single.theirs.toFixed(0)} ms; the first of its table ${cold.toFixed(0)} ms)`,
    '≥ 10 × faster',
    single.ratio >= 10,
  )
  const kept = median(await timeKept(`${url.replace('localhost', '127.0.0.1')}${CARD}/card.pdf`, 200))
  const keptFaster = single.theirs / kept
  report(
    "a kept card PDF as asked for over HTTP against Chromium's page.pdf of the same lines",
    `${keptFaster.toFixed(0)} × (${kept.toFixed(2)} against ${single.theirs.toFixed(0)} ms)`,
    '≥ 100 × faster',
    keptFaster >= 100,
  )
  const thousand = judgePairs(many)
  const seconds = ms => (ms / 1000).toFixed(1)
  report(
    '1,000 village cards, front and back, in one PDF against Chromium printing the same, three pairs',
    `${thousand.ratio.toFixed(1)} × (${thousand.spread}; ${seconds(thousand.ours)} against ${seconds(thousand.theirs)} s), ${rss.toFixed(0)} MB RSS`,
    '≥ 3 × faster, ≤ 600 MB RSS',
    thousand.ratio >= 3 && rss <= 600,
  )
}

async function startPrerendered(url) {
  const home = join(root, 'scripts/bench/prerendered')
  const html = await (await fetch(url + CARD)).text()
  writeFileSync(join(home, 'card.html'), html.slice(html.indexOf('<body>') + 6, html.lastIndexOf('</body>')))
  const next = join(root, 'node_modules/next/dist/bin/next')
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
  await runBin('next/dist/bin/next', ['build'], { cwd: home, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const port = await findFreePort()
  const child = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: home,
    env,
  })
  cleanups.push(async () => child.kill('SIGTERM'))
  const address = `http://127.0.0.1:${port}/`
  await until(
    () =>
      fetch(address).then(
        response => response.ok,
        () => false,
      ),
    20_000,
  )
  return address
}

async function benchRequests(url) {
  const { benchNginx } = await import('./bench/nginx.mjs')
  const own = `${url.replace('localhost', '127.0.0.1')}${CARD}`
  const { ratio, a, b } = await compareRequests(own, await startPrerendered(url))
  const rates = (x, y) => `${x.toFixed(0)} against ${y.toFixed(0)} requests/s`
  report(
    "a card document against Next's own prerendered page",
    `${ratio.toFixed(2)} × (${rates(a, b)})`,
    '≥ 5 ×',
    ratio >= 5,
  )
  const nginx = await benchNginx(url, CARD)
  const what = 'the same behind the nginx micro-cache against nginx from disk'
  if (!nginx) return report(what, 'nginx is not installed', '≥ 0.9 ×', null)
  const figures = `${nginx.ratio.toFixed(2)} × (${rates(nginx.a, nginx.b)})`
  report(what, figures, '≥ 0.9 ×', nginx.ratio >= 0.9)
}

async function benchGrowth(postgres) {
  const { compareSizes } = await import('./bench/growth.mjs')
  const sizes = []
  for (const total of [10, 10_000, 100_000]) {
    sizes.push(await openInstance(postgres, `bench_${total}`, database => generateAreas(database, total)))
  }
  const { growth, figures } = await compareSizes(sizes)
  report(
    'card document at 10 → 10,000 → 100,000 areas',
    `${growth.toFixed(2)} × (${figures})`,
    '≤ 1.2 ×',
    growth <= 1.2,
  )
}

/** Prints the table; a whole run is kept in docs/bench.md. */
function write(isWhole) {
  const machine = `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
  const missed = rows.filter(row => row.includes('missed')).length
  const text = `# Bench\n\n${new Date().toISOString().slice(0, 10)}, ${machine}. Written by \`npm run bench\`; read the ratios.\n\n| what | measured | bound | |\n|---|---|---|---|\n${rows.join('\n')}\n\n${missed ? `${missed} bound(s) missed.` : 'No bound is missed.'}\n`
  if (isWhole) writeFileSync(join(root, 'docs/bench.md'), text)
  console.log(`\n${text}`)
}

/** Each part by its name on the command line. */
const PARTS = {
  sizes: ({ url }) => benchSizes(url),
  county: tools => benchCounty(tools),
  print: ({ url, databaseUrl, dir }) => benchPrint(url, databaseUrl, dir),
  batch: tools => benchBatch(tools),
  requests: ({ url }) => benchRequests(url),
  doors: tools => benchDoors(tools),
  codes: tools => benchCodes(tools),
  scans: tools => benchScans(tools, { url: tools.url, databaseUrl: tools.databaseUrl, card: CARD }),
  editions: tools => benchEditions(tools),
  search: tools => benchSearch(tools),
  staff: tools => benchStaff(tools),
  kills: tools => benchKills(tools),
  memory: tools => benchMemory(tools),
  growth: ({ postgres }) => benchGrowth(postgres),
}

/** Takes longer than all others together: only when asked for. */
const ASKED_FOR = ['memory']

/** A part that breaks is a row of the table; the others are measured all the same. */
async function runPart(name, tools) {
  try {
    await PARTS[name](tools)
  } catch (error) {
    console.error(error)
    report(name, 'broke off', '', false)
    process.exitCode = 1
  }
}

async function bench() {
  await endOrphans()
  markChildren()
  await installPackages()
  const dir = makeTempDir('bench')
  cleanups.push(async () => rmSync(dir, { recursive: true, force: true }))
  const postgres = await startPostgres({ dir: join(dir, 'data') })
  cleanups.push(() => postgres.stop())
  await build()
  const { url, databaseUrl } = await openInstance(postgres, 'bench_seed')
  const tools = { postgres, dir, report, openInstance, url, databaseUrl }
  const asked = process.argv.slice(2)
  const usual = Object.keys(PARTS).filter(name => !ASKED_FOR.includes(name))
  for (const name of asked.length ? asked.filter(name => name in PARTS) : usual) await runPart(name, tools)
  write(!asked.length)
}

bench()
  .catch(error => {
    console.error(error)
    process.exitCode = 1
  })
  .finally(async () => {
    for (const undo of cleanups.reverse()) await undo()
    await endChildren()
    process.exit()
  })
