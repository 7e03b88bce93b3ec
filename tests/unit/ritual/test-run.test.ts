import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { Plain } from '@/scripts/lib/steps.mjs'
import { listPhases, runPhase } from '@/scripts/test/phases.mjs'
import { printReport } from '@/scripts/test/report.mjs'
import { requirePart, toTests } from '@/scripts/test/rooms.mjs'

const dir = mkdtempSync(join(tmpdir(), 'mingbaika-run-'))
afterAll(() => rmSync(dir, { recursive: true }))

test('a room of lib, or a folder or file of it, stands for its tests; the runner’s own words go on to it', () => {
  const rooms = ['lib/paper', './lib/paper/', 'lib/paper/edition', 'lib/paper/edition/print.ts']
  expect(rooms.map(room => toTests('unit', room))).toEqual(Array(4).fill('tests/unit/paper'))
  expect(toTests('e2e', 'lib/paper')).toBe('tests/e2e/paper')
  const own = ['tests/unit/paper/print.test.ts', '-t', 'a print is refused', '--sequence.shuffle', 'library']
  expect(own.map(word => toTests('unit', word))).toEqual(own)
  expect(() => toTests('unit', 'lib/nowhere')).toThrow(Plain)
})

test('a word that is no part is refused: a run of nothing is none that passed', () => {
  for (const part of ['all', 'check', 'unit', 'e2e']) expect(() => requirePart(part)).not.toThrow()
  for (const word of ['units', 'lib/paper', '']) expect(() => requirePart(word)).toThrow(Plain)
})

test('a phase is noted with its time, also when it fails', async () => {
  expect(await runPhase('fine', async () => 7)).toBe(7)
  await expect(runPhase('broken', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(listPhases()).toMatchObject([
    { name: 'fine', failed: false },
    { name: 'broken', failed: true },
  ])
})

test('the report names the phases and the slowest files of both runners, and does without what is not there', () => {
  const said: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation(line => void said.push(line))
  const times = join(dir, 'times')
  const files = Array.from({ length: 12 }, (_, n) => ({ file: `file-${n}`, seconds: n, tests: 2 }))
  writeFileSync(times, JSON.stringify(files))
  printReport(
    [
      { name: 'unit', seconds: 61.25, failed: false },
      { name: 'browser', seconds: 2, failed: true },
    ],
    [times, join(dir, 'none')],
  )
  log.mockRestore()
  const table = said.join('\n')
  expect(table).toMatch(/61\.3 s {2}unit\n.*2\.0 s {2}browser, failed\n.*63\.3 s {2}together/)
  expect(table).toContain('slowest of 12 files with 24 tests\n    11.0 s  file-11')
  expect(table).not.toContain('file-1\n')
})
