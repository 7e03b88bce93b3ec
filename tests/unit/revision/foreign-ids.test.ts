import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { RecordKind } from '@/lib/record/kinds'
import { recordOf } from '@/lib/records'
import { openRecord } from '@/lib/revision/form/open-record'
import { listRevisions, restoreRevision } from '@/lib/revision/history/history'
import type { SaveIntent } from '@/lib/revision/proposal/proposal'
import { publishRevision } from '@/lib/revision/proposal/publish'
import { saveProposal } from '@/lib/revision/proposal/save'
import { proposeWithdrawal } from '@/lib/revision/proposal/withdraw'
import type { Actor } from '@/lib/staff/session/actor'
import { openCounty } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'
import { expectOk } from '@/tests/support/proposals'
import { openHolder } from '@/tests/support/waiting'

const directory = useDirectory()

const TABLES: Record<RecordKind, string> = {
  AREA: 'Area',
  ORGANIZATION: 'Organization',
  CATEGORY: 'Category',
  SERVICE: 'Service',
  HIDING: 'HiddenService',
  ANNOUNCEMENT: 'Announcement',
  PROJECT: 'Project',
  TEAM: 'Team',
  ACTIVITY: 'Activity',
  COLUMN: 'Column',
  ARTICLE: 'Article',
  HOLIDAY: 'Holiday',
  CONSULTATION: 'Consultation',
}
const KINDS = Object.values(RecordKind)
const INTENTS: SaveIntent[] = ['draft', 'submit', 'publish', 'aside']

type Place = { countyId: number; publisher: Actor; snapshots: Record<RecordKind, unknown> }
let mine: Place
let theirs: Place
let region: Actor

let serial = 0

/** A county with a publisher, and what one record of each kind in it would say. */
async function openPlace(): Promise<Place> {
  const { code, countyId, townId, serviceId } = await openCounty(directory)
  const publisher = await directory.addActor('PUBLISHER', code)
  const n = serial++
  const { id: categoryId } = await directory.read<{ id: number }>(
    `SELECT id FROM "Category" WHERE slug = 'legal'`,
  )
  const { id: columnId } = await directory.read<{ id: number }>(
    `INSERT INTO "Column" ("areaId", slug, title, "shortTitle") VALUES ($1, $2, '栏目', '栏') RETURNING id`,
    [countyId, `their-column-${n}`],
  )
  const own = { areaId: countyId, description: null, source: null }
  const snapshots: Place['snapshots'] = {
    AREA: {
      ...{ code: `${code}-NEW`, kind: 'TOWN', name: '新镇', parentId: countyId, gbCode: null, position: 0 },
      ...{ rolloutStage: 'PLANNED', rolloutSince: null, issuerName: null, fallbackNumber: null },
      ...{ successorId: null, source: null },
    },
    ORGANIZATION: { ...own, name: `单位${n}` },
    CATEGORY: {
      ...{ slug: `kind-${n}`, name: `类别${n}`, icon: 'phone', position: 50 + n, checkCycleDays: 90 },
      ...{ keywords: [], source: null },
    },
    SERVICE: {
      ...{ ...own, categoryId, overridesId: null, organizationId: null, name: '服务', description: '说明' },
      ...{ keywords: [], position: 0, phones: [] },
    },
    HIDING: { areaId: townId, serviceId, reason: null },
    ANNOUNCEMENT: {
      ...{ areaId: countyId, kind: 'NOTICE', title: '公告', body: '正文', dateText: null, source: null },
      ...{ publishAt: '2026-11-27T00:00:00.000Z', expireAt: null },
    },
    PROJECT: {
      ...{ ...own, year: 2026, position: 0, name: `项目${n}`, description: '内容', dateText: null },
      ...{ place: null, teamId: null },
    },
    TEAM: { ...own, name: `队${n}`, teamCount: 1 },
    ACTIVITY: {
      ...{ ...own, teamId: null, year: 2026, dateText: null, name: `活动${n}`, sessions: 1 },
      ...{ sessionsApprox: false, peopleServed: 1, peopleServedApprox: false },
    },
    COLUMN: { ...own, slug: `column-${n}`, title: '栏目', shortTitle: '栏', position: 0 },
    ARTICLE: {
      ...{ areaId: countyId, columnId, slug: `article-${n}`, title: '文章', summary: '摘要', body: '正文' },
      ...{ position: 0, source: null },
    },
    HOLIDAY: {
      ...{ areaId: countyId, kind: 'OFF', name: '那达慕', from: '2026-08-18', to: '2026-08-20' },
      source: null,
    },
    CONSULTATION: {
      ...{ areaId: countyId, title: '几点开门', intro: '夏天', decision: null, showsResult: false },
      ...{ opensAt: '2026-11-27T00:00:00.000Z', closesAt: '2026-12-05T00:00:00.000Z', source: null },
      questions: [{ kind: 'ONE', text: '几点', options: ['七点', '八点'], isRequired: true }],
    },
  }
  return { countyId, publisher, snapshots }
}

