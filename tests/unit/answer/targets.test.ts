import { beforeAll, expect, test } from 'vitest'
import { linkAnnouncement, listTelling } from '@/lib/answer/office/announcement'
import { findTargets, listTargets, type TargetGroup } from '@/lib/answer/office/target-choices'
import { MOST_FOUND, MOST_NEAR } from '@/lib/answer/office/target-rows'
import type { Actor } from '@/lib/staff/session/actor'
import { makeCase } from '@/tests/support/cases'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const { query } = directory
let clerk: Actor
let village: number

const TEAMS = 40

beforeAll(async () => {
  clerk = await directory.addActor('EDITOR', 'GY-JS-ZN')
  village = await directory.idOf('GY-JS-ZN')
  const sister = await directory.idOf('GY-HS')
  for (const areaId of [sister, await directory.idOf('DH')])
    await query(
      `INSERT INTO "Team" ("areaId", name) SELECT $1, '试验理发队' || n FROM generate_series(1, $2::int) n`,
      [areaId, TEAMS],
    )
  await query(`INSERT INTO "Team" ("areaId", name) VALUES ($1, '巾帼志愿服务队')`, [village])
})

const itemsOf = (groups: TargetGroup[], group: string) =>
  groups.find(one => one.group === group)?.items.map(({ label }) => label) ?? []

test('the nearest first, with their place, and few of each: whoever is further away is looked for', async () => {
  const groups = await listTargets(clerk, { officeId: village, caseId: null })
  const teams = itemsOf(groups, '志愿服务队')
  expect(teams[0]).toBe('巾帼志愿服务队（支农社区）')
  for (const { items } of groups) expect(items.length).toBeLessThanOrEqual(MOST_NEAR)
})

test('found by words of a name or a place, in one’s own county, a bounded number; signs of LIKE are letters', async () => {
  const teams = itemsOf(await findTargets(clerk, village, '试验理发'), '志愿服务队')
  expect(teams).toHaveLength(MOST_FOUND)
  expect(new Set(teams.map(label => label.replace(/^试验理发队\d+/, ''))).size).toBe(1)
  expect(await findTargets(clerk, village, '试%理')).toEqual([])
  expect(await findTargets(clerk, village, '  ')).toEqual([])
  await expect(findTargets(clerk, await directory.idOf('GY-HS'), '队')).rejects.toMatchObject({
    reason: 'area',
  })
})

test('an order goes to a team first; who did it last time is offered once', async () => {
  const order = await makeCase(query, { areaId: village, kind: 'ORDER' })
  const [first] = await listTargets(clerk, { officeId: village, caseId: order.id })
  expect(first!.group).toBe('志愿服务队')
  const before = await makeCase(query, { areaId: village, building: '9' })
  await query(
    `INSERT INTO "Handling" ("caseId", kind, name, "dueAt", "createdAt") VALUES ($1, 'NAMED', '九号物业', now(), now())`,
    [before.id],
  )
  const next = await makeCase(query, { areaId: village, building: '9' })
  const groups = await listTargets(clerk, { officeId: village, caseId: next.id })
  expect(groups[0]!.items.map(({ label }) => label)).toEqual(['九号物业'])
  expect(groups.flatMap(({ items }) => items).filter(({ label }) => label === '九号物业')).toHaveLength(1)
  expect(itemsOf(await findTargets(clerk, village, '九号'), '以前转过的单位')).toEqual(['九号物业'])
})

test('announcements of equal titles are told by day and place; what was taken back is told by none', async () => {
  const [row] = await query<{ id: number }>(
    `INSERT INTO "Announcement" ("areaId", title, body, kind, "publishAt")
     SELECT $1, '您说我们改', '改好了', kind, now() FROM "Announcement" LIMIT 1 RETURNING id`,
    [village],
  )
  const [told] = await listTelling(clerk, village)
  expect(told).toMatchObject({ id: row!.id, title: '您说我们改', areaName: '支农社区' })
  expect(told!.publishAt).toBeInstanceOf(Date)
  const withdrawn = await makeCase(query, { areaId: village, state: 'WITHDRAWN' })
  const wish = { id: withdrawn.id, lock: null, announcementId: row!.id }
  expect((await linkAnnouncement(clerk, wish)).status).toBe('refused')
})
