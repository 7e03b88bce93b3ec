import { afterEach, expect, test } from 'vitest'
import { PressFailed } from '@/lib/paper/press/hand'
import { LARGE_WEAR, MOST_WEAR, makePool, type Pool } from '@/lib/paper/press/pool'
import { listChildren } from '@/tests/support/children'

const HAND = 'tests/support/held-hand.mjs'
const wish = { isLarge: true, patienceMs: 600_000 }
const MOST_LARGE = MOST_WEAR / LARGE_WEAR
const small = { ...wish, isLarge: false }
const pools: Pool[] = []

afterEach(() => {
  for (const pool of pools.splice(0)) pool.end()
})

const listHands = () => listChildren(process.pid, 'held-hand.mjs')
const quick = {}
const held = { isHeld: true }

/** @returns the number of a worker that did so many large jobs, beside its pool */
async function openPool(large: number) {
  const pool = makePool(HAND, 2)
  pools.push(pool)
  const first = (await pool.ask(quick, small)) as number
  for (let i = 0; i < large; i++) expect(await pool.ask(quick, wish)).toBe(first)
  return { pool, first }
}

test('a worker that is dismissed finishes what it has in hand, while another does the next, and ends', async () => {
  const { pool, first } = await openPool(MOST_LARGE - 1)
  const last = pool.ask(held, wish)
  const next = await pool.ask(quick, small)
  expect(next).not.toBe(first)
  process.kill(first, 'SIGUSR2')
  expect(await last).toBe(first)
  await expect.poll(listHands).toEqual([next])
})

test('what needs room finds it: who is idle ends before, who did it after', async () => {
  const { pool, first } = await openPool(1)
  const held = pool.ask({ isHeld: true }, small)
  await expect.poll(listHands).toEqual([first])
  const beside = (await pool.ask(quick, small)) as number
  expect(listHands()).toEqual([first, beside])
  const alone = (await pool.ask(quick, { ...wish, needsRoom: true })) as number
  expect([first, beside]).not.toContain(alone)
  await expect.poll(listHands).toEqual([first])
  process.kill(first, 'SIGUSR2')
  expect(await held).toBe(first)
})

test('the end waits for nobody, not for a worker that was dismissed either', async () => {
  const { pool } = await openPool(MOST_LARGE - 1)
  const lost = [pool.ask(held, wish), pool.ask(held, small)]
  const failed = Promise.all(lost.map(one => expect(one).rejects.toThrow(PressFailed)))
  await expect.poll(() => listHands().length).toBe(2)
  pool.end()
  await failed
  await expect.poll(listHands).toEqual([])
})
