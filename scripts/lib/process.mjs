// What the system knows of a process.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** A file of /proc; empty where it is not to be read. @param {number | string} pid */
export function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

/** The ids of all processes; none where there is no /proc. @returns {number[]} */
export function listProcesses() {
  try {
    return readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .map(Number)
  } catch {
    return []
  }
}

/** The words of /proc/…/stat behind the program's name, which may hold spaces itself. */
const readStat = pid => readProc(pid, 'stat').split(') ').at(-1).split(' ')

/**
 * When a process began, in the kernel's ticks: an id is used again sooner or later (in a container at once), with its
 * birth it names one process.
 * @returns {string} empty where that cannot be told
 */
export function readBirth(pid) {
  return readStat(pid)[19] ?? ''
}

/** @returns {number} the parent of a process, 0 when there is no such process */
export function parentOf(pid) {
  const parent = Number(readStat(pid)[1])
  if (parent || process.platform === 'linux') return parent || 0
  return Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout) || 0
}

/** Ended, and only not yet taken note of by its parent: in a container without an init that may last for ever. */
const isZombie = pid => /^[ZX]$/.test(readStat(pid)[0])

/** Whether a process with this id runs. */
export function isAlive(pid) {
  if (isZombie(pid)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Tells a process, if it is still there. @param {NodeJS.Signals} name */
export function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself.
  }
}
