import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PressFailed, startHand } from '@/lib/paper/press/hand'
import { endPress, HANDS } from '@/lib/paper/press/press'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import { listChildren } from '@/tests/support/children'
import { readPdfText } from '@/tests/support/pdf'
import { makeLine, makeSheet } from '@/tests/support/sheet'

const sheet = makeSheet(['农药', '义诊'].map(name => makeLine(name)))
const WORKER = 'press/worker.mjs'
const findWorker = () => listChildren(process.pid, WORKER)

test('a worker that is killed fails what it had in hand and nothing else, and the next finds another', async () => {
  expect((await typesetSheets([sheet], 'a5', 'staff')).ok).toBe(true)
  const [first] = findWorker()
  const lost = typesetSheets(Array(20).fill(sheet), 'a5', 'batch')
  const beside = typesetSheets([{ ...sheet, place: '别的村' }], 'a5', 'staff')
  process.kill(first!, 'SIGKILL')
  const ends = await Promise.allSettled([lost, beside])
  expect(ends[0]).toMatchObject({ status: 'rejected', reason: expect.any(PressFailed) })
  if (HANDS > 1) expect(ends[1]).toMatchObject({ status: 'fulfilled', value: { ok: true } })
  expect((await typesetSheets([sheet], 'a5', 'staff')).ok).toBe(true)
  expect(findWorker()).not.toContain(first)
})

test('many cards are set on every core, and joined in their order', async () => {
  endPress()
  const names = Array.from({ length: 60 }, (_, i) => `第${i + 1}村`)
  const setting = typesetSheets(
    names.map(place => ({ ...sheet, place })),
    'a5',
    'batch',
  )
  await expect.poll(() => findWorker().length).toBe(HANDS)
  const set = await setting
  if (!set.ok) throw new Error('does not fit')
  const text = (await readPdfText(set.pdf)).replace(/\s/g, '')
  const places = names.map(name => text.indexOf(`${name}明白卡`))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
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
