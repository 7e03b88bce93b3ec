// What a kill -9 leaves behind. Every program a script starts carries the script's own id in its environment;
// the next script of this clone ends those whose script is gone.
import { readdirSync, readFileSync } from 'node:fs'
import { isAlive, root, until } from './steps.mjs'

const NAME = 'MINGBAIKA_LEADER'
const read = path => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Marks this process as the one that the programs it starts belong to. */
export function markChildren() {
  process.env[NAME] = `${process.pid}@${root}`
}

/** A process id is used again sooner or later; only one of our scripts leads. */
function leads(pid) {
  return isAlive(pid) && read(`/proc/${pid}/cmdline`).includes('.mjs')
}

/** @param {(leader: number) => boolean} isMeant whose programs @returns those of this clone that carry a mark */
function findMarked(isMeant) {
  const numbers = readdirSync('/proc').filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
  return numbers.flatMap(pid => {
    const mark = read(`/proc/${pid}/environ`)
      .split('\0')
      .find(entry => entry.startsWith(`${NAME}=`))
    // A path may hold the sign, too.
    const [, leader, home] = /^\w+=(\d+)@(.*)$/s.exec(mark ?? '') ?? []
    if (home !== root || !isMeant(Number(leader))) return []
    return [{ pid: Number(pid), isPostgres: read(`/proc/${pid}/cmdline`).includes('postgres') }]
  })
}

function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself.
  }
}

// Where there is no /proc, nothing is found and nothing ended.
async function endMarked(isMeant) {
  if (process.platform !== 'linux') return
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
  return endMarked(leader => leader === process.pid)
}
