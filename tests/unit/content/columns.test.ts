import { beforeAll, expect, test } from 'vitest'
import { getColumn, listColumns } from '@/lib/content/column/columns'
import { readFirstProjects } from '@/lib/content/project/first-projects'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
let countyId: number
let townId: number
let pictureId: number

beforeAll(async () => {
  countyId = await directory.idOf('GY')
  townId = await directory.idOf('GY-XD')
  const { id } = await directory.read<{ id: number }>(
    `INSERT INTO "Image" ("areaId", data, "contentHash", width, height, alt)
     VALUES ($1, 'x', $2, 1280, 853, '山上的石墙') RETURNING id`,
    [countyId, 'a'.repeat(64)],
  )
  pictureId = id
})

const write = (slug: string, body: string) =>
  directory.query(`UPDATE "Article" SET body = $2 WHERE slug = $1`, [slug, body])

test('an article is shown by the first picture of its text that is there, small, with its size and words', async () => {
  await write('qiaomai', `第一段。\n\n![看](/images/${pictureId}.webp)\n\n![另一张](/images/999999.webp)`)
  await write('youmian', '![没有的](/images/999999.webp)')
  const column = await getColumn('gy41')
  expect(column!.articles.map(({ slug, picture }) => [slug, picture])).toEqual([
    ['zhengbei-huangqi', null],
    ['youmian', null],
    ['qiaomai', { address: `/images/${pictureId}s.webp`, width: 480, height: 320, alt: '山上的石墙' }],
    ['qin-changcheng', null],
  ])
  // A link to the column says what is in it.
  expect(await listColumns([countyId])).toEqual([
    {
      slug: 'gy41',
      title: '乡村振兴——41°固阳献',
      shortTitle: '41°固阳献',
      about: ['正北黄芪', '莜面', '固阳荞麦', '固阳秦长城'],
    },
  ])
})

test('a town’s page begins with the first projects of its newest year, and says how many there are', async () => {
  expect(await readFirstProjects(townId)).toBeNull()
  for (const [year, count] of [
    [2025, 3],
    [2026, 12],
  ] as const)
    for (let n = 1; n <= count; n++)
      await directory.query(
        `INSERT INTO "Project" ("areaId", year, position, name, description, "dateText", place)
         VALUES ($1, $2, $3, $4, '做事', $5, '各村')`,
        [townId, year, count - n, `${year}第${n}项`, n % 2 ? '每月15日' : null],
      )
  const list = await readFirstProjects(townId)
  expect(list).toMatchObject({ year: 2026, total: 12 })
  expect(list!.projects.map(({ name }) => name)).toEqual([12, 11, 10, 9, 8].map(n => `2026第${n}项`))
  expect((await readFirstProjects(townId, 2))!.projects).toHaveLength(2)
})
