import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { noteMade, requireNeverMade, requireWhole } from '@/scripts/lib/made.mjs'
import { claim, requireOwn } from '@/scripts/lib/owner.mjs'
import { makeTempDir, Plain } from '@/scripts/lib/steps.mjs'

const tmp = makeTempDir('owner')
afterAll(() => rmSync(tmp, { recursive: true }))

let serial = 0
/** An installation: its data directory, and where PostgreSQL's data lies. */
function install({ outside = false } = {}) {
  const clone = join(tmp, `clone-${serial++}`)
  const dir = join(clone, 'data')
  const home = outside ? join(tmp, `place-${serial}`) : join(dir, 'postgres')
  mkdirSync(join(home, 'data'), { recursive: true })
  mkdirSync(dir, { recursive: true })
  claim(home, dir)
  return { clone, dir, home }
}

const copyOf = (clone: string) => {
  cpSync(clone, `${clone}-copy`, { recursive: true, preserveTimestamps: true })
  return join(`${clone}-copy`, 'data')
}

test('data outside the clone: a copy of the clone is refused in words, whatever runs; told that it moved, it takes over', () => {
  const { clone, dir, home } = install({ outside: true })
  const copied = copyOf(clone)
  const mark = readFileSync(join(home, 'owner.json'), 'utf8')
  expect(() => requireOwn(home, copied, false)).toThrow(Plain)
  expect(() => requireOwn(home, copied, false)).toThrow(/belongs to the installation in .*DATA_DIR.*--moved/s)
  expect(readFileSync(join(home, 'owner.json'), 'utf8')).toBe(mark)
  requireOwn(home, dir, false)
  requireOwn(home, copied, true)
  claim(home, copied)
  expect(() => requireOwn(home, dir, false)).toThrow(Plain)
})

test('moved on its disk, reached by a link, or put back in its place, it is the same installation', () => {
  const { clone, dir, home } = install({ outside: true })
  symlinkSync(clone, `${clone}-link`)
  requireOwn(home, join(`${clone}-link`, 'data'), false)
  renameSync(clone, `${clone}-moved`)
  requireOwn(home, join(`${clone}-moved`, 'data'), false)
  claim(home, join(`${clone}-moved`, 'data'))
  cpSync(`${clone}-moved`, clone, { recursive: true })
  expect(() => requireOwn(home, dir, false)).toThrow(Plain)
  rmSync(`${clone}-moved`, { recursive: true })
  cpSync(clone, `${clone}-moved`, { recursive: true })
  requireOwn(home, join(`${clone}-moved`, 'data'), false)
})

test('a link in place of the data directory is copied like a pointer', () => {
  const { clone, dir } = install()
  const big = join(tmp, `big-${serial}`)
  renameSync(dir, big)
  symlinkSync(big, dir)
  const home = join(dir, 'postgres')
  claim(home, dir)
  requireOwn(home, dir, false)
  const copied = copyOf(clone)
  expect(() => requireOwn(join(copied, 'postgres'), copied, false)).toThrow(/seems to be a copy/)
})

test('data inside the clone is copied with it: the copy is one of its own, unless it was taken from a running one', () => {
  const { clone } = install()
  const copied = copyOf(clone)
  const home = join(copied, 'postgres')
  requireOwn(home, copied, false)
  writeFileSync(join(home, 'data/postmaster.pid'), '1\n')
  expect(() => requireOwn(home, copied, false)).toThrow(/may be torn/)
})

test('what an older version made has no owner yet', () => {
  const { dir, home } = install({ outside: true })
  rmSync(join(home, 'owner.json'))
  requireOwn(home, dir, false)
  requireOwn(join(tmp, 'nowhere'), dir, false)
})

test.each(['postgres-made', 'postgres-place', 'postgres'])('%s without its data: missing, not new', sign => {
  const dir = makeTempDir('made')
  const home = join(dir, 'postgres')
  requireNeverMade(dir, home)
  if (sign === 'postgres-made') noteMade(dir, home)
  else {
    // Of an older version, or a first start that was killed: the secret comes when the data is whole.
    if (sign === 'postgres') mkdirSync(home)
    else writeFileSync(join(dir, sign), home)
    requireNeverMade(dir, home)
    writeFileSync(join(dir, 'secret'), 'x')
  }
  expect(() => requireNeverMade(dir, home)).toThrow(
    /is missing.*no empty database was made.*on purpose, first remove/s,
  )
  const [, signs] = /remove: (.*)$/m.exec(grasp(() => requireNeverMade(dir, home)))!
  for (const path of signs!.split(' ')) rmSync(path, { recursive: true })
  requireNeverMade(dir, home)
  rmSync(dir, { recursive: true })
})

test('a part of the data, or another version’s, is not started', () => {
  const dir = makeTempDir('part')
  for (const name of ['base', 'global', 'pg_wal']) mkdirSync(join(dir, name))
  writeFileSync(join(dir, 'PG_VERSION'), '17\n')
  writeFileSync(join(dir, 'postgresql.conf'), '')
  expect(() => requireWhole(dir)).toThrow('global/pg_control missing')
  writeFileSync(join(dir, 'global/pg_control'), '')
  expect(() => requireWhole(dir)).toThrow('was made by PostgreSQL 17')
  writeFileSync(join(dir, 'PG_VERSION'), '18\n')
  requireWhole(dir)
  expect(existsSync(dir)).toBe(true)
  rmSync(dir, { recursive: true })
})

function grasp(act: () => unknown): string {
  try {
    act()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}
