import { beforeEach, expect, test } from 'vitest'
import { sayDecision, sayWho } from '@/components/staff/record/states'
import { listAllAnnouncements } from '@/lib/content/announcement/announcement-list'
import { readToday } from '@/lib/desk/today/today'
import { openPlace } from '@/lib/directory/area/place'
import { listQuerySchema } from '@/lib/record/page'
import { listRevisions, restoreRevision } from '@/lib/revision/history/history'
import { readGivenUp } from '@/lib/revision/history/resume'
import { discardRevision, returnRevision } from '@/lib/revision/proposal/publish'
import { saveProposal } from '@/lib/revision/proposal/save'
import { readWorkingCopy } from '@/lib/revision/proposal/working-copy'
import { listReviews, type ReviewList } from '@/lib/revision/review/reviews'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { openCounty } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'
import { expectOk } from '@/tests/support/proposals'

const directory = useDirectory()
let editor: Actor
let publisher: Actor
let sibling: Actor
let region: Actor
let town: string
let townId: number

beforeEach(async () => {
  const county = await openCounty(directory)
  town = `${county.code}-1`
  townId = county.townId
  editor = await directory.addActor('EDITOR', town)
  publisher = await directory.addActor('PUBLISHER', county.code)
  sibling = await directory.addActor('ADMIN', 'DH')
  region = await directory.addActor('ADMIN', 'NM')
})

const team = (name: string) => ({ areaId: townId, name, teamCount: 2, description: '春天防火', source: null })
const propose = async (
  snapshot: unknown,
  recordId: number | null = null,
  revisionId: number | null = null,
) => {
  const { seen } = await readWorkingCopy(getPrisma(), 'TEAM', recordId, revisionId)
  return { kind: 'TEAM' as const, recordId, revisionId, snapshot, seen }
}
const submit = async (actor: Actor, ...what: Parameters<typeof propose>) =>
  expectOk(await saveProposal(actor, { ...(await propose(...what)), intent: 'submit' }))

const addRevisions = (state: string, count: number, code = town, recordId: number | null = null) =>
  directory.query(
    `INSERT INTO "Revision" (kind, "recordId", "areaId", state, title, snapshot, "baseHash", "authorId", "updatedAt")
     SELECT 'TEAM', $5::int, a.id, $1::text::"RevisionState", $1::text || i, jsonb_build_object('areaId', a.id, 'name', '第' || i || '队'), '',
       $4, now() - i * interval '1 minute' FROM "Area" a, generate_series(1, $2::int) i WHERE a.code = $3`,
    [state, count, code, editor.id, recordId],
  )

test('every list of 审核 has all its pages, of the own subtree alone', async () => {
  const { total: before } = await listReviews(region, 'discarded')
  for (const state of ['SUBMITTED', 'DRAFT', 'DISCARDED']) await addRevisions(state, 60)
  await addRevisions('DISCARDED', 3, 'DH')
  const readAll = async (actor: Actor, list: ReviewList) => {
    const pages = [1, 2, 3].map(page => listReviews(actor, list, page))
    const [first, ...more] = await Promise.all(pages)
    return { titles: [first!, ...more].flatMap(({ rows }) => rows.map(({ title }) => title)), ...first! }
  }
  for (const [list, state, newestFirst] of [
    ['waiting', 'SUBMITTED', false],
    ['unfinished', 'DRAFT', true],
    ['discarded', 'DISCARDED', true],
  ] as const) {
    const titles = Array.from({ length: 60 }, (_, i) => `${state}${i + 1}`)
    for (const actor of [editor, publisher]) {
      const read = await readAll(actor, list)
      expect(read).toMatchObject({ total: 60, pageCount: 2 })
      expect(read.rows).toHaveLength(50)
      expect(read.titles).toEqual(newestFirst ? titles : [...titles].reverse())
    }
  }
  expect((await listReviews(sibling, 'discarded')).rows.map(({ title }) => title)).toEqual([
    'DISCARDED1',
    'DISCARDED2',
    'DISCARDED3',
  ])
  expect((await listReviews(region, 'discarded')).total).toBe(before + 63)
})

test('a new record that was given up, or set aside, is found again and gone on with; the old words stay', async () => {
  const { revisionId } = await submit(editor, team('护林队'))
  // Another goes on from it: the first version is set aside.
  const { revisionId: theirs } = await submit(publisher, team('护林一队'), null, revisionId)
  expectOk(await discardRevision(publisher, theirs, 1))
  const { rows } = await listReviews(editor, 'discarded')
  expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([revisionId, theirs]))

  await expect(readGivenUp(sibling, 'TEAM', revisionId)).rejects.toThrow('refused: area')
  expect(await readGivenUp(editor, 'SERVICE', revisionId)).toBeNull()
  const givenUp = await readGivenUp(editor, 'TEAM', revisionId)
  expect(givenUp).toEqual({ id: revisionId, areaId: townId, snapshot: team('护林队') })
  const again = await submit(editor, givenUp!.snapshot)
  expect(await readGivenUp(editor, 'TEAM', again.revisionId)).toBeNull()
  expect(await readGivenUp(editor, 'TEAM', revisionId)).toEqual(givenUp)
})

