import { endChildren, endOrphans, markChildren } from './leftovers.mjs'
import { watchRunner } from './runner.mjs'
import { attempt, sayFailure } from './words.mjs'

/**
 * Runs a script that ends by itself: stopped at any moment, or left by its npm, it undoes what it began, and a failure
 * that a person can act on is said without a stack.
 * @param {(undo: (step: () => unknown) => void) => Promise<unknown>} work `undo` names what is to be done at the end,
 *   the last first
 */
export async function runScript(work) {
  const steps = []
  let ending
  const undoAll = async () => {
    for (const step of steps.reverse()) await attempt(step)
    await attempt(endChildren)
  }
  const end = code => {
    ending ??= undoAll().then(() => process.exit(code))
    return ending
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(130))
  watchRunner(() => end(130))
  try {
    await endOrphans()
    markChildren()
    await work(step => steps.push(step))
    await end(0)
  } catch (error) {
    if (!ending) sayFailure(error)
    await end(1)
  }
}
