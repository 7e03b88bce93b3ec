import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { partMigrations, readMigrations } from '@/scripts/lib/backup/migrations.mjs'
import { openArchive } from '@/scripts/lib/backup/read.mjs'
import { checkFile } from '@/scripts/lib/backup/sum.mjs'
import { Plain } from '@/scripts/lib/steps.mjs'
import { useBackups } from '@/tests/support/backup'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const backups = useBackups()
const SECRET = 'a secret of this test, long enough to be one'
let file: string

beforeAll(async () => {
  // What is easily lost on the way: nothing beside an empty text, marks of the format itself, all kinds of characters.
  await directory.query(
    `INSERT INTO "Announcement" ("areaId", kind, title, body, "publishAt", "dateText", source)
     SELECT id, 'NOTICE', '', $1, 'epoch', NULL, '' FROM "Area" WHERE code = 'GY'`,
    ['a,"b"\r\n\\.\n\\N\t𠮷ᠪᠠ😀'],
  )
  await directory.query(
    `INSERT INTO "Image" ("areaId", data, "contentHash", width, height, alt)
     SELECT id, $1, 'x', 1, 1, '图' FROM "Area" WHERE code = 'GY'`,
    [Buffer.from(Array.from({ length: 70_000 }, (_, n) => (n * 31) % 256))],
  )
  file = (await backups.backUp(process.env.DATABASE_URL!, SECRET)).file
})

test('it holds every table of the database, the secret and what tells a reader of it; only its owner reads it', async () => {
  const { manifest, secret, open } = await openArchive(file)
  const tables = await directory.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename COLLATE "C"`,
  )
  expect(manifest.tables.map(({ name }) => name)).toEqual(tables.map(({ name }) => name))
  for (const { name, rows } of manifest.tables) expect(rows, name).toBe(await directory.count(name))
  expect(secret).toBe(SECRET)
  expect(manifest.migrations.map(({ name }) => name)).toEqual(readMigrations().map(({ name }) => name))
  expect(await text(await open('README.txt'))).toContain('npm run restore')
  expect(await text(await open('tables/Announcement.csv'))).toContain('𠮷ᠪᠠ😀')
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('the same rows give the same sums, however they lie on the disk', async () => {
  const sumsOf = async () => {
    const { manifest } = await backups.backUp(process.env.DATABASE_URL!)
    return manifest.tables
  }
  const before = await sumsOf()
  await directory.query('UPDATE "Service" SET position = position')
  await directory.query('CLUSTER "Service" USING "Service_categoryId_idx"')
  const after = await sumsOf()
  expect(after.filter(({ name }) => name !== 'Area')).toEqual(before.filter(({ name }) => name !== 'Area'))
})

test('one byte that is another one, wherever it is, and an end that is missing are seen', async () => {
  expect(await checkFile(file)).toBe('whole')
  const bytes = readFileSync(file)
  const copy = backups.name()
  const places = [0, bytes.length - 1, bytes.length - 64, bytes.length - 65, bytes.length - 71]
  for (let n = 0; n < 200; n++) places.push(Math.floor(Math.random() * bytes.length))
  for (const place of places) {
    const changed = Buffer.from(bytes)
    changed[place]! ^= 1 << Math.floor(Math.random() * 8)
    writeFileSync(copy, changed)
    expect(await checkFile(copy), `byte ${place}`).not.toBe('whole')
  }
  for (const length of [0, 1, 100, bytes.length - 64, bytes.length - 1]) {
    copyFileSync(file, copy)
    truncateSync(copy, length)
    await expect(openArchive(copy), `${length} bytes`).rejects.toThrow(Plain)
  }
  await expect(openArchive('package.json')).rejects.toThrow('is no backup')
  await expect(openArchive(backups.name())).rejects.toThrow('There is no file')
})

test('a backup of a version that is not known here is refused, and one of an earlier is not', () => {
  const known = readMigrations()
  expect(partMigrations(known.slice(0, -2)).since).toEqual(known.slice(-2))
  const later = [...known, { name: '20990101000000_later', sha256: 'x' }]
  expect(() => partMigrations(later)).toThrow('later version')
  const edited = known.map((migration, n) => (n ? migration : { ...migration, sha256: 'x' }))
  expect(() => partMigrations(edited)).toThrow('another line')
})

const runBackup = (path: string, limit = '') =>
  spawnSync('bash', ['-c', `${limit} exec "$0" scripts/backup.mjs "$1"`, process.execPath, path], {
    encoding: 'utf8',
    env: { ...process.env, NEXTAUTH_SECRET: SECRET },
  })

test('what is there is not overwritten; a disk that is full ends in words and leaves nothing', () => {
  const before = readFileSync(file)
  const again = runBackup(file)
  expect(again).toMatchObject({ status: 1, stderr: expect.stringContaining('is not overwritten') })
  expect(readFileSync(file)).toEqual(before)

  const files = readdirSync(backups.dir)
  // No file may grow beyond so many blocks: what is written then fails as on a full disk.
  const full = runBackup(backups.name(), "trap '' XFSZ; ulimit -f 8;")
  expect(full.status).toBe(1)
  expect(full.stderr).toMatch(/cannot be written: .*No backup was made/)
  expect(full.stderr).not.toContain('    at ')
  expect(readdirSync(backups.dir)).toEqual(files)

  const path = backups.name()
  expect(runBackup(path)).toMatchObject({ status: 0, stdout: expect.stringContaining('backed up') })
  expect(execFileSync('head', ['-c', '2', path]).toString()).toBe('PK')
  expect(runBackup(`${backups.dir}/none/x.zip`).stderr).toContain('no such directory')
})
