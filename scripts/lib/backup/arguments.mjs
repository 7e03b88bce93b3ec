import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Plain } from '../steps.mjs'

/**
 * The one file that a command names, and its switches. npm runs scripts in the clone's root, wherever it was called.
 * @param {string} usage said when something else is given
 * @param {string[]} [switches] names without their dashes
 * @returns {{file: string, is: Record<string, boolean | undefined>}}
 * @throws {Plain}
 */
export function readArguments(usage, switches = []) {
  const options = Object.fromEntries(switches.map(name => [name, { type: 'boolean' }]))
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    if (positionals.length !== 1 || !positionals[0]) throw new Error('one file')
    const from = process.env.npm_lifecycle_event ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()
    return { file: resolve(from, positionals[0]), is: values }
  } catch {
    throw new Plain(usage)
  }
}
