// Who holds a data directory.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRunner } from './runner.mjs'
import { isAlive, Plain, until, wait } from './steps.mjs'

/** The file by which a script holds a data directory: its process id, and who stands above it. */
export const lockOf = (dir, script) => join(dir, `${script}.pid`)

/** A process id is used again sooner or later; only the script itself holds its lock. */
function isScript(pid, script) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`${script}.mjs`)
  } catch {
    return process.platform !== 'linux'
  }
}

function readOwner(lock, script) {
  const [owner, runner] = existsSync(lock) ? readFileSync(lock, 'utf8').split(' ') : []
  const pid = Number(owner)
  return pid && isAlive(pid) && isScript(pid, script) ? { pid, runner } : null
}

/** By then whoever read the lock before it was written has written its own. */
const SETTLED_MS = 200

/** Whether a script holds this data directory now. @param {string} script "start" of scripts/start.mjs */
export function isHeld(dir, script) {
  return readOwner(lockOf(dir, script), script) !== null
}

/**
 * One instance a data directory. One whose npm was killed is already ending: it is waited for.
 * @throws {Plain} when another holds it
 */
export async function takeLock(dir, script) {
  const lock = lockOf(dir, script)
  const owner = readOwner(lock, script)
  if (owner && owner.pid !== process.pid) {
    const isLeft = owner.runner && readRunner(owner.pid) !== owner.runner
    if (!isLeft || !(await until(() => !isAlive(owner.pid), 30_000))) {
      throw new Plain(
        `Already running here (process ${owner.pid}). For a second instance set PORT and DATA_DIR.`,
      )
    }
  }
  const own = `${process.pid}${process.env.npm_lifecycle_event ? ` ${readRunner(process.pid)}` : ''}`
  writeFileSync(lock, own)
  // Two that begin at the same moment both came so far: the later one's word is the one that stands.
  await wait(SETTLED_MS)
  if (readFileSync(lock, 'utf8') !== own) {
    throw new Plain('Another begins here just now. For a second instance set PORT and DATA_DIR.')
  }
}
