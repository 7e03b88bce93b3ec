import { beforeAll, expect, test } from 'vitest'
import { listAllAnnouncements } from '@/lib/content/announcement/announcement-list'
import { listAllArticles } from '@/lib/content/column/article-list'
import { listAllColumns } from '@/lib/content/column/column-list'
import { listAllProjects } from '@/lib/content/project/project-list'
import { listAllActivities } from '@/lib/content/team/activity-list'
import { listTeams } from '@/lib/content/team/team-list'
import { openPlace, type Place } from '@/lib/directory/area/place'
import { listHolidays } from '@/lib/directory/holiday/holiday-list'
import { listOrganizations } from '@/lib/directory/organization/organization-list'
import { useDirectory } from '@/tests/support/directory'

const ODD = '满意度50%_\\甲'

const LISTS = [
  { table: 'Project', column: 'name', list: listAllProjects },
  { table: 'Activity', column: 'name', list: listAllActivities },
  { table: 'Team', column: 'name', list: listTeams },
  { table: 'Organization', column: 'name', list: listOrganizations },
  { table: 'Holiday', column: 'name', list: listHolidays },
  { table: 'Announcement', column: 'title', list: listAllAnnouncements },
  { table: 'Column', column: 'title', list: listAllColumns },
  { table: 'Article', column: 'title', list: listAllArticles },
] as const

const directory = useDirectory()
let place: Place

beforeAll(async () => {
  // Of every other kind the seed has some.
  await directory.query(
    `INSERT INTO "Holiday" ("areaId", kind, name, "from", "to")
     SELECT id, 'OFF', '那达慕', '2026-08-18', '2026-08-20' FROM "Area" WHERE code = 'GY'`,
  )
  place = await openPlace(await directory.addActor('EDITOR', 'NM'), null)
})

test.each(LISTS)(
  'in the list of $table, % _ and \\ are found as they stand',
  async ({ table, column, list }) => {
    const ask = async (q: string) => (await list(place, { area: null, q, page: 1, year: null })).total
    expect([await ask('%'), await ask('_'), await ask('\\')]).toEqual([0, 0, 0])
    await directory.query(
      `UPDATE "${table}" SET "${column}" = $1 WHERE id = (SELECT min(id) FROM "${table}")`,
      [ODD],
    )
    expect([await ask('%'), await ask('_'), await ask('\\')]).toEqual([1, 1, 1])
    expect([await ask(ODD), await ask('50_')]).toEqual([1, 0])
  },
)
