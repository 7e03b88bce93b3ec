import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { withoutSecrets } from './env.mjs'

export { isAlive } from './process.mjs'

/** The repository's root. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Where this instance keeps its data. */
export const dataDir = resolve(root, process.env.DATA_DIR ?? '.data')

/** Says what is being done, one line a step. */
export function say(text) {
  console.log(`▸ ${text}`)
}

/** A failure a person can act on: shown without a stack. */
export class Plain extends Error {}

/**
 * Runs a program to its end with its output shown, without the secrets of this script's environment.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @throws {Plain} when it ends with anything but 0
 */
export function run(command, args, options = {}) {
  return new Promise((done, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: withoutSecrets(), ...options })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (code === 0) done()
      else reject(new Plain(`${[command, ...args].join(' ')} ended with ${signal ?? code}`))
    })
  })
}

/** Runs a program that npm installed here. */
export function runBin(name, args, options) {
  return run(process.execPath, [join(root, 'node_modules', ...name.split('/')), ...args], options)
}

/** @param {{ref?: boolean}} [options] ref: false where nothing need stay for it */
export const wait = (ms, options) => sleep(ms, undefined, options)

/** Asks again and again until the answer is true. @returns whether it came within `ms` */
export async function until(ask, ms, every = 100) {
  const end = Date.now() + ms
  while (Date.now() < end) {
    if (await ask()) return true
    await wait(every)
  }
  return false
}

/** A new directory under the system's temporary one, open to the user PostgreSQL runs as. */
export function makeTempDir(purpose) {
  const dir = mkdtempSync(join(tmpdir(), `mingbaika-${purpose}-`))
  chmodSync(dir, 0o755)
  return dir
}
