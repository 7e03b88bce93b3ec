import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, say } from './steps.mjs'

/** Where an nginx lies that was unpacked for this clone. */
const home = join(root, 'node_modules/.mingbaika-nginx')
const QUIET = ['-qq', '-o', 'Dpkg::Use-Pty=0']

/** The program, and what it is linked against; of some releases it has other names. */
const PACKAGES = [
  'nginx',
  'nginx-light',
  'nginx-core',
  'libpcre2-8-0',
  'libpcre3',
  'libssl3',
  'libssl3t64',
  'zlib1g',
]

function findUnpacked() {
  const command = join(home, 'usr/sbin/nginx')
  if (!existsSync(command)) return null
  const libraries = readdirSync(join(home, 'usr/lib')).filter(name => name.endsWith('-linux-gnu'))
  const paths = libraries.flatMap(name => [join(home, 'usr/lib', name), join(home, 'lib', name)])
  const env = { LD_LIBRARY_PATH: paths.join(':') }
  return spawnSync(command, ['-v'], { env }).status === 0 ? { command, env } : null
}

/** Lists of packages of this clone's own: those of the machine belong to root, and may never have been read. */
async function unpack() {
  const dirs = { 'Dir::State::Lists': join(home, 'lists'), 'Dir::Cache': join(home, 'cache') }
  for (const dir of Object.values(dirs)) mkdirSync(join(dir, 'partial'), { recursive: true })
  const own = Object.entries(dirs).flatMap(([name, dir]) => ['-o', `${name}=${dir}`])
  await run('apt-get', [...QUIET, ...own, 'update'])
  for (const name of PACKAGES) {
    // What a release does not have is not needed there.
    await run('apt-get', [...QUIET, ...own, 'download', name], { cwd: home, stdio: 'ignore' }).catch(() => {})
  }
  for (const file of readdirSync(home).filter(name => name.endsWith('.deb')))
    await run('dpkg', ['-x', join(home, file), home])
  for (const dir of Object.values(dirs)) rmSync(dir, { recursive: true, force: true })
}

/**
 * Gets Debian's nginx: installed by root, else unpacked into this clone.
 * @param {() => string | null} findInstalled
 * @returns {Promise<{command: string, env?: NodeJS.ProcessEnv} | null>} null where neither can be done
 */
export async function fetchNginx(findInstalled) {
  const unpacked = findUnpacked()
  if (unpacked) return unpacked
  if (process.getuid?.() === 0) {
    say("installing nginx (Debian's package)")
    await run('apt-get', [...QUIET, 'update']).catch(() => {})
    // Its service is not to be started: it would listen on this machine's port 80.
    const env = { ...process.env, RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', [...QUIET, 'install', '-y', '--no-install-recommends', 'nginx-light'], {
      env,
    }).catch(() => {})
    const command = findInstalled()
    if (command) return { command }
  }
  say("fetching nginx (Debian's package)")
  mkdirSync(home, { recursive: true })
  await unpack().catch(error => console.error(error.message))
  return findUnpacked()
}
