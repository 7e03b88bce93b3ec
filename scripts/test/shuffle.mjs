// SHUFFLE=number npm test -- e2e: every test in an order drawn by lot, each in a worker that has run no other.
// What only holds after another test, or before it, fails here. (Unit tests: npm test -- unit --sequence.shuffle.)
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/steps.mjs'

/** Park and Miller: the same number draws the same order again. */
function makeRandom(seed) {
  let state = (seed % 2_147_483_646) + 1
  return below => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = random(i + 1)
    ;[list[i], list[j]] = [list[j], list[i]]
  }
  return list
}

/** Whether the tests of a file build on each other. */
const isStory = file => readFileSync(join(root, 'tests/e2e', file), 'utf8').includes("mode: 'serial'")

/** The tests below a suite; those of a file that tells one story stay together. */
function listParts(suite) {
  if (isStory(suite.file)) return [{ file: suite.file }]
  const own = (suite.specs ?? []).map(({ file, title }) => ({ file, title }))
  return [...own, ...(suite.suites ?? []).flatMap(listParts)]
}

/**
 * The parts of the browser suite in an order drawn by lot.
 * @param {number} seed
 * @returns {{file: string, title?: string}[]} without a title: all of the file
 */
export function drawOrder(seed) {
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 1e8, env: { ...process.env, TIMES_FILE: '' } }
  const listed = spawnSync(process.execPath, [cli, 'test', '--list', '--reporter=json'], options)
  const { suites } = JSON.parse(listed.stdout)
  return shuffle(suites.flatMap(listParts), makeRandom(seed))
}
