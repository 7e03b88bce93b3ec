// Failures in words that a person can act on.
import { existsSync, statSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { Plain } from './steps.mjs'

/** Who this runs as; a user id that no list of users knows has its number only. */
export function whoami() {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.()}`
  }
}

/** Whose a file is, or that of the nearest folder above it that is there. */
function ownerOf(path) {
  for (let at = path; at; at = at.slice(0, at.lastIndexOf('/'))) {
    try {
      return `${at} belongs to user ${statSync(at).uid}`
    } catch {
      // Further up.
    }
  }
  return 'it belongs to somebody else'
}

const NO_RIGHT = path =>
  `${whoami()} may not use ${path} (${ownerOf(path)}): run this as that user, give it away (chown -R), or choose another place with DATA_DIR.`

const WORDS = {
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EROFS: path =>
    `${path} cannot be written: it lies on a read-only file system. Choose another place with DATA_DIR.`,
  ENOSPC: path => `The disk is full: ${path} could not be written. Make room and try again.`,
  EDQUOT: path => `The disk quota is used up: ${path} could not be written. Make room and try again.`,
  ENOTDIR: path => `${path} cannot be a folder: a part of it is a file. Choose another place with DATA_DIR.`,
  EEXIST: path => `${path} should be a folder and is a file. Choose another place with DATA_DIR.`,
  ENOENT: path =>
    path.startsWith(tmpdir()) && !existsSync(tmpdir())
      ? `The folder for temporary files, ${tmpdir()}, is not there: make it, or set TMPDIR.`
      : `${path} is not there.`,
  EMFILE: () => 'Too many files are open: raise the limit (ulimit -n).',
  ENOMEM: () => 'The machine has no memory left.',
}

/** PostgreSQL's own (SQLSTATE, five signs), or pg's of a line that was cut. */
function isOfDatabase(error) {
  const { code, severity, message = '' } = error ?? {}
  return (
    Boolean(severity && /^[0-9A-Z]{5}$/.test(code)) || /^Connection terminated|not queryable/.test(message)
  )
}

/** What the system says of a line that was cut: only where a database is at its other end. */
const LINE_CUT = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT']

const quote = error => `The database says: ${error.message}.`

/**
 * Works with a database in a script that a person waits for: where that fails, they hear what has become of their data.
 * @template T
 * @param {string} outcome of a failure
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Plain} for whatever the database, or the line to it, says
 */
export async function inWords(outcome, work) {
  try {
    return await work()
  } catch (error) {
    if (!isOfDatabase(error) && !LINE_CUT.includes(error?.code)) throw error
    throw new Plain(`${quote(error)} ${outcome}`)
  }
}

/**
 * A failure of the system (no right, no room, no such place) in words.
 * @param {NodeJS.ErrnoException & {dest?: string}} error
 * @returns {string | null} null where it is none, but a fault of ours
 */
export function explain(error) {
  if (error instanceof Plain) return error.message
  if (isOfDatabase(error)) return quote(error)
  const path = error?.dest ?? error?.path
  if (!path || !(error.code in WORDS)) return null
  return error.syscall?.startsWith('spawn')
    ? `The program ${path} is not there, or may not be run.`
    : WORDS[error.code](path)
}

/** Says why a script fails: in words, or, where it is a fault of ours, with all that helps to find it. */
export function sayFailure(error) {
  console.error(explain(error) ?? error)
}

/** One step of an end: where it fails, that is said, and does not keep the others from being taken. */
export const attempt = step => Promise.resolve().then(step).catch(sayFailure)
