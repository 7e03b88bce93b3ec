import { expect, test } from 'vitest'
import { makeBuckets } from '@/lib/paper/scan/bucket'
import { makeTally, type Uses } from '@/lib/paper/scan/tally'

const scan = (token: string, day = '2026-11-26'): Uses => ({ token, day, scans: 1, calls: 0 })
const call = (token: string, day = '2026-11-26'): Uses => ({ token, day, scans: 0, calls: 1 })

/** A tally over a database that can be frozen: what it holds, and every statement's rows. */
function openTally(isPrinted = (token: string) => !token.startsWith('invented')) {
  const stored = new Map<string, number>()
  const state = { isSilent: false, statements: 0 }
  const tally = makeTally(async uses => {
    state.statements++
    if (state.isSilent) throw new Error('silent')
    const written = uses.filter(({ token }) => isPrinted(token))
    for (const { token, day, scans, calls } of written)
      stored.set(`${token} ${day}`, (stored.get(`${token} ${day}`) ?? 0) + scans + calls)
    return written.map(({ token }) => token)
  })
  return { tally, stored, state }
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
  const taken = Array.from({ length: 100_000 }, (_, i) => tally.add(scan(`invented${i}`))).filter(Boolean)
  expect(taken.length).toBeLessThanOrEqual(10_000)
  expect(tally.add(scan('A'))).toBe(true)
  await expect(tally.flush()).rejects.toThrow('silent')
  expect(tally.add(scan('invented'))).toBe(false)
  state.isSilent = false
  await tally.flush()
  expect([...stored]).toEqual([['A 2026-11-26', 2]])
  expect(tally.add(scan('another'))).toBe(true)
})

test('a village behind one address is counted; a caller who does not stop is not, and takes nothing from others', () => {
  const take = makeBuckets()
  const took = (network: string, times: number, at: number) =>
    Array.from({ length: times }, () => take(network, 'A', at)).filter(Boolean).length
  expect(took('203.0.113.7', 500, 0)).toBe(500)
  expect(took('203.0.113.7', 5000, 0)).toBe(500)
  expect(took('203.0.113.8', 1, 0)).toBe(1)
  expect(take('203.0.113.7', 'B', 0)).toBe(true)
  const day = 24 * 3600 * 1000
  expect(took('203.0.113.7', 50_000, day)).toBeLessThanOrEqual(1000)
  expect(took('203.0.113.7', 1, day + 60_000)).toBe(1)
})
