// The bench of memory: one process under everything that the public can ask for, for ten minutes.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { readProc } from '../lib/process.mjs'
import { root, wait } from '../lib/steps.mjs'
import { median } from './measure.mjs'
import { printToken } from './paper.mjs'

const MINUTES = 10
const EVERY_MS = 2000
const CONNECTIONS = 24
const MOST_MB = 400
/** What still grows in the second half grows for ever. */
const LEVEL = 1.1

const readMegabytes = pid => Number(/^VmRSS:\s+(\d+) kB/m.exec(readProc(pid, 'status'))?.[1]) / 1024

async function sample(pid, untilMs) {
  const sizes = []
  while (performance.now() < untilMs) {
    sizes.push(readMegabytes(pid))
    await wait(EVERY_MS)
  }
  return sizes
}

/** @param {object} tools report and openInstance of the bench, postgres */
export async function benchMemory({ report, openInstance, postgres }) {
  const { url, child, databaseUrl, stop } = await openInstance(postgres, 'bench_memory')
  const token = printToken(databaseUrl)
  const file = join(root, 'scripts/bench/hammer.mjs')
  const args = [
    file,
    url.replace('localhost', '127.0.0.1'),
    'mixed',
    String(MINUTES * 60),
    token,
    String(CONNECTIONS),
  ]
  const hammer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const said = hammer.stdout.toArray()
  const sizes = await sample(child.pid, performance.now() + MINUTES * 60_000)
  const { rate } = JSON.parse(Buffer.concat(await said).toString())
  await stop()
  const tenth = Math.floor(sizes.length / 10)
  const [middle, last] = [sizes.slice(4 * tenth, 5 * tenth), sizes.slice(-tenth)].map(median)
  const most = Math.max(...sizes)
  report(
    `memory of one process in ${MINUTES} minutes of mixed load, ${rate.toFixed(0)} requests/s`,
    `at most ${most.toFixed(0)} MB RSS, ${(last / middle).toFixed(2)} × in the last minute of the fifth`,
    `≤ ${MOST_MB} MB, level (≤ ${LEVEL} ×)`,
    most <= MOST_MB && last / middle <= LEVEL,
  )
}
