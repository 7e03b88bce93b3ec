import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Plain, root } from '../lib/steps.mjs'

/**
 * The unit tests of a room of lib: "lib/paper/edition" → "tests/unit/paper". Any other argument is the runner's own.
 * @param {string} argument
 * @throws {Plain} when the room has no tests
 */
export function toTests(argument) {
  const [, room] = /^(?:\.\/)?lib\/([^/]+)/.exec(argument) ?? []
  if (!room) return argument
  const tests = `tests/unit/${room}`
  if (!existsSync(join(root, tests))) throw new Plain(`No unit tests for ${argument}: there is no ${tests}.`)
  return tests
}
