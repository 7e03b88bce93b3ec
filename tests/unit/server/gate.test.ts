import { expect, test, vi } from 'vitest'
import { makeGate } from '@/server/gate'

type Gate = ReturnType<typeof makeGate>

/** Comes in, perhaps after waiting. */
const come = async (gate: Gate, caller: string) => (await gate.enter(caller))!

const BOUNDS = { atOnce: 2, waitingEach: 3, waiting: 5, longestMs: 60_000 }

test('so many are within, so many of one caller wait, the others are refused at once', async () => {
  const gate = makeGate(BOUNDS)
  const [leave] = await Promise.all([come(gate, 'a'), come(gate, 'b')])
  const waiting = [1, 2, 3].map(() => gate.enter('a'))
  expect(gate.enter('a')).toBeNull()
  expect([gate.enter('b'), gate.enter('c')]).not.toContain(null)
  leave!()
  await waiting[0]
})

test('a few who wait for much leave a place to whoever waits for less, and all are told', async () => {
  const gate = makeGate({ ...BOUNDS, waiting: 6 })
  const leave = await come(gate, 'a')
  await come(gate, 'b')
  const greedy = ['a', 'b'].flatMap(caller => [1, 2, 3].map(() => gate.enter(caller)!))
  const honest = gate.enter('c')
  expect(honest).not.toBeNull()
  // The last of the longest line has waited in vain; nobody of a line that is no longer than the newcomer's.
  expect(await greedy[2]).toBeNull()
  expect([gate.enter('d'), gate.enter('e'), gate.enter('f')]).not.toContain(null)
  expect(gate.enter('g')).toBeNull()
  leave()
  expect(await greedy[0]).not.toBeNull()
})

test('callers take turns: one who asks a hundred times delays another by one place', async () => {
  const gate = makeGate({ ...BOUNDS, atOnce: 1, waitingEach: 100, waiting: 1000 })
  const order: string[] = []
  const visit = async (caller: string) => {
    const leave = await come(gate, caller)
    order.push(caller)
    leave()
  }
  const first = await come(gate, 'a')
  const visits = [...Array.from({ length: 100 }, () => visit('a')), visit('b'), visit('c')]
  first()
  await Promise.all(visits)
  expect(order).toHaveLength(102)
  expect(order.indexOf('b')).toBeLessThanOrEqual(2)
  expect(order.indexOf('c')).toBeLessThanOrEqual(3)
})

test('one caller never has all places', async () => {
  const gate = makeGate({ ...BOUNDS, atOnce: 4, waitingEach: 100, waiting: 1000 })
  for (let place = 0; place < 3; place++) await gate.enter('slow')
  const waiting = gate.enter('slow')!
  let isIn = false
  waiting.then(() => {
    isIn = true
  })
  const leave = await come(gate, 'other')
  leave()
  await Promise.resolve()
  expect(isIn).toBe(false)
})

test('who never leaves does not keep others out, and leaving twice makes no second place', async () => {
  const gate = makeGate({ ...BOUNDS, atOnce: 1, longestMs: 20 })
  await gate.enter('slow')
  const leave = await come(gate, 'next')
  leave()
  leave()
  const within = await come(gate, 'x')
  let isIn = false
  const waiting = gate.enter('y')!.then(() => {
    isIn = true
  })
  await Promise.resolve()
  expect(isIn).toBe(false)
  within()
  await waiting
})

test('where it pauses, a place stays empty for as long as it was taken while others wait, and no longer than bearable', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'performance'] })
  try {
    const gate = makeGate({ ...BOUNDS, atOnce: 1, withPauses: true })
    const entered: number[] = []
    const visit = async (ms: number) => {
      const leave = await come(gate, 'a')
      entered.push(performance.now())
      setTimeout(leave, ms)
    }
    const visits = [visit(20), visit(1000), visit(0)]
    await vi.runAllTimersAsync()
    await Promise.all(visits)
    const pauses = [entered[1]! - entered[0]! - 20, entered[2]! - entered[1]! - 1000]
    // Each turn of the clock's own costs up to a millisecond.
    expect(pauses.map(pause => Math.floor(pause / 5) * 5)).toEqual([20, 50])
    const freed = performance.now()
    await visit(0)
    expect(performance.now() - freed).toBeLessThan(5)
  } finally {
    vi.useRealTimers()
  }
})
