import { beforeEach, expect, test, vi } from 'vitest'
import { countFits, fitFilterSchema, readFits } from '@/lib/paper/fit/list-fits'
import { titleMend } from '@/lib/paper/fit/mend'
import { findOwners } from '@/lib/paper/fit/owners'
import { refreshFits } from '@/lib/paper/fit/refresh-fits'
import { openCounty } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'
import { fillCard, MUCH_TOO_FULL, TOO_FULL } from '@/tests/support/full-cards'

vi.mock('@/lib/paper/fit/patience', () => ({ PATIENCE_MS: 120_000, BATCH_PATIENCE_MS: 120_000 }))

const directory = useDirectory()
let county: Awaited<ReturnType<typeof openCounty>>

beforeEach(async () => {
  county = await openCounty(directory, { towns: 2, villages: 4 })
})

const lookAll = async () => {
  const { path } = await directory.read<{ path: string }>('SELECT path FROM "Area" WHERE id = $1', [
    county.countyId,
  ])
  await refreshFits(path, new Date(), () => true)
}

/** Makes the first of an area's services take more room than the others. */
const fatten = (areaId: number, signs: number) =>
  directory.query(
    `UPDATE "Service" SET description = repeat('字', $2) WHERE "areaId" = $1 AND name = '占地方1'`,
    [areaId, signs],
  )

const serviceOf = (areaId: number) =>
  directory.read<{ id: number }>(`SELECT id FROM "Service" WHERE "areaId" = $1 AND name = '占地方1'`, [
    areaId,
  ])

test('a line of the county is one thing to mend for all its cards: whose it is, where it is changed, and for how many that does', async () => {
  const { code, clerk, countyId, townId } = county
  await fillCard(directory.query, countyId, 5)
  await fatten(countyId, 200)
  await lookAll()
  const { id } = await serviceOf(countyId)
  const { counts, mends, towns } = await readFits(clerk)
  expect([counts, mends.length]).toEqual([{ terse: 11, none: 0, unknown: 0 }, 1])
  expect(mends[0]).toMatchObject({
    service: {
      serviceId: id,
      href: `/staff/services/${id}`,
      label: '去改“占地方1”',
      whose: '印卡县自己的，您可以改。',
      said: expect.stringMatching(/^“占地方1”占\d+毫米（说明200个字）：说明删到\d+个字以内。$/),
    },
    terse: 11,
    isEnough: true,
  })
  expect(titleMend(mends[0]!)).toBe('改“占地方1”这一项，11张卡就放得下')
  expect(towns.map(({ name, cards }) => [name, cards])).toEqual([
    ['印卡县', 1],
    ['第1镇', 5],
    ['第2镇', 5],
  ])
  // Who may not change it hears who may, and where to write words of their own.
  const town = await readFits(await directory.addActor('EDITOR', `${code}-1`))
  expect(town.mends[0]).toMatchObject({
    service: {
      whose: '上级印卡县的，请印卡县的同事改；也可以在第1镇另写一份短的。',
      href: `/staff/services/new?area=${townId}&overrides=${id}`,
    },
    cards: [{}, {}, {}, {}, {}],
  })
  // Numbers of their own say no words: those are still the county's.
  await directory.query(
    `INSERT INTO "Service" ("areaId", "categoryId", "overridesId")
     SELECT a.id, s."categoryId", s.id FROM "Service" s, "Area" a WHERE s.id = $2 AND a.id = $1`,
    [await directory.idOf(`${code}-2`), id],
  )
  await lookAll()
  expect((await readFits(clerk)).mends.map(mend => mend.service?.serviceId)).toEqual([id])
  const [second] = (await readFits(await directory.addActor('EDITOR', `${code}-2`))).mends
  const { id: own } = await directory.read<{ id: number }>(
    'SELECT id FROM "Service" WHERE "overridesId" = $1',
    [id],
  )
  expect(second!.service!.href).toBe(`/staff/services/${own}`)
  // A village that writes some of it itself writes the rest there: its town need not.
  const village = await directory.read<{ id: number; name: string; ownId: number }>(
    `WITH own AS (INSERT INTO "Service" ("areaId", "categoryId", "overridesId")
       SELECT a.id, s."categoryId", s.id FROM "Service" s, "Area" a WHERE s.id = $2 AND a.id = $1 RETURNING id, "areaId")
     SELECT a.id, a.name, own.id AS "ownId" FROM own JOIN "Area" a ON a.id = own."areaId"`,
    [county.villageId, id],
  )
  const town1 = await directory.addActor('EDITOR', `${code}-1`)
  const spoken = [{ id, name: '占地方1', why: 'words' as const, said: '', isEnough: false }]
  const owned = await findOwners(town1, [{ areaId: village.id, services: spoken }])
  expect(owned.get(village.id)).toMatchObject([
    {
      whose: `上级印卡县的，请印卡县的同事改；也可以在${village.name}另写一份短的。`,
      href: `/staff/services/${village.ownId}`,
    },
  ])
  // What was written is then what is mended.
  await directory.query(
    `INSERT INTO "Service" ("areaId", "categoryId", "overridesId", description)
     SELECT $1, "categoryId", id, repeat('字', 201) FROM "Service" WHERE id = $2`,
    [townId, id],
  )
  await lookAll()
  const after = await readFits(clerk)
  expect(after.mends.map(mend => [mend.cards.length, mend.service?.whose])).toEqual([
    [6, '印卡县自己的，您可以改。'],
    [5, '下级第1镇的，您可以改。'],
  ])
})

