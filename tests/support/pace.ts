import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What a program that does nothing takes on a machine that does nothing else. */
const IDLE_MS = 60

/** How many times slower this machine is just now. */
async function measurePace(): Promise<number> {
  const began = performance.now()
  await once(spawn(process.execPath, ['-e', '0']), 'exit')
  return Math.max(1, (performance.now() - began) / IDLE_MS)
}

/** Does something, and says how many milliseconds an idle machine would have taken. */
export async function timeFairly<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const before = await measurePace()
  const began = performance.now()
  const result = await work()
  const ms = performance.now() - began
  return { ms: ms / Math.max(before, await measurePace()), result }
}
