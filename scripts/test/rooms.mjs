import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Plain, root } from '../lib/steps.mjs'

/** The parts of a test run that can be asked for by name. */
export const PARTS = ['all', 'check', 'unit', 'e2e']

/** @throws {Plain} for a word that is no part: a run of nothing must not look like one that passed */
export function requirePart(word) {
  if (!PARTS.includes(word))
    throw new Plain(`npm test has no part ${word}: it is one of ${PARTS.join(', ')}.`)
}

/**
 * The tests of a room of lib in one part: "lib/paper/edition" → "tests/unit/paper". Any other argument is the runner's.
 * @param {string} part unit or e2e
 * @param {string} argument
 * @throws {Plain} when the room has no tests there
 */
export function toTests(part, argument) {
  const [, room] = /^(?:\.\/)?lib\/([^/]+)/.exec(argument) ?? []
  if (!room) return argument
  const tests = `tests/${part}/${room}`
  if (!existsSync(join(root, tests))) throw new Plain(`No tests for ${argument}: there is no ${tests}.`)
  return tests
}
