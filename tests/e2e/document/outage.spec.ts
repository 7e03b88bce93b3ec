import { rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { ensureDatabase, findFreePort, startPostgres } from '@/scripts/lib/postgres.mjs'
import { prepareDatabase } from '@/scripts/lib/prepare.mjs'
import { startServer } from '@/scripts/lib/server.mjs'
import { makeTempDir } from '@/scripts/lib/steps.mjs'
import { listChildren } from '@/tests/support/children'
import { type PrintedEdition, printEdition } from '@/tests/support/editions'
import { timeFairly } from '@/tests/support/pace'

test.describe.configure({ mode: 'serial' })

const dir = makeTempDir('outage')
let postgres: Awaited<ReturnType<typeof startPostgres>>
let server: Awaited<ReturnType<typeof startServer>>
let edition: PrintedEdition
let images: number[]

/** Two pictures, whatever they show. */
async function insertImages(connectionString: string): Promise<number[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO "Image" ("areaId", data, "contentHash", width, height, alt)
     SELECT id, '\\x52494646', n::text, 1, 1, '图' FROM "Area", generate_series(1, 2) n WHERE code = 'GY' RETURNING id`,
  )
  await client.end()
  return rows.map(({ id }) => id)
}

test.beforeAll(async () => {
  postgres = await startPostgres({ dir })
  await ensureDatabase(postgres.url('postgres'), 'mingbaika')
  await prepareDatabase(postgres.url('mingbaika'))
  images = await insertImages(postgres.url('mingbaika'))
  edition = printEdition({ code: 'GY-JS-ZN' }, { ...process.env, DATABASE_URL: postgres.url('mingbaika') })
  server = await startServer({
    port: await findFreePort(),
    databaseUrl: postgres.url('mingbaika'),
    host: '127.0.0.1',
  })
})
test.afterAll(async () => {
  await server?.stop()
  await postgres?.stop()
  rmSync(dir, { recursive: true, force: true })
})

/** The postmaster and everything it started. */
const listProcesses = () => [postgres.pid, ...listChildren(postgres.pid)]

async function fetchPage(path: string) {
  const { ms, result } = await timeFairly(async () => {
    const response = await fetch(`${server.url}${path}`)
    return { status: response.status, body: await response.text() }
  })
  return { ...result, ms }
}

async function expectRecovery() {
  await expect.poll(async () => (await fetchPage('/k/GY')).body.includes('我们这边出了点故障')).toBe(false)
  expect((await fetchPage('/k/GY-XD')).status).toBe(200)
}

/** A printed code's page from memory; one never seen; and one mistyped, which asks no database. */
async function expectScans() {
  const seen = await fetchPage(`/q/${edition.tokens.CARD}`)
  expect(seen.status).toBe(200)
  expect(seen.body).toContain('我们这边出了点故障')
  expect(seen.body).toContain('这张卡的号码都还有效')
  expect((await fetchPage(`/q/${edition.tokens.COLUMN}`)).status).toBe(503)
  const mistyped = await fetchPage(
    `/q/${edition.tokens.CARD.slice(0, 7)}${edition.tokens.CARD[7] === 'A' ? 'B' : 'A'}`,
  )
  expect(mistyped.status).toBe(404)
  expect(mistyped.body).toContain('这串字打错了')
  expect(mistyped.ms).toBeLessThan(500)
  const pixel = await fetch(`${server.url}/q/${edition.tokens.CARD}/pixel.gif`)
  expect(pixel.status).toBe(200)
}

/** A picture that was seen is there as ever; another is refused in time. */
async function expectPictures() {
  expect((await fetchPage(`/images/${images[0]}.webp`)).status).toBe(200)
  const other = await fetchPage(`/images/${images[1]}.webp`)
  expect(other.status).toBe(503)
  expect(other.ms).toBeLessThan(3000)
}

async function expectOldPages(unseen: string) {
  const seen = await fetchPage('/k/GY')
  expect(seen.status).toBe(200)
  expect(seen.body).toContain('我们这边出了点故障')
  expect(seen.body).toContain('tel:12316')
  expect(seen.ms).toBeLessThan(3000)
  expect(await fetchPage('/feed/GY.xml')).toMatchObject({
    status: 200,
    body: expect.stringContaining('<rss'),
  })
  expect((await fetchPage('/k/GY/news')).body).toContain('我们这边出了点故障')
  const other = await fetchPage(unseen)
  expect(other.status).toBe(503)
  expect(other.body).toContain('稍等一下')
  expect(other.body).toContain('tel:120')
  expect(other.ms).toBeLessThan(3000)
  expect((await fetchPage('/search?q=ny')).status).toBe(503)
  expect((await fetchPage('/api/health')).status).toBe(503)
}

test('a frozen PostgreSQL: seen pages with their age, others refused in time, then all is well again', async () => {
  for (const path of ['/k/GY', '/k/GY/news'])
    expect((await fetchPage(path)).body).not.toContain('我们这边出了点故障')
  expect((await fetchPage('/feed/GY.xml')).status).toBe(200)
  expect((await fetchPage(`/q/${edition.tokens.CARD}`)).body).not.toContain('我们这边出了点故障')
  expect((await fetchPage(`/images/${images[0]}.webp`)).status).toBe(200)
  const frozen = listProcesses()
  for (const pid of frozen) process.kill(pid, 'SIGSTOP')
  try {
    await expectOldPages('/k/GY-YH')
    await expectScans()
    await expectPictures()
  } finally {
    for (const pid of frozen) process.kill(pid, 'SIGCONT')
  }
  await expectRecovery()
})

test('a killed PostgreSQL, and one that comes back', async () => {
  expect((await fetchPage('/k/GY')).status).toBe(200)
  process.kill(postgres.pid, 'SIGKILL')
  await expect.poll(async () => (await fetchPage('/k/GY')).body.includes('我们这边出了点故障')).toBe(true)
  await expectOldPages('/k/GY-HS')
  postgres = await startPostgres({ dir, port: postgres.port })
  await expectRecovery()
})

/** Asks for a page again and again on one connection, until that is closed. */
function askOnOneConnection(path: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let answers = 0
  const ask = () =>
    new Promise<void>((done, reject) => {
      get(`${server.url}${path}`, { agent }, answer => answer.resume().on('end', done)).on('error', reject)
    })
  const keepAsking = async () => {
    for (;;) {
      await ask()
      answers++
    }
  }
  const ended = keepAsking().catch(error => error.code as string)
  /** The server has by then seen whatever was sent before. */
  const nextAnswers = async () => {
    const from = answers
    await expect.poll(() => answers, { intervals: [50] }).toBeGreaterThan(from + 2)
  }
  return { ended, nextAnswers }
}

test('told to stop, it finishes what was begun, and whoever keeps asking does not hold it up', async () => {
  expect((await fetchPage('/k/GY')).status).toBe(200)
  const asking = askOnOneConnection('/resident.js')
  const frozen = listProcesses()
  for (const pid of frozen) process.kill(pid, 'SIGSTOP')
  try {
    // Who sends half of a request, and never the rest, is not waited for.
    const half = connect(Number(new URL(server.url).port), '127.0.0.1')
    half.on('error', () => {}).write('GET /k/GY HTTP/1.1\r\nHost: here\r\n')
    const begun = fetch(`${server.url}/k/GY-XX`)
    await asking.nextAnswers()
    server.child.kill('SIGTERM')
    const answer = await begun
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('稍等一下')
    await expect.poll(() => server.child.exitCode).toBe(0)
    expect(await asking.ended).toMatch(/ECONNREFUSED|ECONNRESET/)
  } finally {
    for (const pid of frozen) process.kill(pid, 'SIGCONT')
  }
})
