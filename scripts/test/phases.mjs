const phases = []

/**
 * Runs one phase of a test run and notes how long it took, also when it fails.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function runPhase(name, work) {
  const began = performance.now()
  let failed = true
  try {
    const result = await work()
    failed = false
    return result
  } finally {
    phases.push({ name, seconds: (performance.now() - began) / 1000, failed })
  }
}

/** @returns {{name: string, seconds: number, failed: boolean}[]} the phases so far, in their order */
export function listPhases() {
  return phases
}
