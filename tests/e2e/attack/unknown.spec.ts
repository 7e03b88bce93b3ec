import { expect, test } from '@playwright/test'
import { makeToken } from '@/lib/paper/token/token'
import { runSql } from '@/tests/support/db'
import { ask, flood, tallyStatuses } from '@/tests/support/flood'

const url = () => process.env.BASE_URL!
const many = (count: number, path: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => ({ path: path(i) }))

const KINDS = {
  'codes that nobody has': many(2000, i => `/k/ZZ-${i.toString(36).toUpperCase()}`),
  'codes that cannot be': many(2000, i => `/k/%3C${i}%3E`),
  'prints of nothing': many(1000, i => `/k/ZZ-${i}/card.pdf?layout=a5&n=${i}`),
  'tokens that nobody printed': many(
    2000,
    () => `/q/${makeToken(below => Math.floor(Math.random() * below))}`,
  ),
  'tokens with a wrong sign': many(2000, i => `/q/${i}`),
  'news that were never told': many(1000, i => `/news/${500_000 + i}`),
  'years without projects': many(600, i => `/k/GY/projects/20${40 + (i % 20)}`),
  columns: many(1000, i => `/columns/no-${i}`),
  articles: many(1000, i => `/columns/gy41/no-${i % 50}`),
  'addresses of others': many(2000, i => `/wp-content/${i}.php`),
}

/** What lies under something that is there is looked for once each: so many may wait for it. */
const FEW = new Set(['years without projects', 'articles'])

for (const [kind, wishes] of Object.entries(KINDS))
  test(`a flood asks for ${kind}: all are 404, and no outage is declared`, async () => {
    const before = await ask(url(), { path: '/k/GY' })
    const answers = await flood(url(), wishes, FEW.has(kind) ? 50 : 200)
    expect(tallyStatuses(answers)).toEqual({ 404: wishes.length })
    const after = await ask(url(), { path: '/k/GY' })
    expect(after.status).toBe(200)
    expect(after.headers.warning).toBeUndefined()
    expect(before.status).toBe(200)
  })

test('what the door refuses is the document that a route answers', async () => {
  const door = await ask(url(), { path: '/k/ZZ-NONE' })
  // An address in capitals that leads nowhere is a route's to refuse.
  const route = await ask(url(), { path: '/News' })
  expect(route.body.toString()).toBe(door.body.toString())
  for (const name of ['content-security-policy', 'content-type', 'cache-control', 'x-content-type-options'])
    expect(door.headers[name], name).toBe(route.headers[name])
  const zipped = await ask(url(), { path: '/k/ZZ-NONE', headers: { 'Accept-Encoding': 'gzip' } })
  expect(zipped.headers['content-encoding']).toBe('gzip')
})

test('a token that was never printed is told like one that was mistyped', async () => {
  const token = makeToken(below => Math.floor(Math.random() * below))
  const answer = await ask(url(), { path: `/q/${token}` })
  expect(answer.status).toBe(404)
  expect(answer.body.toString()).toContain('这串字打错了')
})

test('what was not there and now is, is shown at once', async () => {
  const code = `GY-N${Date.now() % 100_000}`
  expect((await ask(url(), { path: `/k/${code}` })).status).toBe(404)
  expect((await ask(url(), { path: `/k/${code}/projects/2031` })).status).toBe(404)
  await runSql(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind")
     SELECT $1, 'TOWN', '新镇', id, kind FROM "Area" WHERE code = 'GY'`,
    [code],
  )
  expect((await ask(url(), { path: `/k/${code}` })).status).toBe(200)
  expect((await ask(url(), { path: `/k/${code}/projects/2031` })).status).toBe(404)
  await runSql(
    `INSERT INTO "Project" ("areaId", year, name, description)
     SELECT id, 2031, '清扫街道', '每周一次' FROM "Area" WHERE code = $1`,
    [code],
  )
  expect((await ask(url(), { path: `/k/${code}/projects/2031` })).status).toBe(200)
})