test('cards that print without what services do are told from those that print in no way; a town, and one service, alone', async () => {
  const { code, clerk, villageId } = county
  const other = await directory.idOf(`${code}-2-3`)
  await fillCard(directory.query, villageId, TOO_FULL)
  await fillCard(directory.query, other, MUCH_TOO_FULL)
  await lookAll()
  expect(await countFits(clerk)).toEqual({ terse: 1, none: 1, unknown: 0 })
  const listed = async (asked: Record<string, string>) =>
    (await readFits(clerk, fitFilterSchema.parse(asked))).mends.flatMap(mend =>
      mend.cards.map(card => card.areaId),
    )
  expect((await listed({})).sort()).toEqual([villageId, other].sort())
  expect(await listed({ only: 'terse' })).toEqual([villageId])
  expect(await listed({ only: 'none' })).toEqual([other])
  expect(await listed({ town: String(await directory.idOf(`${code}-2`)) })).toEqual([other])
  expect(await listed({ service: String((await serviceOf(villageId)).id) })).toEqual([villageId])
  expect((await listed({ town: 'x', only: 'all', service: '' })).length).toBe(2)
})

test('of what stands in no service the places themselves are mended', async () => {
  const { clerk, villageId } = county
  await directory.query(`UPDATE "Area" SET name = E'\\uE000村' WHERE id = $1`, [villageId])
  await lookAll()
  const { mends, counts } = await readFits(clerk)
  expect(counts).toMatchObject({ terse: 0, none: 1 })
  expect(mends).toMatchObject([{ service: null, cards: [{ areaId: villageId }] }])
  expect(titleMend(mends[0]!)).toBe('1张卡有印不出来的字')
})

test('what alone makes room for the most is told first of those cards; the others by what takes room on the most of them', async () => {
  const { code, clerk, countyId, villageId } = county
  await fillCard(directory.query, countyId, 5)
  // Of its own it has more than any one line could mend.
  await fatten(countyId, 150)
  await fillCard(directory.query, villageId, TOO_FULL)
  await fillCard(directory.query, await directory.idOf(`${code}-1-2`), TOO_FULL + 1)
  await lookAll()
  const { mends } = await readFits(clerk)
  expect(mends.map(mend => [mend.cards.length, mend.isEnough])).toEqual([
    [9, true],
    [2, false],
  ])
  expect(mends.map(titleMend)).toEqual([
    '改“占地方1”这一项，9张卡就放得下',
    '改“占地方1”这一项：2张卡都受影响，光改它还不够',
  ])
  expect(new Set(mends.flatMap(mend => mend.cards.map(card => card.areaId))).size).toBe(11)
})
