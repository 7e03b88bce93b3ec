import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { postgresEnv } from './env.mjs'
import { noteMade, requireWhole } from './made.mjs'
import { Plain } from './steps.mjs'

/**
 * The password of the data's owner, made with it.
 * @throws {Plain} when the data is there without it
 */
function keepPassword({ home, user }) {
  const file = join(home, 'password')
  if (!existsSync(file)) {
    if (existsSync(join(home, 'data')))
      throw new Plain(`${file} is missing: without it the data beside it does not open. Restore both.`)
    writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 })
  }
  if (user.uid !== undefined) chownSync(file, user.uid, user.gid)
  return readFileSync(file, 'utf8').trim()
}

/** Made beside its place and renamed when whole, so that a killed initdb leaves nothing half-made behind. */
function makeData({ home, initdb, user }) {
  const data = join(home, 'data')
  const part = `${data}.part`
  rmSync(part, { recursive: true, force: true })
  const args = ['-D', part, '-U', 'mingbaika', '-A', 'scram-sha-256', '-E', 'UTF8', '--no-locale']
  const made = spawnSync(initdb, [...args, '--pwfile', join(home, 'password')], {
    ...user,
    cwd: home,
    encoding: 'utf8',
    env: postgresEnv(),
  })
  if (made.status !== 0) throw new Plain(`initdb failed: ${made.stderr || made.error?.message}`)
  renameSync(part, data)
}

/**
 * The data of a place, made where there is none, and the password of its owner.
 * @param {string} dir this instance's data directory
 * @returns {{data: string, password: string}}
 * @throws {Plain} when it cannot be made, or is not whole
 */
export function openCluster(place, dir) {
  const data = join(place.home, 'data')
  const password = keepPassword(place)
  if (existsSync(data)) requireWhole(data)
  else makeData(place)
  noteMade(dir, place.home)
  return { data, password }
}
