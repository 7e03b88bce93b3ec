import { askHealth } from './ask.mjs'
import { wait } from './steps.mjs'

const EVERY_MS = 5000
/** A server that hangs is silent for ever; one that is only slow says something within a minute. */
const PATIENCE_MS = 60_000

/**
 * Watches a server that lives and may have stopped answering: frozen, or in a circle. Any answer will do. While this
 * script itself does not get its turn the machine is to blame, and nothing is counted.
 * @param {{url: string, child: import('node:child_process').ChildProcess}} server
 * @param {() => void} onHung once
 * @param {{every?: number, patience?: number}} [options] milliseconds
 */
export async function watchHealth({ url, child }, onHung, { every = EVERY_MS, patience = PATIENCE_MS } = {}) {
  let silentFor = 0
  while (child.exitCode === null && child.signalCode === null) {
    const began = performance.now()
    await wait(every, { ref: false })
    const isLate = performance.now() - began > 2 * every
    const asked = performance.now()
    if (isLate || (await askHealth(url, every))) silentFor = 0
    else silentFor += every + Math.min(performance.now() - asked, every)
    if (silentFor >= patience) return onHung()
  }
}