beforeAll(async () => {
  mine = await openPlace()
  theirs = await openPlace()
  region = await directory.addActor('PUBLISHER', 'NM')
})

/** A category is everybody's: whoever may change one at all is at the region. */
const actorOf = (kind: RecordKind, { publisher }: Place) => (kind === 'CATEGORY' ? region : publisher)

const create = async (kind: RecordKind, place: Place) => {
  const outcome = await saveProposal(actorOf(kind, place), {
    ...{ kind, recordId: null, revisionId: null, seen: 'new', intent: 'publish' },
    snapshot: place.snapshots[kind],
  })
  return expectOk(outcome).recordId!
}

const take = async (kind: RecordKind, recordId: number, place: Place, intent: SaveIntent, extra = {}) =>
  saveProposal(actorOf(kind, place), {
    ...{ kind, recordId, revisionId: null, seen: 'new', intent },
    snapshot: place.snapshots[kind],
    ...extra,
  })

/** What is there of a kind: rows, proposals. */
const readAll = async (kind: RecordKind) => [
  await directory.count(TABLES[kind]),
  await directory.count('Revision', 'kind = $1::"RecordKind"', [kind]),
]

/** Whether a call was refused: thrown, or answered in Chinese. */
async function isRefused(call: Promise<unknown>): Promise<boolean> {
  const answer = await call.catch(error => (error.message.startsWith('refused') ? null : error))
  if (answer instanceof Error) throw answer
  const { ok, message } = (answer ?? { ok: false, message: '没' }) as { ok: boolean; message?: string }
  return !ok && /\p{Script=Han}/u.test(message ?? '')
}

async function tryAll(kind: RecordKind, recordId: number, place: Place) {
  const actor = actorOf(kind, place)
  for (const intent of INTENTS) expect(await isRefused(take(kind, recordId, place, intent))).toBe(true)
  const withdrawal = { withdraws: true }
  expect(await isRefused(take(kind, recordId, place, 'publish', withdrawal))).toBe(true)
  expect(await isRefused(proposeWithdrawal(actor, { kind, recordId, seen: 'new', intent: 'publish' }))).toBe(
    true,
  )
  expect(await openRecord(actor, kind, { recordId }).catch(() => null)).toBeNull()
  expect(await listRevisions(actor, kind, recordId).catch(() => null)).toBeNull()
}

describe.each(KINDS)('an id that names nothing is no place to put a %s', kind => {
  test('ids that will be another record’s, that never will be, and that are no ids', async () => {
    const next = await directory.read<{ id: number }>(
      `SELECT nextval(pg_get_serial_sequence('"${TABLES[kind]}"', 'id'))::int + 1 AS id`,
    )
    const tables = Object.values(TABLES).map(table => `SELECT id FROM "${table}"`)
    // The largest of the ids that only records of other kinds have; areas have them all.
    const others = await directory.query<{ id: number }>(
      `SELECT id FROM (${tables.join(' UNION ')}) ids
       WHERE id NOT IN (SELECT id FROM "${TABLES[kind]}") ORDER BY id DESC LIMIT 1`,
    )
    const before = await readAll(kind)
    for (const id of [
      next.id,
      next.id + 7,
      ...others.map(({ id }) => id),
      2_147_483_647,
      2 ** 31,
      0,
      -1,
      1.5,
      Number.NaN,
    ])
      await tryAll(kind, id, mine)
    expect(await readAll(kind)).toEqual(before)
    // Nobody stands in the way of the record that comes to have the id.
    const made = await create(kind, theirs)
    expect(made).toBe(next.id)
    const again = await take(kind, made, theirs, 'draft', {
      seen: (await openRecord(actorOf(kind, theirs), kind, { recordId: made }))!.seen,
    })
    expect(again.ok).toBe(true)
  })

  test('a record of another county, live or gone, is not taken', async () => {
    if (kind === 'CATEGORY') return
    const place = await openPlace()
    const live = await create(kind, place)
    const before = await readAll(kind)
    for (const intent of INTENTS) expect(await isRefused(take(kind, live, mine, intent))).toBe(true)
    expect(await readAll(kind)).toEqual(before)
    const { seen } = (await openRecord(place.publisher, kind, { recordId: live }))!
    const gone = { kind, recordId: live, seen, intent: 'publish' } as const
    expectOk(await proposeWithdrawal(actorOf(kind, place), gone))
    const after = await readAll(kind)
    for (const intent of INTENTS) expect(await isRefused(take(kind, live, mine, intent))).toBe(true)
    expect(await readAll(kind)).toEqual(after)
    // Its own county brings it back, under its own id.
    const history = await listRevisions(place.publisher, kind, live)
    const restored = await restoreRevision(place.publisher, history!.revisions[0]!.id, 'before', 'publish')
    expect(expectOk(restored).recordId).toBe(live)
    expect(await recordOf(kind).read(await getDb(), live)).not.toBeNull()
  })
})

