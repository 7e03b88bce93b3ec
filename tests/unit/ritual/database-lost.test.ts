import { existsSync } from 'node:fs'
import type pg from 'pg'
import { expect, test } from 'vitest'
import { openArchive } from '@/scripts/lib/backup/read.mjs'
import { restoreArchive } from '@/scripts/lib/backup/restore.mjs'
import { takeBackup } from '@/scripts/lib/backup/take.mjs'
import { Plain } from '@/scripts/lib/steps.mjs'
import { inWords } from '@/scripts/lib/words.mjs'
import { ask, inSession, sumUpAll, useBackups } from '@/tests/support/backup'
import { useDirectory } from '@/tests/support/directory'

useDirectory()
const backups = useBackups()
const url = () => process.env.DATABASE_URL!

type Query = (...args: unknown[]) => unknown

/** Does something right before a client says `words` to the database. */
function intercept(client: pg.Client, words: string, act: (query: Query) => unknown) {
  const query: Query = client.query.bind(client)
  const say: Query = (first, ...rest) => {
    const sql = String((first as { text?: string }).text ?? first)
    return sql.startsWith(words)
      ? Promise.resolve(act(query)).then(() => query(first, ...rest))
      : query(first, ...rest)
  }
  Object.assign(client, { query: say })
}

const endIts = async (query: Query) => {
  const { rows } = (await query('SELECT pg_backend_pid() AS pid')) as { rows: { pid: number }[] }
  await ask(url(), 'SELECT pg_terminate_backend($1, 5000)', [rows[0]!.pid])
}

async function restoreUntil(file: string, words: string, act: (query: Query) => unknown) {
  const archive = await openArchive(file)
  return inSession(url(), client => {
    intercept(client, words, act)
    return restoreArchive(client, archive, { replace: true })
  }).catch(error => error)
}

test('a restore whose database goes or refuses says what has become of the data', async () => {
  const { file } = await backups.backUp(url())
  const before = await sumUpAll(url(), [])
  const cut = await restoreUntil(file, 'ANALYZE', endIts)
  expect(cut).toBeInstanceOf(Plain)
  expect(cut.message).toMatch(/^The database says: .*Nothing was changed/)
  const refused = await restoreUntil(file, 'COMMIT', query => query('SELECT 1/0'))
  expect(refused).toBeInstanceOf(Plain)
  expect(refused.message).toMatch(/division by zero.*Nothing was changed/)
  expect(await sumUpAll(url(), [])).toEqual(before)
  const unknown = await restoreUntil(file, 'COMMIT', endIts)
  expect(unknown).toBeInstanceOf(Plain)
  expect(unknown.message).toMatch(/not known whether.*restore once more/)
})

test('a backup whose database goes leaves nothing; one that is whole already is one', async () => {
  const file = backups.name()
  const take = (words: string) =>
    inSession(url(), client => {
      intercept(client, words, endIts)
      return inWords('No backup was made.', () => takeBackup(client, file, null))
    })
  await expect(take('SHOW server_version')).rejects.toThrow(/^The database says: .*No backup was made/)
  expect(existsSync(file)).toBe(false)
  await take('COMMIT')
  expect((await openArchive(file)).manifest.tables.length).toBeGreaterThan(0)
})
