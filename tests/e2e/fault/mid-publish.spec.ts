import { randomBytes } from 'node:crypto'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import pg from 'pg'
import { findFreePort } from '@/scripts/lib/postgres.mjs'
import { startServer } from '@/scripts/lib/server.mjs'
import { callAction, listActions } from '@/tests/support/actions'
import { button, field, PUBLISHED } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { makePlace } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'

// A server of this file's own, which is killed in the middle of publishes and comes back with the same secret.
test.describe.configure({ mode: 'serial' })

const SECRET = randomBytes(32).toString('hex')
const save = listActions().find(({ name }) => name.endsWith('#saveRecord'))!
const ALREADY = '刚才那一次其实已经办好了'
const UNDONE = '这一次没有办成，什么都没有改'

let port: number
let server: Awaited<ReturnType<typeof startServer>>

async function start() {
  const databaseUrl = process.env.DATABASE_URL!
  server = await startServer({ port, databaseUrl, host: '127.0.0.1', env: { NEXTAUTH_SECRET: SECRET } })
}

async function kill() {
  const ended = new Promise(done => server.child.on('exit', done))
  server.child.kill('SIGKILL')
  await ended
}

test.beforeAll(async () => {
  port = await findFreePort()
  await start()
  // Where a commit is to be held: only of the account that a test names.
  await runSql(`CREATE TABLE IF NOT EXISTS "HeldCommit" ("staffId" int PRIMARY KEY)`)
  await runSql(`CREATE OR REPLACE FUNCTION hold_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF EXISTS (SELECT FROM "HeldCommit" h WHERE h."staffId" = NEW."staffId") THEN
      PERFORM pg_advisory_xact_lock(88, NEW."staffId"); END IF;
    RETURN NULL; END $$`)
  await runSql(`CREATE CONSTRAINT TRIGGER hold_commit AFTER INSERT ON "FormCall"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_commit()`)
})
test.afterAll(async () => {
  await server?.stop()
  await runSql('DROP TRIGGER IF EXISTS hold_commit ON "FormCall"')
  await runSql('DROP FUNCTION IF EXISTS hold_commit')
  await runSql('DROP TABLE IF EXISTS "HeldCommit"')
})

type Scene = { staffId: number; areaId: number; teamId: number }
type Point = (client: pg.Client, scene: Scene) => Promise<unknown>

/** Points in the middle of a publish at which it can be held, by what it waits for there. */
const POINTS: Record<string, { hold: Point; lands: boolean }> = {
  'before anything is written': {
    lands: false,
    hold: (client, { teamId }) =>
      client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`TEAM ${teamId}`]),
  },
  'with the proposal written and the record not': {
    lands: false,
    hold: (client, { teamId }) => client.query('SELECT 1 FROM "Team" WHERE id = $1 FOR UPDATE', [teamId]),
  },
  'with the record written and its page not yet new': {
    lands: false,
    hold: (client, { areaId }) =>
      client.query('SELECT 1 FROM "Area" WHERE id = $1 FOR NO KEY UPDATE', [areaId]),
  },
  'while it commits': {
    lands: true,
    hold: async (client, { staffId }) => {
      await runSql('INSERT INTO "HeldCommit" VALUES ($1)', [staffId])
      await client.query('SELECT pg_advisory_xact_lock(88, $1)', [staffId])
    },
  },
}

/** Processes that wait for what a connection holds. */
async function listHeld(client: pg.Client): Promise<number[]> {
  const [own] = (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows
  const rows = await runSql<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid))',
    [own!.pid],
  )
  return rows.map(({ pid }) => pid)
}

/** A published team with its page, an account that may publish it, and what its form sends, once and again. */
async function openScene(context: BrowserContext) {
  const { county, countyId } = await makePlace()
  const staff = await createStaff({ role: 'PUBLISHER', areaCode: county })
  await signIn(context, staff, server.url)
  const team = { recordKind: 'TEAM', areaId: countyId, teamCount: 1, intent: 'publish' }
  const send = (fields: Record<string, string | number>) =>
    callAction(context.request, save, { ...team, ...fields }, server.url)
  expect((await send({ seen: 'new', name: '原来的队' })).status).toBe('done')
  const [row] = await runSql<{ id: number }>('SELECT id FROM "Team" WHERE "areaId" = $1', [countyId])
  const page = await (await context.request.get(`${server.url}/staff/teams/${row!.id}`)).text()
  const seen = /live [\w-]{22}/.exec(page)![0]
  const call = randomBytes(16).toString('hex')
  const publish = () => send({ recordId: row!.id, seen, name: '改过的队', call })
  const count = async () =>
    (
      await runSql<{ revisions: number; name: string }>(
        `SELECT (SELECT count(*)::int FROM "Revision" r WHERE r.kind = 'TEAM' AND r."recordId" = t.id) AS revisions, name
         FROM "Team" t WHERE id = $1`,
        [row!.id],
      )
    )[0]!
  return { scene: { staffId: staff.id, areaId: countyId, teamId: row!.id }, publish, count }
}

