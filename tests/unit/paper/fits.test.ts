import { expect, test, vi } from 'vitest'
import { foreseeService, sayFitsOfService } from '@/lib/paper/fit/foresee'
import { listTooFull, readFits } from '@/lib/paper/fit/list-fits'
import { refreshFits } from '@/lib/paper/fit/refresh-fits'
import { listStaleFits } from '@/lib/paper/fit/stale-fits'
import { watchFits } from '@/lib/paper/fit/watch-fits'
import { openCounty } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'
import { fillCard, MUCH_TOO_FULL } from '@/tests/support/full-cards'

// A slow machine has the time it takes; that nobody waits longer than this says is seen by reading it.
vi.mock('@/lib/paper/fit/patience', () => ({ PATIENCE_MS: 120_000 }))

const directory = useDirectory()

const always = () => true

const pathOf = async (areaId: number) =>
  (await directory.read<{ path: string }>('SELECT path FROM "Area" WHERE id = $1', [areaId])).path

test('a county is looked at once, then only what changed; what no longer fits is listed with what to do', async () => {
  const { clerk, countyId, villageId } = await openCounty(directory, { towns: 2, villages: 12 })
  const path = await pathOf(countyId)
  expect(await listStaleFits(path, new Date())).toHaveLength(27)
  expect(await refreshFits(path, new Date(), always)).toBe(0)
  expect(await listTooFull(path)).toEqual([])
  // Villages whose names are as long and whose lines read alike are set like one.
  const [{ n }] = (await directory.query<{ n: number }>(
    `SELECT count(DISTINCT f.key)::int AS n FROM "CardFit" f JOIN "Area" a ON a.id = f."areaId" WHERE a.path LIKE $1 || '%'`,
    [path],
  )) as [{ n: number }]
  expect(n).toBeLessThan(6)
  await fillCard(directory.query, villageId, MUCH_TOO_FULL)
  expect((await listStaleFits(path, new Date())).map(one => one.areaId)).toEqual([villageId])
  expect(await refreshFits(path, new Date(), always)).toBe(0)
  expect((await readFits(clerk)).counts).toEqual({ terse: 0, none: 1, unknown: 0 })
  expect(await listTooFull(path)).toMatchObject([
    {
      areaId: villageId,
      name: '第1村',
      above: '第1镇',
      words: { head: expect.stringMatching(/^放不下，多出\d+毫米。$/) },
    },
  ])
  await directory.query(`UPDATE "Service" SET "withdrawnAt" = now() WHERE "areaId" = $1`, [villageId])
  await refreshFits(path, new Date(), always)
  expect((await readFits(clerk)).mends).toEqual([])
})

test('a look that may not go on leaves the rest to be looked at; a change of a county is one word for all below', async () => {
  const { clerk, countyId } = await openCounty(directory, { towns: 1, villages: 5 })
  const path = await pathOf(countyId)
  await fillCard(directory.query, countyId, 14)
  let asked = 0
  const left = await refreshFits(path, new Date(), () => asked++ < 1)
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(7)
  await watchFits(path)
  const { counts, mends } = await readFits(clerk)
  expect(counts).toEqual({ terse: 0, none: 7, unknown: 0 })
  expect(mends.map(mend => mend.cards.length)).toEqual([7])
})

test('at save and at 接通 the clerk hears which cards do not fit, and nothing where they do', async () => {
  const { clerk, countyId, villageId, serviceId } = await openCounty(directory, { villages: 2 })
  const { categoryId } = await directory.read<{ categoryId: number }>(
    'SELECT "categoryId" FROM "Service" WHERE id = $1',
    [serviceId],
  )
  const typed = {
    areaId: villageId,
    categoryId,
    overridesId: null,
    organizationId: null,
    name: '新的服务',
    description: '说清情况，手边备好材料。',
    keywords: [],
    position: 0,
    source: null,
    phones: [],
  }
  expect(await foreseeService(clerk, typed, null)).toBeUndefined()
  expect(await sayFitsOfService(serviceId)).toBeUndefined()
  await fillCard(directory.query, countyId, 11)
  await watchFits(await pathOf(countyId))
  expect(await foreseeService(clerk, typed, null)).toMatch(
    /^发布出去、号码都核验过以后，第1村的卡印不下：放不下，多出\d+毫米。“.*。不印说明(就|也)放(得|不)下。别的/,
  )
  expect(await sayFitsOfService(serviceId)).toMatch(/^照现在的号码和时间，印卡县/)
})
