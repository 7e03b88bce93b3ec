// Who holds a data directory: one script at a time, whichever.
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, readBirth } from './process.mjs'
import { readRunner } from './runner.mjs'
import { Plain, until, wait } from './steps.mjs'

const lockOf = dir => join(dir, 'lock')

/** As what this directory lies on its disk: a copy of it is another. */
function identify(dir) {
  const { dev, ino } = statSync(dir)
  return `${dev}:${ino}`
}

/** @returns {{script: string, pid: number, born: string, runner: string | null, place: string} | null} */
function readLock(dir) {
  try {
    return JSON.parse(readFileSync(lockOf(dir), 'utf8'))
  } catch {
    return null
  }
}

/** The script that holds it and runs. A lock that was copied together with its directory holds nothing. */
function readHolder(dir) {
  const lock = readLock(dir)
  if (!lock || lock.place !== identify(dir)) return null
  return isAlive(lock.pid) && readBirth(lock.pid) === lock.born ? lock : null
}

/** By then whoever read the lock before it was written has written its own. */
const SETTLED_MS = 200

/** Whether this script holds the data directory now. @param {string} script "start" of scripts/start.mjs */
export function isHeld(dir, script) {
  return readHolder(dir)?.script === script
}

const RUNS = ['start', 'dev']

function refuse({ script, pid }) {
  if (RUNS.includes(script))
    throw new Plain(`Already running here (process ${pid}). For a second instance set PORT and DATA_DIR.`)
  throw new Plain(`scripts/${script}.mjs is under way here (process ${pid}): try again when it has ended.`)
}

/**
 * One script a data directory. One whose npm was killed is already ending: it is waited for.
 * @param {string} script "start" of scripts/start.mjs
 * @returns a way to let go of it
 * @throws {Plain} when another holds it
 */
export async function takeLock(dir, script) {
  const holder = readHolder(dir)
  if (holder && holder.pid !== process.pid) {
    const isLeft = holder.runner && readRunner(holder.pid) !== holder.runner
    if (!isLeft || !(await until(() => !isAlive(holder.pid), 60_000))) refuse(holder)
  }
  const runner = process.env.npm_lifecycle_event ? readRunner(process.pid) : null
  const own = { script, pid: process.pid, born: readBirth(process.pid), runner, place: identify(dir) }
  const part = `${lockOf(dir)}.${process.pid}`
  writeFileSync(part, JSON.stringify(own))
  renameSync(part, lockOf(dir))
  // Two that begin at the same moment both came so far: the later one's word is the one that stands.
  await wait(SETTLED_MS)
  if (readLock(dir)?.pid !== process.pid)
    throw new Plain('Another begins here just now. For a second instance set PORT and DATA_DIR.')
  return () => rmSync(lockOf(dir), { force: true })
}
