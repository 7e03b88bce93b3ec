import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, expect, test } from '@playwright/test'
import type { QueryResultRow } from 'pg'
import { closeSession, openSession } from '@/scripts/lib/backup/session.mjs'
import { endAll, makeDataDir, runStart } from '@/tests/support/ritual'
import { runCommand } from '@/tests/support/run-command'
import { expectLoginPage, postLogin } from '@/tests/support/staff'

test.describe.configure({ mode: 'serial' })
test.afterAll(endAll)

const READY = 'ready:'
const dataDir = makeDataDir()
const file = join(makeDataDir(), '../备份.zip')
const ADMIN = { email: process.env.ADMIN_EMAIL!, password: process.env.ADMIN_PASSWORD! }
let start: Awaited<ReturnType<typeof runStart>>

/** Runs SQL on the database of what runs for a data directory. */
async function ask<T extends QueryResultRow>(dir: string, sql: string): Promise<T[]> {
  const { databaseUrl } = JSON.parse(readFileSync(join(dir, 'running.json'), 'utf8'))
  const client = await openSession(databaseUrl)
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    closeSession(client)
  }
}

const rename = (name: string) => ask(dataDir, `UPDATE "Area" SET name = '${name}' WHERE code = 'GY-JS-ZN'`)

async function readName(url = start.url): Promise<string | undefined> {
  const response = await fetch(`${url}/k/GY-JS-ZN`)
  expect(response.status).toBe(200)
  return /<title>(.{2})村/.exec(await response.text())?.[1]
}

async function isIn(request: APIRequestContext): Promise<boolean> {
  const response = await request.get(`${start.url}/staff`)
  return !new URL(response.url()).pathname.startsWith('/staff/login')
}

test('restored under the running product: no page, picture or session of before survives, and nobody waits', async ({
  request,
}) => {
  start = await runStart(dataDir)
  await start.says(READY)
  await rename('甲子村')
  expect(await readName()).toBe('甲子')
  expect(await runCommand('backup', dataDir, [file])).toMatchObject({ code: 0 })

  // What comes after the backup; the page and the picture are in the server's memory.
  await rename('乙丑村')
  expect(await readName()).toBe('乙丑')
  const [image] = await ask<{ id: number }>(
    dataDir,
    `INSERT INTO "Image" ("areaId", data, "contentHash", width, height, alt)
     SELECT id, '\\x52494646', 'x', 1, 1, '图' FROM "Area" WHERE code = 'GY' RETURNING id`,
  )
  const readImage = async () => (await fetch(`${start.url}/images/${image!.id}.webp`)).status
  expect(await readImage()).toBe(200)
  expect(await postLogin(request, ADMIN, start.url)).toBeNull()
  expect(await isIn(request)).toBe(true)
  await ask(dataDir, 'DELETE FROM "Project"')
  await ask(dataDir, 'DROP TABLE "RecoveryCode" CASCADE')

  const refused = await runCommand('restore', dataDir, [file])
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('--replace') })
  expect(await readName()).toBe('乙丑')

  let isDone = false
  const restored = runCommand('restore', dataDir, [file, '--replace']).finally(() => {
    isDone = true
  })
  // Each is answered, if need be from memory.
  while (!isDone) await readName()
  expect(await restored).toMatchObject({ code: 0, output: expect.stringContaining('restored and proved') })

  await expect.poll(() => readName()).toBe('甲子')
  expect(await readImage()).toBe(404)
  expect(await isIn(request)).toBe(false)
  // The counter of versions is where it was when 乙丑 was read.
  await rename('丙寅村')
  expect(await readName()).toBe('丙寅')
  expect(await postLogin(request, ADMIN, start.url)).toBeNull()
  expect(await isIn(request)).toBe(true)
})

test('restored on another machine, where nothing was yet: the same pages, accounts and secret', async ({
  page,
}) => {
  const other = makeDataDir()
  const restored = await runCommand('restore', other, [file])
  expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('restored and proved') })
  expect(readFileSync(join(other, 'secret'), 'utf8')).toBe(readFileSync(join(dataDir, 'secret'), 'utf8'))

  const there = await runStart(other)
  await there.says(READY)
  expect(await readName(there.url)).toBe('甲子')
  expect(there.read()).not.toContain('first administrator')
  expect(there.read()).not.toContain('NEXTAUTH_SECRET')
  expect(await postLogin(page.request, ADMIN, there.url)).toBeNull()
  there.child.kill('SIGTERM')
  expect(await there.ended).toBe(0)

  // With another secret the residents' pages go on, and the log says so until somebody has decided.
  writeFileSync(join(other, 'secret'), 'quite another secret, of forty characters')
  const foreign = await runStart(other)
  await foreign.says('NEXTAUTH_SECRET is not the secret that this database belongs to')
  await foreign.says(READY)
  expect(await readName(foreign.url)).toBe('甲子')
  await page.goto(`${foreign.url}/staff`)
  await expectLoginPage(page)
  foreign.child.kill('SIGTERM')
  expect(await foreign.ended).toBe(0)
})

test('a backup of what does not run, and a restore of what is damaged', async () => {
  start.child.kill('SIGTERM')
  expect(await start.ended).toBe(0)
  const again = join(makeDataDir(), '../again.zip')
  expect(await runCommand('backup', dataDir, [again])).toMatchObject({ code: 0 })
  const bytes = readFileSync(again)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(again, bytes)
  const refused = await runCommand('restore', dataDir, [again, '--replace'])
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('is damaged') })
  const unknown = await runCommand('restore', dataDir, [])
  expect(unknown).toMatchObject({ code: 1, output: expect.stringContaining('npm run restore -- FILE') })
})