test('what was given up of a live record becomes a draft again, not over somebody’s open words', async () => {
  const [row] = await directory.query<{ id: number }>(
    `INSERT INTO "Team" ("areaId", name, "teamCount") VALUES ($1, '巡逻队', 1) RETURNING id`,
    [townId],
  )
  const { revisionId } = await submit(editor, team('夜间巡逻队'), row!.id)
  expectOk(await discardRevision(editor, revisionId, 1))
  await expect(restoreRevision(sibling, revisionId, 'after', 'draft')).rejects.toThrow('refused: area')
  expectOk(await restoreRevision(editor, revisionId, 'after', 'draft'))
  const { proposal, live } = await readWorkingCopy(getPrisma(), 'TEAM', row!.id)
  expect(proposal).toMatchObject({ state: 'DRAFT', snapshot: team('夜间巡逻队'), authorId: editor.id })
  expect(live).toMatchObject({ name: '巡逻队' })
  expect(await restoreRevision(publisher, revisionId, 'after', 'draft')).toMatchObject({ why: 'impossible' })
})

test('a history goes on after fifty revisions', async () => {
  const [row] = await directory.query<{ id: number }>(
    `INSERT INTO "Team" ("areaId", name, "teamCount") VALUES ($1, '老队', 1) RETURNING id`,
    [townId],
  )
  await addRevisions('PUBLISHED', 70, town, row!.id)
  const [first, second] = [
    await listRevisions(editor, 'TEAM', row!.id),
    await listRevisions(editor, 'TEAM', row!.id, 2),
  ]
  expect(first).toMatchObject({ total: 70, pageCount: 2, page: 1 })
  expect(second!.revisions).toHaveLength(20)
  expect(Math.max(...second!.revisions.map(({ id }) => id))).toBeLessThan(
    Math.min(...first!.revisions.map(({ id }) => id)),
  )
})

test('今日 counts what its links list: returned to me, and announcements that expire soon', async () => {
  const mine = await submit(editor, team('我的队'))
  expectOk(await returnRevision(publisher, mine.revisionId, 1, '写清楚'))
  const other = await directory.addActor('EDITOR', town)
  const theirs = await submit(other, team('别人的队'))
  expectOk(await returnRevision(publisher, theirs.revisionId, 1, '写清楚'))
  await directory.query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind", "withdrawnAt")
     SELECT code || '-GONE', 'VILLAGE', '撤了的村', id, kind, now() FROM "Area" WHERE code = $1`,
    [town],
  )
  await directory.query(
    `INSERT INTO "Announcement" ("areaId", kind, title, body, "publishAt", "expireAt")
     SELECT a.id, 'NOTICE', v.title, '正文', now() + v.since * interval '1 day', now() + v.until * interval '1 day'
     FROM (VALUES ('', '后到期', -1, 5), ('', '先到期', -1, 3), ('', '还早', -1, 30),
       ('', '还没发布', 1, 3), ('', '过了', -3, -1), ('-GONE', '撤了的', -1, 3)) v(below, title, since, until)
     JOIN "Area" a ON a.code = $1 || v.below`,
    [town],
  )
  const today = await readToday(editor)
  const returned = await listReviews(editor, 'returnedToMe')
  expect(returned.rows.map(({ title }) => title)).toEqual(['我的队'])
  expect(today.returned).toBe(returned.total)
  const place = await openPlace(editor, null)
  const expiring = await listAllAnnouncements(place, listQuerySchema.parse({}), now())
  expect(expiring.rows.map(({ title }) => title)).toEqual(['先到期', '后到期'])
  expect(today.expiring).toBe(expiring.total)
})

test('发布, 退回 and 放弃 are said only of what was published, returned, given up', () => {
  const told = { authorName: '李写', reviewerName: '王审' }
  expect(sayWho({ ...told, state: 'SUBMITTED' })).toBe('李写写的')
  expect(sayWho({ ...told, state: 'DRAFT' })).toBe('李写写的')
  expect(sayWho({ ...told, state: 'PUBLISHED' })).toBe('李写写的，王审发布')
  expect(sayWho({ ...told, state: 'RETURNED' })).toBe('李写写的，王审退回')
  expect(sayWho({ ...told, state: 'DISCARDED' })).toBe('李写写的，王审放弃')
  expect(sayWho({ state: 'PUBLISHED', authorName: '王审', reviewerName: '王审' })).toBe('王审写的、发布的')
  expect(sayDecision({ state: 'SUBMITTED', reviewerName: '王审' })).toBeNull()
})
