import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isSecretOurs } from '@/lib/system/installation/check-secret'
import { chooseSecret } from '@/scripts/lib/backup/installation.mjs'
import { readKeptSecret, replaceSecret } from '@/scripts/lib/backup/secret.mjs'
import { inSession } from '@/tests/support/backup'
import { useDirectory } from '@/tests/support/directory'

useDirectory()
const dir = mkdtempSync(join(tmpdir(), 'mingbaika-secret-'))
afterAll(() => rmSync(dir, { recursive: true }))

test('a restored secret takes the place of the one there, which stays beside it; only its owner reads it', () => {
  const home = join(dir, 'not there yet')
  expect(readKeptSecret(home)).toBeNull()
  expect(replaceSecret(home, 'first')).toBe(true)
  expect(replaceSecret(home, 'first')).toBe(false)
  expect(replaceSecret(home, 'second')).toBe(true)
  expect(readKeptSecret(home)).toBe('second')
  expect(readFileSync(join(home, 'secret.before-restore'), 'utf8')).toBe('first')
  expect(statSync(join(home, 'secret')).mode & 0o777).toBe(0o600)
})

test('a backup takes the secret that is the database’s, and no other', async () => {
  const [ours, other] = ['the secret of this database, for a test', 'the secret of another one, for a test']
  const choose = (...secrets: string[]) =>
    inSession(process.env.DATABASE_URL!, client => chooseSecret(client, secrets))
  expect(await choose(other, ours)).toBe(other)
  await isSecretOurs(ours, false)
  expect(await choose(other, ours)).toBe(ours)
  expect(await choose(other)).toBeNull()
  expect(await choose()).toBeNull()
})
