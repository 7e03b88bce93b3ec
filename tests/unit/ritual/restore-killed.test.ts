import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { restore, sumUpAll, useBackups } from '@/tests/support/backup'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const backups = useBackups()
const url = () => process.env.DATABASE_URL!

/** A restore that is killed as kill -9 does it, right before it says something to the database for the first time. */
const PROGRAM = `
import { openArchive } from './scripts/lib/backup/read.mjs'
import { restoreArchive } from './scripts/lib/backup/restore.mjs'
import { openSession } from './scripts/lib/backup/session.mjs'
const { DATABASE_URL, BACKUP, WORDS } = process.env
const client = await openSession(DATABASE_URL)
const query = client.query.bind(client)
client.query = (...args) => {
  if ((args[0].text ?? args[0]).startsWith(WORDS)) process.kill(process.pid, 'SIGKILL')
  return query(...args)
}
await restoreArchive(client, await openArchive(BACKUP), { replace: true })
`

async function restoreUntil(words: string, file: string) {
  const env = { ...process.env, BACKUP: file, WORDS: words }
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], { env, stdio: 'inherit' })
  return (await once(child, 'exit'))[1]
}

test('a restore that is killed at any moment leaves what was before; the next one is not hindered', async () => {
  const { file } = await backups.backUp(url())
  const restored = await sumUpAll(url())
  await directory.query(`UPDATE "Area" SET name = name || '改'`)
  await directory.query('DELETE FROM "Phone"')
  const before = await sumUpAll(url(), [])
  const moments = [
    'LOCK TABLE',
    'DROP TABLE',
    'COPY "Service"',
    'ALTER TABLE "Phone" ADD',
    'ANALYZE',
    'COMMIT',
  ]
  for (const moment of moments) {
    expect(await restoreUntil(moment, file), moment).toBe('SIGKILL')
    expect(await sumUpAll(url(), []), moment).toEqual(before)
  }
  await restore(url(), file, true)
  expect(await sumUpAll(url())).toEqual(restored)
})
