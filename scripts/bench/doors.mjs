// The bench of the doors: whether a resident's kept page stays quick while somebody hammers another public address.
import { spawn } from 'node:child_process'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { root, wait } from '../lib/steps.mjs'
import { median } from './measure.mjs'
import { printToken } from './paper.mjs'

const KINDS = [
  'pixel',
  'card PDF',
  'PNG',
  'search',
  'say page',
  'say posts',
  'unknown codes',
  'wrong tokens',
  'login',
  'login page',
]
const CARD = '/k/GY-JS-ZN'
const SECONDS = 3
/** Until all connections are at it. */
const RISE_MS = 700
const PAIRS = 3
const EVERY_MS = 20

/** A resident on one connection of their own. @returns milliseconds and status of each answer */
async function askSteadily(url, agent, untilMs) {
  const answers = []
  while (performance.now() < untilMs) {
    const began = performance.now()
    const status = await new Promise((done, reject) => {
      get(url, { agent }, answer => answer.resume().on('end', () => done(answer.statusCode))).on(
        'error',
        reject,
      )
    })
    answers.push({ ms: performance.now() - began, status })
    await wait(EVERY_MS)
  }
  return answers
}

async function measureDuring(url, kind, token) {
  const file = join(root, 'scripts/bench/hammer.mjs')
  const args = [file, url, kind, String(SECONDS), token]
  const hammer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const said = hammer.stdout.toArray()
  await wait(RISE_MS)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const answers = await askSteadily(url + CARD, agent, performance.now() + (SECONDS - 0.8) * 1000)
  agent.destroy()
  const { rate, statuses } = JSON.parse(Buffer.concat(await said).toString())
  return {
    ms: median(answers.map(({ ms }) => ms)),
    broken: answers.filter(({ status }) => status >= 500).length,
    rate,
    statuses,
  }
}

async function compareDoors(url, kind, token) {
  const pairs = []
  for (let i = 0; i < PAIRS; i++)
    pairs.push([await measureDuring(url, kind, token), await measureDuring(url, 'kept', token)])
  const [there, kept] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
  return {
    ratio: median(pairs.map(([a, b]) => a.ms / b.ms)),
    ms: [median(there.map(({ ms }) => ms)), median(kept.map(({ ms }) => ms))],
    broken: there.reduce((sum, { broken }) => sum + broken, 0),
    rate: median(there.map(({ rate }) => rate)),
    statuses: Object.entries(there.at(-1).statuses).map(([status, { count }]) => `${status}: ${count}`),
  }
}

/** @param {object} tools report, url and databaseUrl of the bench */
export async function benchDoors({ report, url, databaseUrl }) {
  const own = url.replace('localhost', '127.0.0.1')
  const token = printToken(databaseUrl)
  await (await fetch(own + CARD)).arrayBuffer()
  for (const kind of KINDS) {
    const { ratio, ms, broken, rate, statuses } = await compareDoors(own, kind, token)
    const figures = `${ratio.toFixed(2)} × (${ms.map(one => one.toFixed(1)).join(' against ')} ms), ${broken} broken; ${rate.toFixed(0)} a second there, ${statuses.join(', ')}`
    report(
      `a kept page while 200 connections hammer ${kind}, against while they hammer a kept page`,
      figures,
      'median ≤ 2 ×, no 5xx',
      ratio <= 2 && broken === 0,
    )
  }
  await benchCounting(own, databaseUrl, report, token)
}

async function sumCounts(databaseUrl, token) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query(
    'SELECT coalesce(sum(scans + calls), 0)::int AS n FROM "ScanCount" WHERE token = $1',
    [token],
  )
  await client.end()
  return rows[0].n
}

/** Bursts of 500 scans and calls over 200 connections, each burst from a village of its own behind one address. */
async function benchCounting(url, databaseUrl, report, token) {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const { request } = await import('node:http')
  const use = (i, from) =>
    new Promise(done => {
      const [path, method] = i % 2 ? ['pixel.gif', 'GET'] : ['call', 'POST']
      request(`${url}/q/${token}/${path}`, { agent, method, headers: { 'X-Forwarded-For': from } }, answer =>
        answer.resume().on('end', () => done(answer.statusCode < 300)),
      )
        .on('error', () => done(false))
        .end()
    })
  const before = await sumCounts(databaseUrl, token)
  let answered = 0
  for (let burst = 0; burst < 5; burst++) {
    const from = `198.51.100.${burst + 1}`
    const uses = await Promise.all(Array.from({ length: 500 }, (_, i) => use(i, from)))
    answered += uses.filter(Boolean).length
  }
  agent.destroy()
  await wait(3000)
  const counted = (await sumCounts(databaseUrl, token)) - before
  report(
    'scans and calls counted out of those that were answered, in bursts of 500 over 200 connections',
    `${counted} of ${answered}`,
    'all',
    counted === answered && answered === 2500,
  )
}
