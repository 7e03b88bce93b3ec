import { expect, test } from 'vitest'
import { searchContent } from '@/lib/content/search/search-content'
import { readQuery } from '@/lib/directory/search/query'
import { useDirectory } from '@/tests/support/directory'
import { at } from '@/tests/support/hours'

const directory = useDirectory()

test('an event that is found says when and where it is, then that it is over; a notice says neither', async () => {
  const areaId = await directory.idOf('GY')
  await directory.query(
    `INSERT INTO "Announcement" ("areaId", kind, title, body, "publishAt", "startsAt", "endsAt", place)
     VALUES ($1, 'EVENT', '接羔培训班', '正文', $2, $3, $4, '镇兽医站'), ($1, 'NOTICE', '接羔培训通知', '正文', $2, NULL, NULL, NULL)`,
    [areaId, at('2026-11-20T08:00:00'), at('2026-11-28T09:00:00'), at('2026-11-28T11:00:00')],
  )
  const find = async (now: string) =>
    (await searchContent(readQuery('接羔培训')!, [areaId], at(now))).map(({ title, more }) => [title, more])
  expect(await find('2026-11-27T10:00:00')).toEqual(
    expect.arrayContaining([
      ['接羔培训班', '明天上午9点 · 镇兽医站'],
      ['接羔培训通知', null],
    ]),
  )
  expect(await find('2026-12-01T10:00:00')).toContainEqual([
    '接羔培训班',
    '11月28日 上午9点，已经结束了 · 镇兽医站',
  ])
})
