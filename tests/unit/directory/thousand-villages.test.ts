import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { beforeAll, expect, test } from 'vitest'
import { bundleProgram } from '@/scripts/lib/bundle.mjs'
import { MEMORY } from '@/scripts/lib/server.mjs'
import { useDirectory } from '@/tests/support/directory'
import { pickPages, readPdfText } from '@/tests/support/pdf'
import { decodeQrCodes } from '@/tests/support/pdf-codes'
import { addVillages } from '@/tests/support/villages'

const directory = useDirectory()

let program: string
beforeAll(async () => {
  program = bundleProgram('tests/support/run-batch.ts')
  await addVillages(directory.query, { code: 'TV', towns: 20, villages: 50 })
})

/** A run in a process of its own, so that it can be killed. */
function runElsewhere(title: string) {
  const args = ['--conditions=react-server', program, 'TV', title]
  // In a group of its own: its workers must die with it.
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
    // As the server is started: memory is part of what is looked at.
    env: { ...process.env, ...MEMORY },
  })
  let said = ''
  child.stdout.on('data', chunk => {
    said += chunk
  })
  const lines = () =>
    said
      .trim()
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))
  return { child, lines, ended: once(child, 'exit') }
}

const count = async (table: string) =>
  (await directory.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`))[0]!.n

const countAll = () => Promise.all(['CardEdition', 'QrCode', 'PrintFile', 'EditionStanding'].map(count))

test('a run killed in the middle leaves nothing of it', async () => {
  const before = await countAll()
  const { child, ended } = runElsewhere('killed')
  const done = async () =>
    (await directory.query<{ done: number }>('SELECT done FROM "PrintBatch" ORDER BY id DESC LIMIT 1'))[0]
      ?.done ?? 0
  await expect.poll(done, { timeout: 300_000, interval: 50 }).toBeGreaterThan(300)
  process.kill(-child.pid!, 'SIGKILL')
  await ended
  expect(await done()).toBeLessThan(1000)
  expect(await countAll()).toEqual(before)
  expect(await directory.query('SELECT state FROM "PrintBatch"')).toEqual([{ state: 'RUNNING' }])
})

test('a thousand villages in one file: codes from every part of it open what stands beside them', async () => {
  const { lines, ended } = runElsewhere('whole')
  await ended
  expect(lines().at(-1)).toMatchObject({ state: 'DONE' })
  // The design's bound, of the process and its workers.
  expect(lines().at(-1).rss).toBeLessThan(600)
  expect(await countAll()).toEqual([1000, 2000, 1, 1000])
  const [file] = await directory.query<{ data: Buffer }>('SELECT data FROM "PrintFile"')
  const { pages, total } = await pickPages(file!.data, all =>
    // Fronts alone: each begins on an odd page.
    Array.from({ length: 40 }, (_, i) => 2 * Math.floor(((i + 0.5) * all) / 80)),
  )
  // A cover sheet for each of the twenty towns, each sheet with its back.
  expect(total).toBe(2040)
  let cards = 0
  let last = 0
  for (const page of pages) {
    const codes = await decodeQrCodes(page, 150)
    const text = (await readPdfText(page)).replace(/\s/g, '')
    if (codes.length === 0) {
      expect(text).toContain('50个地方，共10000份')
      continue
    }
    const tokens = codes.map(code => code.split('/Q/')[1])
    const rows = await directory.query<{ village: string; town: string; position: number }>(
      `SELECT v.name AS village, t.name AS town, t.position * 1000 + v.position AS position
       FROM "QrCode" q JOIN "CardEdition" e ON e.id = q."editionId" JOIN "Area" v ON v.id = e."areaId"
       JOIN "Area" t ON t.id = v."parentId" WHERE q.token = ANY ($1)`,
      [tokens],
    )
    expect(rows).toHaveLength(2)
    expect(rows[0]).toEqual(rows[1])
    expect(text).toContain(`印卡县${rows[0]!.town}`)
    expect(text).toContain(`${rows[0]!.village}明白卡`)
    expect(rows[0]!.position).toBeGreaterThan(last)
    last = rows[0]!.position
    cards++
  }
  expect(cards).toBeGreaterThan(30)
})
