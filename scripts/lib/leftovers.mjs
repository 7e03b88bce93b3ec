// What a kill -9 leaves behind. Every program a script starts carries the script's own id in its environment;
// the next script of this clone ends those whose script is gone.
import { statSync } from 'node:fs'
import { isAlive, listProcesses, readBirth, readProc, signal } from './process.mjs'
import { root, until } from './steps.mjs'

const NAME = 'MINGBAIKA_LEADER'

/** Marks this process as the one that the programs it starts belong to. */
export function markChildren() {
  process.env[NAME] = `${process.pid}:${readBirth(process.pid)}@${root}`
}

/** The script that a program was started by. @returns {{pid: number, born: string, home: string} | null} */
export function readLeader(pid) {
  const mark = readProc(pid, 'environ')
    .split('\0')
    .find(entry => entry.startsWith(`${NAME}=`))
  // A path may hold the signs, too.
  const [, leader, born, home] = /^\w+=(\d+)(?::(\d*))?@(.*)$/s.exec(mark ?? '') ?? []
  return leader ? { pid: Number(leader), born: born ?? '', home } : null
}

/** Whether a script still runs. A process id is used again sooner or later; only one of our scripts leads. */
export function leads({ pid, born }) {
  if (!isAlive(pid) || !readProc(pid, 'cmdline').includes('.mjs')) return false
  return !born || readBirth(pid) === born
}

/** However its path is written. */
function isThisClone(home) {
  if (home === root) return true
  try {
    const [a, b] = [statSync(home), statSync(root)]
    return a.dev === b.dev && a.ino === b.ino
  } catch {
    return false
  }
}

/** @param {(leader: {pid: number, born: string}) => boolean} isMeant whose programs @returns those of this clone that carry a mark */
function findMarked(isMeant) {
  return listProcesses().flatMap(pid => {
    const leader = pid === process.pid ? null : readLeader(pid)
    if (!leader || !isThisClone(leader.home) || !isMeant(leader)) return []
    return [{ pid, isPostgres: readProc(pid, 'cmdline').includes('postgres') }]
  })
}

// Where there is no /proc, nothing is found and nothing ended.
async function endMarked(isMeant) {
  for (const { pid, isPostgres } of findMarked(isMeant)) {
    // A database gets to close its files; a frozen one is woken to do so.
    signal(pid, isPostgres ? 'SIGINT' : 'SIGKILL')
    signal(pid, 'SIGCONT')
  }
  const areGone = () => findMarked(isMeant).length === 0
  if (await until(areGone, 10_000, 50)) return
  for (const { pid } of findMarked(isMeant)) signal(pid, 'SIGKILL')
  await until(areGone, 2000, 50)
}

/** Ends installs, builds, servers and databases whose script was killed. */
export function endOrphans() {
  return endMarked(leader => !leads(leader))
}

/** Ends whatever this script started that still runs: what was under way when it was told to stop. */
export function endChildren() {
  return endMarked(leader => leader.pid === process.pid)
}
