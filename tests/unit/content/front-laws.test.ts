import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import {
  announcementChangesAt,
  getAnnouncement,
  listAnnouncements,
} from '@/lib/content/announcement/announcements'
import { isOver } from '@/lib/content/announcement/event-time'
import { type FrontTime, frontUntil } from '@/lib/content/announcement/front'
import { listNews } from '@/lib/content/announcement/news'
import { describeSpan, describeWhen } from '@/lib/content/announcement/when'
import { listTold } from '@/lib/exchange/feed/told'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const BASE = Date.parse('2026-12-20T16:00:00Z')
const HOUR = 3_600_000

type Typed = { id: number; kind: 'EVENT' | 'NOTICE' } & FrontTime

/** Six hours apart, around New Year and 90 days: many an edge falls on another, or on midnight. */
const instant = fc.integer({ min: -400, max: 60 }).map(step => new Date(BASE + step * 6 * HOUR))
const length = fc.integer({ min: 1, max: 400 }).map(step => step * 6 * HOUR)
const typed = fc
  .record({
    publishAt: instant,
    lives: fc.option(length),
    startsAt: fc.option(instant),
    lasts: fc.option(fc.integer({ min: 1, max: 20 }).map(step => step * 6 * HOUR)),
  })
  .map(({ publishAt, lives, startsAt, lasts }) => ({
    kind: startsAt ? ('EVENT' as const) : ('NOTICE' as const),
    publishAt,
    expireAt: lives === null ? null : new Date(publishAt.getTime() + lives),
    startsAt,
    endsAt: startsAt && lasts !== null ? new Date(startsAt.getTime() + lasts) : null,
  }))

async function plant(areaIds: number[], rows: Omit<Typed, 'id'>[]): Promise<Typed[]> {
  await directory.query('DELETE FROM "Announcement"')
  const found: Typed[] = []
  for (const [n, row] of rows.entries()) {
    const { id } = await directory.read<{ id: number }>(
      `INSERT INTO "Announcement" ("areaId", kind, title, body, "publishAt", "expireAt", "startsAt", "endsAt")
       VALUES ($1, $2::"AnnouncementKind", '公告', '正文', $3, $4, $5, $6) RETURNING id`,
      [areaIds[n % areaIds.length], row.kind, row.publishAt, row.expireAt, row.startsAt, row.endsAt],
    )
    found.push({ ...row, id })
  }
  return found
}

let areaIds: number[]
beforeEach(async () => {
  areaIds = [await directory.idOf('GY'), await directory.idOf('GY-JS')]
})

const newestFirst = (a: Typed, b: Typed) => b.publishAt.getTime() - a.publishAt.getTime() || b.id - a.id

/** Instants from one on in which nothing may change before the edge; where there is none, far beyond. */
const untilThen = (now: Date, changesAt: Date | null) => {
  const end = changesAt?.getTime() ?? now.getTime() + 4000 * 24 * HOUR
  return [now.getTime() + 1, (now.getTime() + end) / 2, end - 1].map(
    at => new Date(Math.max(now.getTime(), Math.floor(at))),
  )
}

test('law: the front is what the rule says, newest first, and by the clock alone it changes at its edge', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(typed, { maxLength: 8 }), instant, async (rows, now) => {
      const all = await plant(areaIds, rows)
      const front = await listAnnouncements(areaIds, now)
      const stands = all.filter(row => row.publishAt <= now && frontUntil(row) > now).sort(newestFirst)
      expect(front.shown.map(({ id }) => id)).toEqual(stands.slice(0, 3).map(({ id }) => id))
      expect(front.total).toBe(stands.length)
      expect(front.changesAt === null || front.changesAt > now).toBe(true)
      const words = front.shown.map(row => describeWhen(row, now))
      for (const then of untilThen(now, front.changesAt)) {
        const later = await listAnnouncements(areaIds, then)
        expect([later.shown, later.total]).toEqual([front.shown, front.total])
        expect(later.shown.map(row => describeWhen(row, then))).toEqual(words)
      }
    }),
    { numRuns: 40 },
  )
})

test('law: the list has all that is out, events to come first, and changes at its edge alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(typed, { maxLength: 8 }), instant, async (rows, now) => {
      const all = await plant(areaIds, rows)
      const isOut = (row: Typed) => row.publishAt <= now && !(row.expireAt && row.expireAt <= now)
      const out = all.filter(isOut).sort(newestFirst)
      const list = (await listNews(areaIds, 1, now))!
      const isToCome = (row: Typed) => row.startsAt !== null && !isOver(row, now)
      expect(list.others.map(({ id }) => id)).toEqual(out.filter(row => !isToCome(row)).map(({ id }) => id))
      expect(list.events.map(({ id }) => id).sort()).toEqual(
        out
          .filter(isToCome)
          .map(({ id }) => id)
          .sort(),
      )
      const starts = list.events.map(({ startsAt }) => startsAt!.getTime())
      expect(starts).toEqual([...starts].sort((a, b) => a - b))
      const words = [...list.events, ...list.others].map(row => describeWhen(row, now))
      for (const then of untilThen(now, list.changesAt)) {
        const later = (await listNews(areaIds, 1, then))!
        expect([later.events, later.others]).toEqual([list.events, list.others])
        expect([...later.events, ...later.others].map(row => describeWhen(row, then))).toEqual(words)
      }
    }),
    { numRuns: 30 },
  )
})

test('law: one announcement’s page, and feeds, change at their edge alone', async () => {
  await fc.assert(
    fc.asyncProperty(typed, instant, async (row, now) => {
      const [{ id }] = (await plant(areaIds, [row])) as [Typed]
      const news = await getAnnouncement(id, now)
      const say = (then: Date) =>
        news && [
          describeWhen(news, then),
          describeSpan(news, then),
          isOver(news, then),
          news.expireAt && news.expireAt <= then,
        ]
      const said = say(now)
      if (news)
        for (const then of untilThen(now, announcementChangesAt(news, now))) expect(say(then)).toEqual(said)
      for (const kind of ['xml', 'ics'] as const) {
        const feed = await listTold(areaIds, kind, now)
        for (const then of untilThen(now, feed.changesAt))
          expect((await listTold(areaIds, kind, then)).told).toEqual(feed.told)
      }
    }),
    { numRuns: 30 },
  )
})

test('of years of announcements the front reads three, and a list a page of twenty', async () => {
  await directory.query('DELETE FROM "Announcement"')
  await directory.query(
    `INSERT INTO "Announcement" ("areaId", kind, title, body, "publishAt")
     SELECT $1, 'NOTICE', n::text, '正文', timestamptz '2026-11-27T00:00:00Z' - n * interval '1 day' FROM generate_series(1, 2500) n`,
    [areaIds[1]],
  )
  const now = new Date('2026-11-27T01:00:00Z')
  const front = await listAnnouncements(areaIds, now)
  expect(front.shown.map(({ title }) => title)).toEqual(['1', '2', '3'])
  expect(front.total).toBe(89)
  const last = (await listNews(areaIds, 99, now))!
  expect([last.others.length, last.others[0]!.title, last.pageCount]).toEqual([20, '1961', 99])
  await directory.query('ANALYZE "Announcement"')
  const plan = await directory.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN SELECT id FROM "Announcement" n WHERE n."areaId" = ANY ('{1,2}')
       AND front_until(n."publishAt", n."expireAt", event_end(n."startsAt", n."endsAt")) > timestamptz '2026-11-27'`,
  )
  expect(JSON.stringify(plan)).toContain('Announcement_front')
})
