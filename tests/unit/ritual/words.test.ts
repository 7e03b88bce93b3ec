import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { postgresEnv, serverEnv, withoutSecrets } from '@/scripts/lib/env.mjs'
import { makeTempDir, Plain, run } from '@/scripts/lib/steps.mjs'
import { explain, inWords } from '@/scripts/lib/words.mjs'

const dir = makeTempDir('words')
afterAll(() => rmSync(dir, { recursive: true }))

function fail(act: () => unknown) {
  try {
    act()
  } catch (error) {
    return explain(error as Error)
  }
  throw new Error('did not fail')
}

const failure = (code: string, path = '/srv/x') =>
  Object.assign(new Error(code), { code, path, syscall: 'open' })

test.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'])('%s is said in one line, with the path', code => {
  const words = explain(failure(code))!
  expect(words).toContain('/srv/x')
  expect(words).not.toMatch(/\n|Error:/)
})

test('a file in the place of a folder, a folder that is not there', () => {
  writeFileSync(join(dir, 'file'), '')
  expect(fail(() => mkdirSync(join(dir, 'file'), { recursive: true }))).toContain('is a file')
  expect(fail(() => mkdirSync(join(dir, 'file/more'), { recursive: true }))).toContain(
    'a part of it is a file',
  )
  expect(fail(() => writeFileSync(join(dir, 'no/where'), ''))).toContain('no/where')
})

test('a program that is not there', async () => {
  const error = await run('mingbaika-no-such-program', []).catch(error => error)
  expect(explain(error)).toContain('The program mingbaika-no-such-program is not there')
})

test('what is said plainly stays so; a fault of ours is none of these', () => {
  expect(explain(new Plain('so'))).toBe('so')
  expect(explain(new TypeError('x is not a function'))).toBeNull()
})

const ENV = {
  PATH: '/bin',
  LANG: 'xx_YY.UTF-8',
  PGDATA: '/elsewhere',
  DATABASE_URL: 'postgresql://a:b@c/d',
  TEST_DATABASE_URL: 'postgresql://a:b@c/d',
  NEXTAUTH_SECRET: 's',
  ADMIN_PASSWORD: 'p',
  ADMIN_EMAIL: 'a@b.cn',
  PGPASSWORD: 'p',
  PUBLIC_URL: 'https://x',
}

test('a program gets no secret that it has no use for', () => {
  expect(Object.keys(withoutSecrets(ENV))).toEqual(['PATH', 'LANG', 'PGDATA', 'ADMIN_EMAIL', 'PUBLIC_URL'])
  expect(postgresEnv(ENV)).toEqual({ PATH: '/bin', LC_ALL: 'C' })
  const server = serverEnv(ENV)
  expect(server).toMatchObject({ DATABASE_URL: ENV.DATABASE_URL, NEXTAUTH_SECRET: 's' })
  expect(server).not.toHaveProperty('ADMIN_PASSWORD')
})

test('run hands none on unless it is told to', async () => {
  process.env.WORDS_SECRET = 'x'
  await run(process.execPath, ['-e', 'process.exit(process.env.WORDS_SECRET ? 1 : 0)'])
  delete process.env.WORDS_SECRET
})

test('what the database says, and a line to it that was cut, are one line', () => {
  const killed = { severity: 'FATAL', code: '57P01', message: 'terminating connection' }
  for (const error of [killed, new Error('Connection terminated unexpectedly')]) {
    const words = explain(error as Error)!
    expect(words).toContain((error as Error).message)
    expect(words).not.toMatch(/\n| at /)
  }
  expect(explain(new Error('x is not a function'))).toBeNull()
})

test('a line to the database that the system cut is told with what has become of the data', async () => {
  const cut = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' })
  const told = inWords('Nothing was changed.', () => Promise.reject(cut))
  await expect(told).rejects.toThrow(new Plain('The database says: read ECONNRESET. Nothing was changed.'))
  const fault = new TypeError('x is not a function')
  await expect(inWords('', () => Promise.reject(fault))).rejects.toBe(fault)
})
