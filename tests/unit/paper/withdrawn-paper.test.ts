import { beforeEach, expect, test } from 'vitest'
import { listBatchAreas } from '@/lib/paper/batch/batch-scope'
import { listReprints } from '@/lib/paper/reprint/reprint'
import type { Actor } from '@/lib/staff/session/actor'
import { openCounty, printCard } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
let clerk: Actor
let code: string
let town: number

beforeEach(async () => {
  const county = await openCounty(directory)
  clerk = county.clerk
  code = county.code
  town = county.townId
})

/** A village with a line of its own, which no other area's card has. */
async function addVillage(name: string): Promise<number> {
  await directory.query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind")
     SELECT $1 || $2, 'VILLAGE', $2, id, kind FROM "Area" WHERE id = $3`,
    [code, name, town],
  )
  await directory.query(
    `INSERT INTO "Service" ("areaId", "categoryId", name, description)
     SELECT a.id, c.id, a.name || '互助', '村里人帮村里人' FROM "Area" a, "Category" c WHERE a.code = $1 AND c.slug = 'chat'`,
    [code + name],
  )
  return directory.idOf(code + name)
}

const print = async (areaId: number) => (await printCard(clerk, areaId, { copies: 50 })).editionId

// Each of these versions once made the sum along the way the same before and after.
test.each([1, 2, 3])(
  'paper of a village withdrawn at version %i is to be reprinted as its town’s',
  async version => {
    const village = await addVillage('-A')
    await directory.query('UPDATE "Area" SET "contentVersion" = $2 WHERE id = $1', [village, version])
    const editionId = await print(village)
    const find = async () => (await listReprints(clerk, town)).rows.find(row => row.editionId === editionId)
    expect(await find()).toBeUndefined()
    await directory.query('UPDATE "Area" SET "withdrawnAt" = now() WHERE id = $1', [village])
    expect(await find()).toMatchObject({ isWithdrawn: true, reprint: { areaId: town }, out: 50 })
    const outdated = await listBatchAreas(clerk, { kind: 'outdated', areaId: town })
    expect(outdated.map(({ areaId }) => areaId)).toEqual([town])
  },
)

test('where a neighbour took over, its card is the one to print', async () => {
  const neighbour = await addVillage('-B')
  const village = await addVillage('-C')
  const editionId = await print(village)
  await directory.query('UPDATE "Area" SET "withdrawnAt" = now(), "successorId" = $2 WHERE id = $1', [
    village,
    neighbour,
  ])
  const { rows } = await listReprints(clerk, town)
  expect(rows.find(row => row.editionId === editionId)).toMatchObject({ reprint: { areaId: neighbour } })
  const outdated = await listBatchAreas(clerk, { kind: 'outdated', areaId: town })
  expect(outdated.find(({ areaId }) => areaId === neighbour)?.outdated).toBe(50)
})
