import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import pg from 'pg'
import { openForApp } from '@/scripts/lib/app-role.mjs'
import { ensureDatabase, findFreePort, startPostgres } from '@/scripts/lib/postgres.mjs'
import { prepareDatabase } from '@/scripts/lib/prepare.mjs'
import { startServer } from '@/scripts/lib/server.mjs'
import { makeTempDir } from '@/scripts/lib/steps.mjs'
import { button, choice, field } from '@/tests/support/app'
import { expectOutcome } from '@/tests/support/outcome'
import { PASSWORD, PASSWORD_HASH, signIn } from '@/tests/support/staff'

test.describe.configure({ mode: 'serial' })

const dir = makeTempDir('disk')
const ballast = join(dir, 'ballast')
/** Small enough to be filled at once, large enough for a new PostgreSQL and the seed. */
const SIZE = '192m'
// The log is not to grow: what runs out is the room for tables.
const SETTINGS = ['min_wal_size=32MB', 'max_wal_size=48MB', 'autovacuum=off']

let postgres: Awaited<ReturnType<typeof startPostgres>>
let server: Awaited<ReturnType<typeof startServer>>
let isMounted = false

async function runSql<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: postgres.url('mingbaika') })
  await client.connect()
  try {
    return (await client.query<T>(text, values)).rows
  } finally {
    await client.end()
  }
}

async function addStaff(role: string, areaCode: string) {
  const email = `disk-${role}-${areaCode}@example.cn`.toLowerCase()
  await runSql(
    `INSERT INTO "Staff" (email, name, "passwordHash", role, "areaId", active)
     SELECT $1, '盘满', $2, $3::"StaffRole", id, true FROM "Area" WHERE code = $4`,
    [email, PASSWORD_HASH, role, areaCode],
  )
  return { email, password: PASSWORD }
}

/** Writes until not a byte more fits. */
function fillDisk() {
  const file = openSync(ballast, 'a')
  for (let size = 1024 ** 2; size >= 512; size = Math.floor(size / 2)) {
    const block = Buffer.alloc(size)
    try {
      for (;;) writeSync(file, block)
    } catch {
      // Full for blocks of this size.
    }
  }
  closeSync(file)
}

test.beforeAll(async () => {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'mingbaika-test', dir])
  postgres = await startPostgres({ dir, settings: SETTINGS })
  isMounted = mounted.status === 0 && postgres.data.startsWith(dir)
  await ensureDatabase(postgres.url('postgres'), 'mingbaika')
  await prepareDatabase(postgres.url('mingbaika'))
  server = await startServer({
    port: await findFreePort(),
    // With the server's own rights: it tries the disk with them.
    databaseUrl: await openForApp(postgres.url('mingbaika')),
    databaseDir: postgres.data,
    host: '127.0.0.1',
  })
})
test.afterAll(async () => {
  await server?.stop()
  await postgres?.stop()
  spawnSync('umount', ['-l', dir])
  rmSync(dir, { recursive: true, force: true })
})

/**
 * Fills the disk that the database lies on. Whoever may not mount one of their own gets the next best thing, which the
 * report says: the database refuses rows with the error of a full disk.
 */
async function runOut() {
  if (isMounted) {
    // What is missing is to be room for rows: a log without room would stop PostgreSQL.
    await runSql('SELECT pg_switch_wal()')
    await runSql('CHECKPOINT')
    return fillDisk()
  }
  test.info().annotations.push({
    type: 'simulated',
    description:
      'No disk could be mounted here (needs root, and a clone that PostgreSQL can reach): a trigger raises the error of a full one.',
  })
  await runSql(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'could not extend file "base/1/1": No space left on device' USING ERRCODE = '53100'; END $$`)
  await runSql('CREATE TRIGGER no_room BEFORE INSERT ON "Revision" FOR EACH ROW EXECUTE FUNCTION no_room()')
}

async function makeRoom() {
  if (isMounted) return rmSync(ballast, { force: true })
  await runSql('DROP FUNCTION no_room() CASCADE')
}

async function readHealth() {
  const response = await fetch(`${server.url}/api/health`)
  return { code: response.status, ...(await response.json()) }
}

/** Too much, and too various to be packed, to find room among what is there already. */
const LONG = String.fromCharCode(
  ...Array.from({ length: 4000 }, () => 0x4e00 + Math.floor(Math.random() * 5000)),
)

async function openArticle(page: Page) {
  const [area] = await runSql<{ id: number }>(`SELECT id FROM "Area" WHERE code = 'GY-JS'`)
  await page.goto(`${server.url}/staff/announcements/new?area=${area!.id}`)
  await expect(button(page, '发布')).toBeEnabled()
  await choice(page, '类型').selectOption('广而告之')
  await field(page, '标题').fill('盘满了的公告')
  await page.getByRole('textbox', { name: /正文/ }).fill(LONG)
}

test('an administrator at the top sees the room and is warned before it is gone; others are not told', async ({
  page,
}) => {
  await signIn(page, await addStaff('ADMIN', 'NM'), server.url)
  await page.goto(`${server.url}/staff`)
  const panel = page.getByRole('heading', { name: '系统' }).locator('..')
  await expect(panel).toContainText(/数据库现在有[\d.]+ MB/)
  await expect(panel).toContainText(/数据库.*所在的盘：还剩[\d.]+ [MG]B，一共[\d.]+ [MGT]B/)
  // A disk of some hundred megabytes is short from the start.
  if (isMounted) await expect(page.getByText('服务器的磁盘快满了')).toBeVisible()
  await page.context().clearCookies()
  await signIn(page, await addStaff('ADMIN', 'GY'), server.url)
  await page.goto(`${server.url}/staff`)
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '系统' })).toHaveCount(0)
  await expect(page.getByText('磁盘')).toHaveCount(0)
})

test('a full disk: the form says so and keeps what was typed, pages are answered, health and Today tell; then all is well', async ({
  page,
}) => {
  const clerk = await addStaff('PUBLISHER', 'GY')
  await signIn(page, clerk, server.url)
  expect(await readHealth()).toEqual({ code: 200, status: 'ok', database: 'ok', disk: 'ok' })
  await openArticle(page)
  await runOut()
  await button(page, '发布').click()
  await expectOutcome(page, '没存上：服务器的磁盘满了。')
  await expect(page.locator('[data-form-message]')).toContainText('请告诉系统管理员')
  await expect(page.getByRole('textbox', { name: /正文/ })).toHaveValue(LONG)

  // Where it is simulated, a trial finds room at once.
  if (isMounted)
    expect(await readHealth()).toEqual({ code: 200, status: 'degraded', database: 'ok', disk: 'full' })
  const seen = await fetch(`${server.url}/k/GY-JS`)
  expect(seen.status).toBe(200)
  expect(await seen.text()).not.toContain('出了点故障')
  const today = await page.context().newPage()
  await today.goto(`${server.url}/staff`)
  if (isMounted) await expect(today.getByText('服务器的磁盘满了，现在什么都存不上')).toBeVisible()

  await makeRoom()
  await button(page, '发布').click()
  await expectOutcome(page, '已发布，居民现在就能看到。')
  expect(await runSql(`SELECT 1 FROM "Announcement" WHERE title = '盘满了的公告'`)).toHaveLength(1)
  await expect.poll(async () => (await readHealth()).disk).toBe('ok')
})
