import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './steps.mjs'

function listFiles(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .filter(name => name !== 'generated')
    .flatMap(name => listFiles(join(path, name)))
}

/**
 * One sum over the names and contents of files; what is generated is left out.
 * @param {string[]} names files and folders of the repository; one that is missing counts as empty
 */
export function hashFiles(names) {
  const hash = createHash('sha256')
  for (const file of names.flatMap(name => listFiles(join(root, name)))) {
    hash.update(relative(root, file)).update(readFileSync(file))
  }
  return hash.digest('hex')
}
