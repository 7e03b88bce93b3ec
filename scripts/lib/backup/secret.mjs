import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileOf = dir => join(dir, 'secret')

/** @returns {string | null} the secret kept in a data directory */
export function readKeptSecret(dir) {
  const file = fileOf(dir)
  return (existsSync(file) && readFileSync(file, 'utf8').trim()) || null
}

/** The secrets that an installation may work with: the one that is set before the one kept in its data directory. */
export function listSecrets(dir) {
  return [process.env.NEXTAUTH_SECRET, readKeptSecret(dir)].filter(Boolean)
}

/**
 * Keeps a secret in a data directory for the next start, whole or not at all; the one that was there stays beside it.
 * @returns {boolean} whether it was another one
 */
export function replaceSecret(dir, secret) {
  const file = fileOf(dir)
  if (readKeptSecret(dir) === secret) return false
  mkdirSync(dir, { recursive: true })
  writeFileSync(`${file}.part`, secret, { mode: 0o600 })
  // Restored by root, it is still for whoever runs the product.
  const { uid, gid } = statSync(existsSync(file) ? file : dir)
  if (process.getuid?.() === 0) chownSync(`${file}.part`, uid, gid)
  if (existsSync(file)) renameSync(file, `${file}.before-restore`)
  renameSync(`${file}.part`, file)
  return true
}