const getDb = async () => (await import('@/lib/system/database/database')).getPrisma()

const plant = async (kind: RecordKind, recordId: number, place: Place, state = 'SUBMITTED') =>
  (
    await directory.read<{ id: number }>(
      `INSERT INTO "Revision" (kind, "recordId", "areaId", state, title, snapshot, "baseHash", "authorId")
       VALUES ($1::"RecordKind", $2, $3, $4::"RevisionState", '占位', $5, '', $6) RETURNING id`,
      [kind, recordId, place.countyId, state, JSON.stringify(place.snapshots[kind]), place.publisher.id],
    )
  ).id

async function giveUpPlanted() {
  const sql = readFileSync('prisma/migrations/20261126211000_changes_that_hold/migration.sql', 'utf8')
  await directory.query(sql.slice(sql.indexOf('WITH live AS')))
}

test('a proposal that was put at such an id in earlier times is not published, gone on with or restored', async () => {
  const next = async () =>
    (
      await directory.read<{ id: number }>(
        `SELECT nextval(pg_get_serial_sequence('"Team"', 'id'))::int + 1 AS id`,
      )
    ).id
  const id = await next()
  const planted = await plant('TEAM', id, mine)
  expect(await publishRevision(mine.publisher, planted, 1)).toMatchObject({ ok: false, why: 'impossible' })
  expect(await isRefused(take('TEAM', id, mine, 'publish'))).toBe(true)
  expect(await openRecord(mine.publisher, 'TEAM', { recordId: id })).toBeNull()
  expect(await isRefused(restoreRevision(mine.publisher, planted, 'after', 'publish'))).toBe(true)
  expect(await directory.count('Team', 'id = $1', [id])).toBe(0)
  // Nor is it in the way of the record that comes to have the id, once the migration has been over it.
  await giveUpPlanted()
  const place = await openPlace()
  const made = await create('TEAM', place)
  expect(made).toBe(id)
  const { seen } = (await openRecord(place.publisher, 'TEAM', { recordId: made }))!
  expectOk(await take('TEAM', made, place, 'draft', { seen }))
})

test('the migration gives such proposals up, so that nobody is locked out any more, and no others', async () => {
  const place = await openPlace()
  const live = await create('TEAM', place)
  const honest = await plant('TEAM', live, place, 'DRAFT')
  const gone = await create('PROJECT', place)
  const { seen } = (await openRecord(place.publisher, 'PROJECT', { recordId: gone }))!
  expectOk(
    await proposeWithdrawal(place.publisher, { kind: 'PROJECT', recordId: gone, seen, intent: 'publish' }),
  )
  const backAgain = await plant('PROJECT', gone, place, 'DRAFT')
  const nowhere = await plant('TEAM', 1_900_000_000, place)
  const foreign = await create('ANNOUNCEMENT', place)
  const locking = await plant('ANNOUNCEMENT', foreign, mine)
  await giveUpPlanted()
  const states = await directory.query<{ id: number; state: string }>(
    'SELECT id, state FROM "Revision" WHERE id = ANY($1)',
    [[honest, backAgain, nowhere, locking]],
  )
  expect(Object.fromEntries(states.map(({ id, state }) => [id, state]))).toEqual({
    [honest]: 'DRAFT',
    [backAgain]: 'DRAFT',
    [nowhere]: 'DISCARDED',
    [locking]: 'DISCARDED',
  })
})

test('an id that becomes another’s record while a save at it waits is not taken', async () => {
  const place = await openPlace()
  const { id: last } = await directory.read<{ id: number }>(
    `SELECT nextval(pg_get_serial_sequence('"Team"', 'id'))::int AS id`,
  )
  const id = last + 1
  const holder = await openHolder()
  await holder.query('BEGIN')
  await holder.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`TEAM ${id}`])
  const taking = take('TEAM', id, mine, 'publish')
  await holder.waitFor(1)
  expect(await create('TEAM', place)).toBe(id)
  await holder.query('COMMIT')
  await holder.close()
  expect(await isRefused(taking)).toBe(true)
  expect(await recordOf('TEAM').read(await getDb(), id)).toEqual(place.snapshots.TEAM)
})
