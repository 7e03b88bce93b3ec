// Kills in mid-publish: what was said to be done must be there, and nothing may be there by half.
import { randomBytes } from 'node:crypto'
import { withDatabase } from '../lib/database.mjs'
import { wait } from '../lib/steps.mjs'
import { openPublisher } from './publisher.mjs'
import { openStarted } from './started.mjs'

const PUBLISHERS = 4
const AREA = 'GY'
/** Between well again and the next kill: some publishes are done, some are under way. */
const drawPause = () => 300 + Math.random() * 1200

/** @param {string} databaseUrl @param {string} sql @returns {Promise<Record<string, unknown>[]>} */
const ask = (databaseUrl, sql, values) =>
  withDatabase(databaseUrl, async client => (await client.query(sql, values)).rows)

const LIVE = `SELECT id, name FROM "Team" WHERE name LIKE $1`
const REVISED = `SELECT "recordId" AS id, title AS name FROM "Revision" WHERE kind = 'TEAM' AND state = 'PUBLISHED' AND title LIKE $1`
const LOGGED = `SELECT DISTINCT "recordId" AS id FROM "LogEntry" WHERE kind = 'TEAM' AND action LIKE 'revision.%'`

/** A publish is a row, a revision, an entry of the log and a step of the version, in one transaction. */
async function judge(databaseUrl, tag, acknowledged, versionBefore) {
  const live = await ask(databaseUrl, LIVE, [`${tag}%`])
  const revised = await ask(databaseUrl, REVISED, [`${tag}%`])
  const logged = new Set((await ask(databaseUrl, LOGGED)).map(({ id }) => id))
  const ids = rows => new Set(rows.map(({ id }) => id))
  const [liveIds, revisedIds] = [ids(live), ids(revised)]
  const halfDone = [...new Set([...liveIds, ...revisedIds])].filter(
    id => !liveIds.has(id) || !revisedIds.has(id) || !logged.has(id),
  )
  const names = new Set(live.map(({ name }) => name))
  const steps = (await readVersion(databaseUrl)) - versionBefore
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(name => !names.has(name)).length,
    halfDone: halfDone.length + Math.max(0, live.length - steps),
    done: live.length,
  }
}

async function readVersion(databaseUrl) {
  const [area] = await ask(databaseUrl, `SELECT "contentVersion" AS v FROM "Area" WHERE code = $1`, [AREA])
  return area.v
}

/**
 * Starts the product in a directory of its own, publishes without a pause, and kills app, postmaster and whole tree in
 * turn.
 * @param {{dir: string, port: number, kills: number, onKill?: (kind: string, ms: number) => void}} options
 * @returns {Promise<{acknowledged: number, lost: number, halfDone: number, done: number, times: Record<string, number[]>}>}
 *   done: publishes that are there; times: milliseconds from each kill until all is well again, by what was killed
 */
export async function tryKills({ dir, port, kills, onKill = () => {} }) {
  const account = { email: 'kills@example.cn', password: randomBytes(12).toString('hex') }
  const env = { ADMIN_EMAIL: account.email, ADMIN_PASSWORD: account.password }
  const started = openStarted({ dir, port, env })
  const tag = `杀${randomBytes(3).toString('hex')}-`
  const acknowledged = []
  const times = { app: [], postmaster: [], tree: [] }
  let isOver = false
  let serial = 0
  started.start()
  try {
    await started.becomesWell()
    while (!(await hasAccount(started))) await wait(100)
    const databaseUrl = started.readDatabaseUrl()
    const [{ id: areaId }] = await ask(databaseUrl, 'SELECT id FROM "Area" WHERE code = $1', [AREA])
    const versionBefore = await readVersion(databaseUrl)
    const publish = await openPublisher(started.url, account)
    const publishers = Array.from({ length: PUBLISHERS }, async () => {
      while (!isOver) {
        const name = `${tag}${serial++}`
        if (await publish(name, areaId, { signal: AbortSignal.timeout(20_000) })) acknowledged.push(name)
        else await wait(50)
      }
    })
    for (let n = 0; n < kills; n++) {
      await wait(drawPause())
      const kind = Object.keys(times)[n % 3]
      await started.kills[kind]()
      times[kind].push(await started.becomesWell())
      onKill(kind, times[kind].at(-1))
    }
    isOver = true
    await Promise.all(publishers)
    while (!(await hasAccount(started))) await wait(100)
    return { ...(await judge(started.readDatabaseUrl(), tag, acknowledged, versionBefore)), times }
  } finally {
    isOver = true
    await started.stop()
  }
}

/** The start's last step, after the first answer: what runs is noted. */
async function hasAccount({ readDatabaseUrl }) {
  try {
    return (await ask(readDatabaseUrl(), 'SELECT 1 FROM "Staff" LIMIT 1')).length === 1
  } catch {
    return false
  }
}
