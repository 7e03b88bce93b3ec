import { afterEach, expect, test } from 'vitest'
import { PressFailed } from '@/lib/paper/press/hand'
import { MOST_HELD, makePool, type Pool } from '@/lib/paper/press/pool'
import { listChildren } from '@/tests/support/children'

const HAND = 'tests/support/held-hand.mjs'
const wish = { patienceMs: 600_000 }
const pools: Pool[] = []

afterEach(() => {
  for (const pool of pools.splice(0)) pool.end()
})

const listHands = () => listChildren(process.pid, 'held-hand.mjs')
const quick = { holds: MOST_HELD }
const heavy = { holds: MOST_HELD + 1 }
const held = { isHeld: true }

/** @returns the number of a worker that did something, beside its pool of so many */
async function openPool(most = 2) {
  const pool = makePool(HAND, most)
  pools.push(pool)
  return { pool, first: (await pool.ask(quick, wish)) as number }
}

test('a worker that holds too much memory ends, and another does the next', async () => {
  const { pool, first } = await openPool()
  expect(await pool.ask(quick, wish)).toBe(first)
  expect(await pool.ask(heavy, wish)).toBe(first)
  const next = await pool.ask(quick, wish)
  expect(next).not.toBe(first)
  await expect.poll(listHands).toEqual([next])
})

test('a worker that is dismissed finishes what it has in hand, while another does the next, and ends', async () => {
  const { pool, first } = await openPool(1)
  const last = pool.ask(held, wish)
  expect(await pool.ask(heavy, wish)).toBe(first)
  const next = await pool.ask(quick, wish)
  expect(next).not.toBe(first)
  process.kill(first, 'SIGUSR2')
  expect(await last).toBe(first)
  await expect.poll(listHands).toEqual([next])
})

test('what needs room finds it: who is idle ends before, who did it after', async () => {
  const { pool, first } = await openPool()
  const long = pool.ask(held, wish)
  await expect.poll(listHands).toEqual([first])
  const beside = (await pool.ask(quick, wish)) as number
  expect(listHands()).toEqual([first, beside])
  const alone = (await pool.ask(quick, { ...wish, needsRoom: true })) as number
  expect([first, beside]).not.toContain(alone)
  await expect.poll(listHands).toEqual([first])
  process.kill(first, 'SIGUSR2')
  expect(await long).toBe(first)
})

test('the end waits for nobody, not for a worker that was dismissed either', async () => {
  const { pool } = await openPool()
  const lost = [pool.ask(held, wish), pool.ask(held, wish)]
  const failed = Promise.all(lost.map(one => expect(one).rejects.toThrow(PressFailed)))
  await expect.poll(() => listHands().length).toBe(2)
  pool.end()
  await failed
  await expect.poll(listHands).toEqual([])
})
