// Which processes work in a directory of data: PostgreSQL's have it as their working directory, under whatever path
// and with whatever ids. The id in its postmaster.pid may be anybody's by now, or that of what it was copied from.
import { existsSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { leads, readLeader } from './leftovers.mjs'
import { isAlive, listProcesses, signal } from './process.mjs'
import { Plain, until } from './steps.mjs'

function isPostgresIn(pid, { dev, ino }) {
  try {
    // Packages that were installed anew leave a program behind that is "(deleted)".
    const program = basename(readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, ''))
    const place = statSync(`/proc/${pid}/cwd`)
    return program === 'postgres' && place.dev === dev && place.ino === ino
  } catch {
    return false
  }
}

/** @returns {number[]} ids; where there is no /proc, the one that the data names, if it lives */
function findUsers(data) {
  const place = statSync(data)
  if (process.platform === 'linux') return listProcesses().filter(pid => isPostgresIn(pid, place))
  return [readPostmaster(data)].filter(pid => pid && isAlive(pid))
}

const lockOf = data => join(data, 'postmaster.pid')

function readPostmaster(data) {
  return existsSync(lockOf(data)) ? Number(readFileSync(lockOf(data), 'utf8').split('\n')[0]) : 0
}

function refuseForeign(data, users) {
  for (const pid of users) {
    const leader = readLeader(pid)
    if (leader && leader.pid !== process.pid && leads(leader))
      throw new Plain(
        `The data in ${data} is in use by PostgreSQL ${pid}, which ${leader.home} runs: it was left alone.`,
      )
  }
}

/** What a postmaster that was killed left behind ends by itself; what is frozen does not. */
const LEFT_MS = 2000
/** A postmaster writes everything down before it ends. */
const SHUTDOWN_MS = 60_000

/**
 * Ends what a killed script left at work on the data, and removes the lock that nobody holds.
 * @throws {Plain} when it is at work for a script that runs
 */
export async function endUsers(data) {
  const users = findUsers(data)
  refuseForeign(data, users)
  const postmaster = readPostmaster(data)
  const isRunning = users.includes(postmaster)
  const areGone = () => findUsers(data).length === 0
  if (isRunning) {
    signal(postmaster, 'SIGCONT')
    signal(postmaster, 'SIGINT')
  }
  if (users.length && !(await until(areGone, isRunning ? SHUTDOWN_MS : LEFT_MS, 50))) {
    for (const pid of findUsers(data)) signal(pid, 'SIGKILL')
    await until(areGone, 5000, 50)
  }
  // Of nobody's: PostgreSQL itself would take any process of that number for its own.
  if (postmaster && areGone()) rmSync(lockOf(data), { force: true })
}
