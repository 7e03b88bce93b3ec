import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './steps.mjs'

/** The file by which a start holds a data directory: its process id, and who stands above it. */
export const lockOf = dir => join(dir, 'start.pid')

/** A process id is used again sooner or later; only a start script holds the lock. */
export function isStart(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs')
  } catch {
    return process.platform !== 'linux'
  }
}

/** Whether a start holds this data directory now. */
export function isHeld(dir) {
  const lock = lockOf(dir)
  const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8').split(' ')[0]) : 0
  return Boolean(pid) && isAlive(pid) && isStart(pid)
}
