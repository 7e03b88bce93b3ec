import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeBuckets } from '@/lib/paper/scan/bucket'
import { makeTally, type Uses } from '@/lib/paper/scan/tally'

const scan = (token: string, day = '2026-11-26'): Uses => ({ token, day, scans: 1, calls: 0 })
const HOME = '203.0.113.7'
const call = (token: string, day = '2026-11-26'): Uses => ({ token, day, scans: 0, calls: 1 })

/** A tally over a database that can be frozen: what it holds, and every statement's rows. */
function openTally(isPrinted = (token: string) => !token.startsWith('invented')) {
  const stored = new Map<string, number>()
  const state = { isSilent: false, statements: 0, longest: 0, held: undefined as Promise<void> | undefined }
  const { add, ...tally } = makeTally(async uses => {
    state.statements++
    state.longest = Math.max(state.longest, uses.length)
    await state.held
    if (state.isSilent) throw new Error('silent')
    const written = uses.filter(({ token }) => isPrinted(token))
    for (const { token, day, scans, calls } of written)
      stored.set(`${token} ${day}`, (stored.get(`${token} ${day}`) ?? 0) + scans + calls)
    return written.map(({ token }) => token)
  })
  return { tally: { ...tally, add: (one: Uses, network = HOME) => add(one, network) }, stored, state }
}

/** Makes the next statements wait. @returns lets them go */
function hold(state: { held?: Promise<void> }): () => void {
  let letGo = () => {}
  state.held = new Promise(done => (letGo = done))
  return () => {
    state.held = undefined
    letGo()
  }
}

/** Adds a thousand invented codes from each of so many networks. @returns how many were taken */
function invent(
  tally: { add: (one: Uses, network: string) => boolean },
  networks: number,
  mark: string,
): number {
  const codes = Array.from({ length: networks * 1000 }, (_, i) => `invented ${mark} ${i}`)
  return codes.filter((code, i) => tally.add(scan(code), `network ${i % networks}`)).length
}

test('ten thousand uses of a code are one row of one statement', async () => {
  const { tally, stored, state } = openTally()
  for (let i = 0; i < 10_000; i++) expect(tally.add(i % 2 ? scan('A') : call('A'))).toBe(true)
  tally.add(scan('A', '2026-11-27'))
  await tally.flush()
  expect([...stored]).toEqual([
    ['A 2026-11-26', 10_000],
    ['A 2026-11-27', 1],
  ])
  expect(state.statements).toBe(1)
  await tally.flush()
  expect(state.statements).toBe(1)
})

test('what cannot be written is kept, with what came meanwhile, and written once', async () => {
  const { tally, stored, state } = openTally()
  state.isSilent = true
  for (let second = 0; second < 30; second++) {
    tally.add(scan('A'))
    tally.add(call('B'))
    await expect(tally.flush()).rejects.toThrow('silent')
  }
  state.isSilent = false
  await tally.flush()
  expect([...stored.values()]).toEqual([30, 30])
  expect(tally.isEmpty()).toBe(true)
})

test('invented codes fill no memory, and take no room from those that were printed', async () => {
  const { tally, stored, state } = openTally()
  tally.add(scan('A'))
  await tally.flush()
  state.isSilent = true
  expect(invent(tally, 100, 'all')).toBeLessThanOrEqual(10_000)
  expect(tally.add(scan('A'))).toBe(true)
  await expect(tally.flush()).rejects.toThrow('silent')
  expect(tally.add(scan('invented'))).toBe(false)
  state.isSilent = false
  await tally.flush()
  expect([...stored]).toEqual([['A 2026-11-26', 2]])
  expect(tally.add(scan('another'))).toBe(true)
})

test('a database that is silent leaves invented codes no more room, however often it is tried', async () => {
  const { tally, stored, state } = openTally()
  state.isSilent = true
  let taken = 0
  for (let second = 0; second < 5; second++) {
    const letGo = hold(state)
    taken += invent(tally, 100, `${second} before`)
    const flushing = expect(tally.flush()).rejects.toThrow('silent')
    taken += invent(tally, 100, `${second} during`)
    letGo()
    await flushing
  }
  expect(taken).toBe(5000)
  expect(state.longest).toBe(5000)
  state.isSilent = false
  await tally.flush()
  expect(tally.isEmpty()).toBe(true)
  expect(stored.size).toBe(0)
  expect(invent(tally, 100, 'after')).toBe(5000)
})

test('one network that invents codes takes no room from the others, nor for longer than a flush', async () => {
  const { tally, stored } = openTally()
  expect(invent(tally, 1, 'many')).toBeLessThanOrEqual(100)
  expect(invent(tally, 10, 'more')).toBeLessThanOrEqual(1000)
  expect(tally.add(scan('A'), 'elsewhere')).toBe(true)
  expect(tally.add(scan('B'), 'network 0')).toBe(false)
  await tally.flush()
  expect(tally.add(scan('B'), 'network 0')).toBe(true)
  await tally.flush()
  expect([...stored.keys()]).toEqual(['A 2026-11-26', 'B 2026-11-26'])
})

test('law: of printed codes what was taken is written, once, whatever fails and whatever comes meanwhile', async () => {
  const step = fc.record({
    before: fc.array(fc.constantFrom('A', 'B', 'invented'), { maxLength: 4 }),
    during: fc.array(fc.constantFrom('A', 'B', 'C', 'invented'), { maxLength: 4 }),
    isSilent: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async steps => {
      const { tally, stored, state } = openTally()
      for (const { before, during, isSilent } of steps) {
        const letGo = hold(state)
        state.isSilent = isSilent
        for (const token of before) tally.add(scan(token))
        const flushing = tally.flush().catch(() => undefined)
        for (const token of during) tally.add(call(token))
        letGo()
        await flushing
      }
      state.isSilent = false
      while (!tally.isEmpty()) await tally.flush()
      const all = steps.flatMap(({ before, during }) => [...before, ...during])
      const wanted = ['A', 'B', 'C'].map(token => all.filter(one => one === token).length)
      expect(['A', 'B', 'C'].map(token => stored.get(`${token} 2026-11-26`) ?? 0)).toEqual(wanted)
    }),
  )
})

test('a village behind one address is counted; a caller who does not stop is not, and takes nothing from others', () => {
  const { take } = makeBuckets()
  const took = (network: string, times: number, at: number) =>
    Array.from({ length: times }, () => take(network, 'A', at, true)).filter(Boolean).length
  expect(took('203.0.113.7', 500, 0)).toBe(500)
  expect(took('203.0.113.7', 5000, 0)).toBe(500)
  expect(took('203.0.113.8', 1, 0)).toBe(1)
  expect(take('203.0.113.7', 'B', 0, true)).toBe(true)
  const day = 24 * 3600 * 1000
  expect(took('203.0.113.7', 50_000, day)).toBeLessThanOrEqual(1000)
  expect(took('203.0.113.7', 1, day + 60_000)).toBe(1)
})

test('a code that is seen printed after a burst has no second one', () => {
  const { take, move } = makeBuckets()
  const took = (isSeen: boolean) =>
    Array.from({ length: 1000 }, () => take(HOME, 'A', 0, isSeen)).filter(Boolean).length
  expect(took(false)).toBe(1000)
  move(token => token === 'A')
  expect(took(true)).toBe(0)
  expect(took(false)).toBe(0)
})
