import { expect, test } from 'vitest'
import { type AnnouncementSnapshot, announcementSchema } from '@/lib/content/announcement/announcement-form'
import { announcementRecord } from '@/lib/content/announcement/announcement-record'
import { fingerprint } from '@/lib/record/fingerprint'
import { listRevisions, restoreRevision } from '@/lib/revision/history/history'
import { saveProposal } from '@/lib/revision/proposal/save'
import { readWorkingCopy } from '@/lib/revision/proposal/working-copy'
import { getPrisma } from '@/lib/system/database/database'
import { useDirectory } from '@/tests/support/directory'
import { expectOk } from '@/tests/support/proposals'

const directory = useDirectory()

const TYPED = {
  ...{ areaId: 1, kind: 'EVENT', title: '义诊', body: '内科、骨科。', publishAt: '2026-11-20 8:00' },
  ...{ startsAt: '2026年12月3日（星期四）上午9点', endsAt: '2026/12/3 11：30', place: ' 文化广场 ' },
}
const read = (typed: object) => {
  const { data, error } = announcementSchema.safeParse({ ...TYPED, ...typed })
  return data ?? Object.fromEntries(error!.issues.map(({ path, message }) => [path.join('.'), message]))
}

test('times are read as people type them; what an event has not is not kept', () => {
  expect(read({})).toMatchObject({
    startsAt: '2026-12-03T01:00:00.000Z',
    endsAt: '2026-12-03T03:30:00.000Z',
    place: '文化广场',
  })
  expect(Object.keys(read({ startsAt: '', endsAt: '', place: '' })).sort()).toEqual([
    ...['areaId', 'body', 'dateText', 'expireAt', 'kind', 'publishAt', 'source', 'title'],
  ])
})

test('an end before its start, or without one, is said at its field', () => {
  expect(read({ endsAt: '2026-12-03 9:00' })).toEqual({ endsAt: '结束要晚于开始' })
  expect(read({ endsAt: '2026-12-02 10:00' })).toEqual({ endsAt: '结束要晚于开始' })
  expect(read({ startsAt: '' })).toEqual({ startsAt: '写了结束时间，也请写开始时间' })
  expect(read({ startsAt: '12月3日' })).toHaveProperty('startsAt')
})

test('a notice has no time and place, whatever is left in the fields', () => {
  expect(read({ kind: 'NOTICE', endsAt: '2026-12-02 10:00' })).not.toHaveProperty('startsAt')
  expect(read({ kind: 'NOTICE' })).not.toHaveProperty('place')
})

/** As revisions kept an announcement before events had a time. */
const OLD: Omit<AnnouncementSnapshot, 'areaId'> = {
  ...{ kind: 'EVENT', title: '老活动', body: '正文', publishAt: '2026-11-01T00:00:00.000Z' },
  ...{ expireAt: null, dateText: null, source: null },
}

/** A row from before, and whoever may change it. */
async function openOld() {
  const areaId = await directory.idOf('GY')
  const { id } = await directory.read<{ id: number }>(
    `INSERT INTO "Announcement" ("areaId", kind, title, body, "publishAt") VALUES ($1, 'EVENT', '老活动', '正文', $2) RETURNING id`,
    [areaId, OLD.publishAt],
  )
  const publisher = await directory.addActor('PUBLISHER', 'GY')
  const open = () => readWorkingCopy(getPrisma(), 'ANNOUNCEMENT', id)
  const publish = async (snapshot: object) =>
    saveProposal(publisher, {
      ...{ kind: 'ANNOUNCEMENT', recordId: id, revisionId: null, intent: 'publish' },
      ...{ snapshot, seen: (await open()).seen },
    })
  return { id, areaId, publisher, open, publish }
}

test('one from before says what it said, to the letter: no open proposal on it is out of date', async () => {
  const { areaId, open } = await openOld()
  expect(fingerprint((await open()).live)).toBe(fingerprint({ ...OLD, areaId }))
})

test('versions from before and after are compared, and restored either way', async () => {
  const { id, areaId, publisher, open, publish } = await openOld()
  const event = {
    startsAt: '2026-12-03T01:00:00.000Z',
    endsAt: '2026-12-03T03:30:00.000Z',
    place: '文化广场',
  }
  expectOk(await publish({ ...OLD, areaId, ...event }))
  expect((await open()).live).toEqual({ ...OLD, areaId, ...event })
  const [revision] = (await listRevisions(publisher, 'ANNOUNCEMENT', id))!.revisions
  expect(revision!.changes).toEqual([
    { label: '开始时间', before: '', after: '2026-12-03 09:00' },
    { label: '结束时间', before: '', after: '2026-12-03 11:30' },
    { label: '地点', before: '', after: '文化广场' },
  ])
  expectOk(await restoreRevision(publisher, revision!.id, 'before', 'publish'))
  expect((await open()).live).toEqual({ ...OLD, areaId })
  expectOk(await restoreRevision(publisher, revision!.id, 'after', 'publish'))
  expect((await open()).live).toEqual({ ...OLD, areaId, ...event })
  expectOk(await publish({ ...OLD, areaId, kind: 'NOTICE' }))
  expect((await open()).live).toEqual({ ...OLD, areaId, kind: 'NOTICE' })
})

test('a new event is asked for its time; one that is there, or of which only rough words are known, is not', async () => {
  const { id, areaId } = await openOld()
  const check = (said: object, of: number | null) =>
    announcementRecord.check!(getPrisma(), { ...OLD, areaId, ...said }, of)
  expect(await check({}, null)).toEqual({ startsAt: [expect.stringContaining('请写什么时候开始')] })
  expect(await check({ body: '![图](/images/999999.webp)' }, null)).toMatchObject({
    startsAt: [expect.any(String)],
    body: [expect.any(String)],
  })
  for (const said of [{ startsAt: '2026-12-03T01:00:00.000Z' }, { dateText: '12月初' }, { kind: 'NOTICE' }])
    expect(await check(said, null)).toBeNull()
  expect(await check({}, id)).toBeNull()
})

test.each([
  ['a notice with a place', `UPDATE "Announcement" SET kind = 'NOTICE', place = '广场'`],
  ['an end without a start', `UPDATE "Announcement" SET "endsAt" = now()`],
  ['an end at its start', `UPDATE "Announcement" SET "startsAt" = now(), "endsAt" = now()`],
])('the database refuses %s', async (_, sql) => {
  await openOld()
  await expect(directory.query(`${sql} WHERE title = '老活动'`)).rejects.toThrow(/constraint/)
})
