import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const FILE = 'deploy/mingbaika.service'
const text = readFileSync(FILE, 'utf8')
const lines = text.split('\n').filter(line => line && !line.startsWith('#'))
const valuesOf = (key: string) =>
  lines.filter(line => line.startsWith(`${key}=`)).map(line => line.slice(key.length + 1))

const run = (args: string[]) => {
  const { status, stdout, stderr } = spawnSync('systemd-analyze', args, { encoding: 'utf8' })
  return { status, output: `${stdout}${stderr}` }
}
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0
const without = hasSystemd ? '' : ' (NOT VERIFIED: systemd-analyze is not installed here)'

test(`every line is a section, or a key with its value${without}`, () => {
  expect(lines.filter(line => !/^(\[(Unit|Service|Install)\]|[A-Z]\w+=.*)$/.test(line))).toEqual([])
})

test('what it starts is there, hears the signal itself, and gets the time that a stop may take', () => {
  const [script] = /scripts\/\S+/.exec(valuesOf('ExecStart')[0]!)!
  expect(existsSync(script)).toBe(true)
  expect(valuesOf('KillMode')).toEqual(['mixed'])
  // The server's 40 s and PostgreSQL's 60 s, one after the other (scripts/lib).
  expect(Number(valuesOf('TimeoutStopSec')[0])).toBeGreaterThan(100)
  expect(valuesOf('Restart')).toEqual(['on-failure'])
  expect(valuesOf('Environment')).toContain('HOST=127.0.0.1')
  expect(valuesOf('User')).not.toContain('root')
})

test.runIf(hasSystemd)('systemd knows every line of it', () => {
  const dir = mkdtempSync(join(tmpdir(), 'mingbaika-unit-'))
  const copy = join(dir, 'mingbaika.service')
  writeFileSync(copy, text)
  const { status, output } = run(['verify', '--recursive-errors=no', copy])
  rmSync(dir, { recursive: true })
  expect(output.split('\n').filter(line => line.includes('mingbaika'))).toEqual([])
  expect(status).toBe(0)
})

test.runIf(hasSystemd)('what it may do beyond its work is taken from it', () => {
  const { output } = run(['security', '--offline=true', FILE])
  const [, exposure] = /exposure level for \S+: ([\d.]+)/.exec(output) ?? []
  expect(Number(exposure)).toBeLessThan(3)
})