/** Holds a publish at a point, does something to it there, and lets go. */
async function breakAt(
  hold: Point,
  scene: Scene,
  publish: () => Promise<unknown>,
  harm: (pid: number) => Promise<unknown>,
) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('BEGIN')
  await hold(client, scene)
  const sending = publish().catch(() => null)
  let pid: number | undefined
  const find = async () => {
    pid = (await listHeld(client))[0]
    return pid
  }
  // At short intervals: what is held too long gives up by itself.
  await expect.poll(find, { intervals: [50] }).toBeDefined()
  await harm(pid!)
  await client.query('COMMIT')
  await client.end()
  // What was begun has ended, either way, when its process waits for nothing more.
  const isAtWork = () =>
    runSql(`SELECT 1 FROM pg_stat_activity WHERE pid = $1 AND state <> 'idle'`, [pid]).then(
      rows => rows.length,
    )
  await expect.poll(isAtWork).toBe(0)
  return sending
}

for (const [where, { hold, lands }] of Object.entries(POINTS)) {
  test(`the server dies ${where}: sent again, the form says which, and it is done once`, async ({
    browser,
  }) => {
    const context = await browser.newContext()
    const { scene, publish, count } = await openScene(context)
    await breakAt(hold, scene, publish, kill)
    // On a machine that is very slow the commit may have been given up before.
    const { revisions } = await count()
    expect(lands ? [1, 2] : [1]).toContain(revisions)
    await start()
    const again = await publish()
    expect(again.status).toBe('done')
    expect(again.text).toContain(revisions === 2 ? ALREADY : PUBLISHED)
    expect(await count()).toEqual({ revisions: 2, name: '改过的队' })
    // And once more: an answer may be lost as often as it likes.
    expect((await publish()).text).toContain(ALREADY)
    expect(await count()).toEqual({ revisions: 2, name: '改过的队' })
    await context.close()
  })

  test(`PostgreSQL loses the process ${where}: the form says that nothing was done, and does it the next time`, async ({
    browser,
  }) => {
    const context = await browser.newContext()
    const { scene, publish, count } = await openScene(context)
    const end = (pid: number) => runSql('SELECT pg_terminate_backend($1)', [pid])
    const answer = (await breakAt(hold, scene, publish, end)) as Awaited<ReturnType<typeof publish>>
    expect(answer.status).toBe('failed')
    expect(answer.text).toContain(UNDONE)
    expect(await count()).toEqual({ revisions: 1, name: '原来的队' })
    await runSql('DELETE FROM "HeldCommit"')
    // The first that comes after an outage may still be told of it.
    await expect.poll(async () => (await publish()).status).toBe('done')
    expect(await count()).toEqual({ revisions: 2, name: '改过的队' })
    await context.close()
  })
}

test('a clerk whose server dies in mid-publish presses again when it is back, and goes on', async ({
  browser,
}) => {
  const { county, countyId } = await makePlace()
  const page: Page = await browser.newPage()
  const staff = await createStaff({ role: 'PUBLISHER', areaCode: county })
  await signIn(page, staff, server.url)
  await page.goto(`${server.url}/staff/teams/new?area=${countyId}`)
  await field(page, '队名').fill('死机时的队')
  const scene = { staffId: staff.id, areaId: countyId, teamId: 0 }
  await breakAt(POINTS['while it commits']!.hold, scene, () => button(page, '发布').click(), kill)
  await expect(page.getByText('没有等到回信').first()).toBeVisible()
  await expect(field(page, '队名')).toHaveValue('死机时的队')
  const readTeams = () => runSql('SELECT 1 FROM "Team" WHERE "areaId" = $1', [countyId])
  const landed = (await readTeams()).length === 1
  await start()
  await button(page, '发布').click()
  await expect(page).toHaveURL(/\/staff\/teams\/\d+$/)
  await expect(page.getByText(landed ? ALREADY : PUBLISHED).first()).toBeVisible()
  expect(await readTeams()).toHaveLength(1)
  // Nothing unsaved is offered for what is done.
  await page.goto(`${server.url}/staff/teams/new?area=${countyId}`)
  await expect(field(page, '队名')).toHaveValue('')
  await expect(page.getByText('没保存的内容')).toHaveCount(0)
  await page.close()
})
