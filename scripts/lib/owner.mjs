// A data directory of PostgreSQL belongs to one installation. Where it lies outside, the pointer to it is copied with
// the clone; who may use it is therefore written beside the data, and a copy is told from what it was copied from.
import { existsSync, lstatSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { Plain, say } from './steps.mjs'

/** @typedef {{place: string, dev: number, ino: number}} Identity */

const markOf = home => join(home, 'owner.json')

/** Which directory this is. A link to one is itself what is meant: it is copied like any file. @returns {Identity} */
function identify(dir) {
  const { dev, ino } = lstatSync(dir)
  return { place: join(realpathSync(dirname(dir)), basename(dir)), dev, ino }
}

/** @returns {Identity | null} null where nobody's name stands: a version of before wrote none */
function readOwner(home) {
  return existsSync(markOf(home)) ? JSON.parse(readFileSync(markOf(home), 'utf8')) : null
}

/** Moved on its disk it is still the same; restored to its place it is, too; a copy elsewhere is neither. */
const isSame = (a, b) => a.place === b.place || (a.dev === b.dev && a.ino === b.ino)

const isInside = (home, { place }) => realpathSync(home).startsWith(place + sep)

const ANEW = '“npm start -- --moved”'

function refuseCopy(home, dir, owner) {
  throw new Plain(
    `The data in ${home} belongs to the installation in ${owner.place}; ${dir} seems to be a copy of that, and was not started. Nothing was touched.\n` +
      `For an installation of its own: set DATA_DIR to another place, or remove ${dir}.\n` +
      `If the installation was moved here on purpose, and the old one is gone: ${ANEW} takes the data over.`,
  )
}

function refuseTorn(home, dir, owner) {
  throw new Plain(
    `The data in ${home} was copied from ${owner.place} while PostgreSQL was running there, or had been killed: it may be torn, and was not started.\n` +
      `Copy it anew with that stopped, or use npm run backup there and npm run restore here.\n` +
      `To try it all the same: ${ANEW}. For an empty installation: remove ${dir}.`,
  )
}

/**
 * Makes sure that the data is this installation's, before anything is done to it.
 * @param {string} home where PostgreSQL's data lies
 * @param {string} dir this instance's data directory
 * @param {boolean} moved whether somebody said that it was moved here
 * @throws {Plain} when it is another's
 */
export function requireOwn(home, dir, moved) {
  const owner = existsSync(home) ? readOwner(home) : null
  const own = identify(dir)
  if (!owner || isSame(owner, own)) return
  if (moved) return say(`taking over the data of ${owner.place}`)
  if (!isInside(home, own)) refuseCopy(home, dir, owner)
  if (existsSync(join(home, 'data/postmaster.pid'))) refuseTorn(home, dir, owner)
}

/** Writes down whose the data is, where that is not what stands there. */
export function claim(home, dir) {
  const own = JSON.stringify(identify(dir))
  const mark = markOf(home)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === own) return
  writeFileSync(mark, own)
}
