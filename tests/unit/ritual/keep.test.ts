import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { watchHealth } from '@/scripts/lib/health.mjs'
import { Killed, keepUp } from '@/scripts/lib/keep.mjs'
import { waitPatiently } from '@/scripts/lib/patience.mjs'
import { isAlive } from '@/scripts/lib/process.mjs'
import { Plain, until } from '@/scripts/lib/steps.mjs'

const said: string[] = []
vi.spyOn(console, 'log').mockImplementation(line => void said.push(line))

const children: ChildProcess[] = []
afterEach(() => {
  said.length = 0
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

const LIVE = 'setInterval(() => {}, 1000)'
function startProgram(code = LIVE) {
  const child = spawn(process.execPath, ['-e', code], { stdio: 'ignore' })
  children.push(child)
  const stop = async () => {
    const ended = once(child, 'exit')
    if (child.kill()) await ended
  }
  return { child, stop }
}

const noGivingUp = (words: string) => {
  throw new Error(words)
}

test('what is killed is started again, as often as it takes; told to stop it stays away', async () => {
  const starts: boolean[] = []
  const start = async (isAgain: boolean) => {
    starts.push(isAgain)
    return startProgram()
  }
  const kept = await keepUp({ title: 'It', start, onGivenUp: noGivingUp, logHint: '' })
  expect(kept.first).toMatchObject({ child: children[0] })
  for (let times = 1; times <= 3; times++) {
    children.at(-1)!.kill('SIGKILL')
    expect(await until(() => children.length === times + 1, 60_000)).toBe(true)
  }
  expect(starts).toEqual([false, true, true, true])
  await expect.poll(kept.starts).toBe(4)
  expect(said.filter(line => line.includes('It ended by itself (SIGKILL): starting it again'))).toHaveLength(
    3,
  )
  await kept.stop()
  expect(children.map(child => isAlive(child.pid!))).toEqual([false, false, false, false])
  expect(starts).toHaveLength(4)
})

test('whoever lost the line to it hears whether it came back, and when it has', async () => {
  const kept = await keepUp({
    title: 'It',
    start: async () => startProgram(),
    onGivenUp: noGivingUp,
    logHint: '',
  })
  const since = kept.starts()
  children[0]!.kill('SIGKILL')
  expect(await kept.cameBack(since)).toBe(true)
  expect(isAlive(children[1]!.pid!)).toBe(true)
  expect(await kept.cameBack(kept.starts())).toBe(false)
  await kept.stop()
})

test('what does not come up any more is given up, with the reason and its log', async () => {
  let starts = 0
  const start = async () => {
    if (starts++) throw new Plain('the disk is full')
    return { ...startProgram('process.exit(3)'), log: () => 'The last lines of its log: no room' }
  }
  const words = await new Promise<string>(done => {
    keepUp({ title: 'It', start, onGivenUp: done, logHint: '', pause: 10 })
  })
  expect(words).toMatch(
    /^It did not come up \(the disk is full\), again and again: it is not started any more/,
  )
  expect(words).toContain('The last lines of its log: no room')
  expect(said[0]).toContain('ended by itself (exit code 3)')
  expect(starts).toBe(6)
})

/** Comes up and falls, again and again, until it is given up or `ends` at the latest; how long each pause was. */
async function fallAgain(fall: () => ReturnType<typeof startProgram>, most: number) {
  const at: number[] = []
  const words = await new Promise<string | null>(done => {
    const start = async () => {
      at.push(performance.now())
      if (at.length > most) done(null)
      return at.length > most ? startProgram() : fall()
    }
    keepUp({ title: 'It', start, onGivenUp: done, logHint: '', pause: 1, isPatient: true })
  })
  return { words, pauses: at.slice(1).map((time, i) => time - at[i]!) }
}

test('what comes up and falls for a reason of its own is left alone longer and longer, then given up', async () => {
  const { words, pauses } = await fallAgain(() => startProgram('process.exit(1)'), 100)
  expect(words).toContain('It ended by itself (exit code 1), again and again')
  expect(pauses).toHaveLength(19)
  // A millisecond, doubled eleven times.
  expect(pauses.at(-1)!).toBeGreaterThan(2000)
  expect(Math.max(...pauses.slice(0, 8))).toBeLessThan(2000)
})

test('who kills what is patient does not make it slower, and does not outlast it', async () => {
  const fall = () => {
    const program = startProgram()
    program.child.kill('SIGKILL')
    return program
  }
  const { words, pauses } = await fallAgain(fall, 40)
  expect(words).toBeNull()
  expect(pauses).toHaveLength(40)
  expect(Math.max(...pauses)).toBeLessThan(2000)
})

test('what is killed while it comes up the first time is started again; what ends by itself then is not', async () => {
  let starts = 0
  const start = async () => {
    starts++
    if (starts < 3) throw new Killed('somebody killed it')
    return startProgram()
  }
  const kept = await keepUp({ title: 'It', start, onGivenUp: noGivingUp, logHint: '' })
  expect(starts).toBe(3)
  expect(said.filter(line => line.includes('It was killed before it was up'))).toHaveLength(2)
  await kept.stop()
  const fail = (error: Plain) => async () => {
    starts++
    throw error
  }
  const options = { title: 'It', onGivenUp: noGivingUp, logHint: '' }
  starts = 0
  await expect(keepUp({ ...options, start: fail(new Plain('no room')) })).rejects.toThrow('no room')
  expect(starts).toBe(1)
  starts = 0
  await expect(keepUp({ ...options, start: fail(new Killed('killed')) })).rejects.toThrow('killed')
  expect(starts).toBe(5)
  starts = 0
  const isEnding = () => true
  await expect(keepUp({ ...options, start: fail(new Killed('killed')), isEnding })).rejects.toThrow('killed')
  expect(starts).toBe(1)
})

test('a server that is silent and lives is found; one that answers anything, is not', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  const unwell = createHttpServer((_, response) => response.writeHead(503).end()).listen(0, '127.0.0.1')
  await Promise.all([once(silent, 'listening'), once(unwell, 'listening')])
  const urlOf = (server: typeof silent) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const limits = { every: 50, patience: 300 }
  const { child } = startProgram()
  const onHung = vi.fn()
  const watching = watchHealth({ url: urlOf(unwell), child }, onHung, limits)
  await new Promise<void>(done => void watchHealth({ url: urlOf(silent), child }, done, limits))
  expect(onHung).not.toHaveBeenCalled()
  child.kill('SIGKILL')
  await watching
  silent.close()
  unwell.close()
})

test('what is waited for has all the time it needs, and it is said that it does', async () => {
  let asked = 0
  await waitPatiently('the server', async () => ++asked > 4, { speak: 100 })
  expect(said.join('\n')).toContain('still waiting for the server')
})
