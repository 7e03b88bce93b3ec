import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PressFailed, startHand } from '@/lib/paper/press/hand'
import { bindPdfs, endPress } from '@/lib/paper/press/press'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import { listChildren } from '@/tests/support/children'
import { makeLine, makeSheet } from '@/tests/support/sheet'

const sheet = makeSheet(['农药', '义诊'].map(name => makeLine(name)))
const WORKER = 'press/worker.mjs'
const findWorker = () => listChildren(process.pid, WORKER)

test('a worker that is killed fails those who waited, and the next finds another', async () => {
  expect((await typesetSheets([sheet], 'a5', 'staff')).ok).toBe(true)
  const [first] = findWorker()
  const many = Array.from({ length: 200 }, (_, i) => ({ ...sheet, area: `第${i}村` }))
  const lost = typesetSheets(many, 'a5', 'batch')
  process.kill(first!, 'SIGKILL')
  await expect(lost).rejects.toThrow(PressFailed)
  expect((await typesetSheets([sheet], 'a5', 'staff')).ok).toBe(true)
  expect(findWorker()).not.toContain(first)
})

test('a worker that says nothing is ended, and so is the wait for it', async () => {
  const hand = startHand('tests/support/silent-hand.mjs')
  await expect(hand.ask({ kind: 'anything' }, 50)).rejects.toThrow('hung')
  expect(hand.isAlive()).toBe(false)
  await expect.poll(() => listChildren(process.pid, 'silent-hand.mjs')).toEqual([])
})

test('while a county is set in type this process is free', async () => {
  const many = Array.from({ length: 300 }, (_, i) => ({ ...sheet, area: `第${i}村` }))
  const began = performance.now()
  let longest = 0
  let last = began
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  await typesetSheets(many, 'a5', 'batch')
  const whole = performance.now() - began
  clearInterval(timer)
  expect(longest).toBeLessThan(whole / 4)
})

test('the worker is told nothing that it does not need', async () => {
  await typesetSheets([sheet], 'a5', 'staff')
  const environment = readFileSync(`/proc/${findWorker()[0]}/environ`, 'utf8')
  expect(environment).not.toMatch(/DATABASE_URL|SECRET/)
})

/** After so many runs of many cards a worker is dismissed by the next that asks. */
const MOST_LARGE = 24

/** A worker that the next to ask dismisses, with a file of many parts just begun. */
async function beginLastBinding() {
  const set = await typesetSheets([sheet], 'a5', 'staff')
  const part = (set as { pdf: Uint8Array }).pdf
  endPress()
  for (let i = 1; i < MOST_LARGE; i++) await typesetSheets([sheet, sheet], 'a5', 'batch')
  const [worker] = findWorker()
  return { bound: bindPdfs(Array(50).fill(part), 'batch'), worker: worker! }
}

const setOne = () => typesetSheets([sheet], 'a5', 'staff')

test('a worker that is dismissed finishes what it has in hand, while another does the next, and ends', async () => {
  const { bound, worker } = await beginLastBinding()
  const next = setOne()
  expect((await bound).length).toBeGreaterThan(1000)
  expect((await next).ok).toBe(true)
  await expect.poll(findWorker).not.toContain(worker)
  expect(findWorker()).toHaveLength(1)
})

test('the end of the press waits for nobody, not for a worker that was dismissed either', async () => {
  const { bound } = await beginLastBinding()
  const next = setOne()
  endPress()
  await expect(bound).rejects.toThrow(PressFailed)
  await expect(next).rejects.toThrow(PressFailed)
  await expect.poll(findWorker).toEqual([])
})
