import { say, wait } from './steps.mjs'

/** After so long whoever waits is told so, and again each time. */
const SPEAK_MS = 30_000
const EVERY_MS = 100

/**
 * Asks until the answer is true, however long that takes: what lives gets there on the slowest machine. What is dead
 * must be found out by who asks.
 * @param {string} title of what is waited for
 * @param {(waited: number) => Promise<boolean>} ask gets the milliseconds so far
 * @param {{speak?: number}} [options] speak: after how many milliseconds it is said that it still waits
 */
export async function waitPatiently(title, ask, { speak = SPEAK_MS } = {}) {
  const began = performance.now()
  let spoken = 0
  for (;;) {
    const waited = performance.now() - began
    if (await ask(waited)) return
    if (Math.floor(waited / speak) > spoken) {
      spoken = Math.floor(waited / speak)
      say(`still waiting for ${title} (${Math.round(waited / 1000)} s): it runs, and is slow`)
    }
    await wait(EVERY_MS)
  }
}
