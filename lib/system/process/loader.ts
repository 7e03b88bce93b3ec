/** More keys at once would make one answer wait for too many others. */
const MOST_AT_ONCE = 500

type Waiting<V> = { resolve: (value: V | undefined) => void; reject: (error: unknown) => void }

/**
 * Makes one reading out of many: what is asked for while a reading is under way is read by the next one, all at once,
 * and there is never more than one. Who asks for what is already asked for shares its answer.
 * @param read the values of some keys; a key that names nothing is left out
 * @returns undefined for a key that names nothing
 */
export function makeLoader<V>(
  read: (keys: string[]) => Promise<Map<string, V>>,
): (key: string) => Promise<V | undefined> {
  const asked = new Map<string, Promise<V | undefined>>()
  const waiting = new Map<string, Waiting<V>>()
  let isReading = false

  async function readNext(): Promise<void> {
    if (isReading || waiting.size === 0) return
    isReading = true
    const turn = [...waiting].slice(0, MOST_AT_ONCE)
    for (const [key] of turn) waiting.delete(key)
    try {
      const values = await read(turn.map(([key]) => key))
      for (const [key, { resolve }] of turn) resolve(values.get(key))
    } catch (error) {
      for (const [, { reject }] of turn) reject(error)
    }
    isReading = false
    readNext()
  }

  return key => {
    const running = asked.get(key)
    if (running) return running
    const value = new Promise<V | undefined>((resolve, reject) => waiting.set(key, { resolve, reject }))
    const answer = value.finally(() => asked.delete(key))
    asked.set(key, answer)
    // All who ask in the same turn of the loop go together.
    setImmediate(readNext)
    return answer
  }
}
