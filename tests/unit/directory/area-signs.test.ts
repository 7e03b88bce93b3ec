import { beforeAll, expect, test } from 'vitest'
import { type AreaSnapshot, areaSchema, PLACE_ICONS } from '@/lib/directory/area/area-form'
import { getArea } from '@/lib/directory/area/areas'
import { readContentVersion } from '@/lib/directory/area/versions'
import { fingerprint } from '@/lib/record/fingerprint'
import { recordOf } from '@/lib/records'
import { listRevisions, restoreRevision } from '@/lib/revision/history/history'
import { saveProposal } from '@/lib/revision/proposal/save'
import { readWorkingCopy } from '@/lib/revision/proposal/working-copy'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
let publisher: Actor
let countyId: number

beforeAll(async () => {
  publisher = await directory.addActor('PUBLISHER', 'GY')
  countyId = publisher.area.id
})

async function addPicture(width = 720, height = 180, bytes = 1000) {
  const { id } = await directory.read<{ id: number }>(
    `INSERT INTO "Image" ("areaId", data, "contentHash", width, height, alt)
     VALUES ($1, decode(repeat('00', $2), 'hex'), $3, $4, $5, '图') RETURNING id`,
    [countyId, bytes, Math.random().toString().padEnd(64, '0'), width, height],
  )
  return id
}

async function save(recordId: number, change: Partial<AreaSnapshot>) {
  const { live, seen } = await readWorkingCopy(getPrisma(), 'AREA', recordId)
  const snapshot = { ...(live as AreaSnapshot), ...change }
  return saveProposal(publisher, {
    kind: 'AREA',
    recordId,
    revisionId: null,
    snapshot,
    seen,
    intent: 'publish',
  })
}

const form = {
  code: 'GY',
  kind: 'COUNTY',
  name: '固阳县',
  parentId: '1',
  position: '1',
  rolloutStage: 'LIVE',
}
const faultsOf = (typed: object) => {
  const read = areaSchema.safeParse({ ...form, ...typed })
  return read.success ? [] : read.error.issues.map(({ path, message }) => [path[0], message])
}

test('a head picture is a county’s and has words; a sign is a town’s, out of the ten', () => {
  expect(faultsOf({ headImageId: '7', headImageAlt: '烽火台' })).toEqual([])
  expect(faultsOf({ headImageId: '7' })).toEqual([['headImageAlt', '请写图片的文字说明']])
  expect(faultsOf({ headImageId: '7', headImageAlt: ' 　' })).toHaveLength(1)
  expect(faultsOf({ kind: 'TOWN', headImageId: '7', headImageAlt: '墙' })).toEqual([
    ['headImageId', '只有旗县区有头图'],
  ])
  expect(faultsOf({ headImageId: '0', headImageAlt: '墙' })).toHaveLength(1)
  expect(faultsOf({ kind: 'TOWN' })).toEqual([])
  for (const icon of ['', ...Object.keys(PLACE_ICONS)]) expect(faultsOf({ kind: 'TOWN', icon })).toEqual([])
  expect(faultsOf({ kind: 'TOWN', icon: 'HORSE' })).toEqual([['icon', '请选图标']])
  for (const kind of ['COUNTY', 'VILLAGE'])
    expect(faultsOf({ kind, icon: 'SHEEP' })).toEqual([['icon', '只有苏木乡镇街道有自己的图标']])
})

test('only what was prepared as a head can be one', async () => {
  const refused = { ok: false, errors: { headImageId: ['没有这张头图，请重新上传'] } }
  const wrong = [await addPicture(1280, 853), await addPicture(720, 180, 30 * 1024 + 1), 2_000_000_000]
  for (const headImageId of wrong)
    expect(await save(countyId, { headImageId, headImageAlt: '墙' })).toMatchObject(refused)
  const headImageId = await addPicture(720, 180, 30 * 1024)
  expect(await save(countyId, { headImageId, headImageAlt: '墙' })).toMatchObject({ ok: true })
  expect((await getArea('GY'))!.head).toEqual({ id: headImageId, alt: '墙' })
  // Without its picture no words stay behind.
  expect(await save(countyId, { headImageId: null })).toMatchObject({ ok: true })
  expect((await getArea('GY'))!.head).toBeNull()
})

test('the database holds to it, whoever writes', async () => {
  const pictureId = await addPicture()
  for (const set of [
    `"icon" = 'SHEEP' WHERE code = 'GY'`,
    `"headImageId" = ${pictureId}, "headImageAlt" = '墙' WHERE code = 'GY-JS'`,
    `"headImageId" = ${pictureId} WHERE code = 'GY'`,
    `"headImageId" = ${pictureId}, "headImageAlt" = '' WHERE code = 'GY'`,
    `"headImageAlt" = '墙' WHERE code = 'GY'`,
  ])
    await expect(directory.query(`UPDATE "Area" SET ${set}`), set).rejects.toThrow('check constraint')
})

test('an area that has neither is still what a proposal of an earlier version was made on', async () => {
  const read = (code: string) => directory.idOf(code).then(id => recordOf('AREA').read(getPrisma(), id))
  const village = (await read('GY-JS-ZN')) as object
  expect(Object.keys(village)).not.toContain('icon')
  expect(Object.keys(village)).not.toContain('headImageId')
  expect(fingerprint(village)).toBe(fingerprint(JSON.parse(JSON.stringify(village))))
  // As such a version kept it.
  const old = { ...village, name: '支农' }
  const recordId = await directory.idOf('GY-JS-ZN')
  const { seen } = await readWorkingCopy(getPrisma(), 'AREA', recordId)
  const proposal = { kind: 'AREA' as const, recordId, revisionId: null, seen }
  expect(await saveProposal(publisher, { ...proposal, snapshot: old, intent: 'publish' })).toMatchObject({
    ok: true,
  })
})

test('a change of picture or sign is in the history, in words, and comes back whole', async () => {
  const headImageId = await addPicture()
  const first = await save(countyId, { headImageId, headImageAlt: '烽火台下的羊群' })
  await save(countyId, { headImageId: null, headImageAlt: null })
  const history = await listRevisions(publisher, 'AREA', countyId)
  expect(JSON.stringify(history!.revisions[0]!.changes)).toContain('烽火台下的羊群')
  if (!first.ok) throw new Error(JSON.stringify(first))
  expect(await restoreRevision(publisher, first.revisionId, 'after', 'publish')).toMatchObject({ ok: true })
  expect((await getArea('GY'))!.head).toEqual({ id: headImageId, alt: '烽火台下的羊群' })

  const townId = await directory.idOf('GY-XX')
  const chosen = await save(townId, { icon: 'COAL' })
  expect((await getArea('GY-XX'))!.icon).toBe('COAL')
  const changes = (await listRevisions(publisher, 'AREA', townId))!.revisions[0]!.changes
  expect(JSON.stringify(changes)).toMatch(/图标.*羊.*煤/)
  if (!chosen.ok) throw new Error(JSON.stringify(chosen))
  // What stood before, and a revision from before there were signs.
  expect(await restoreRevision(publisher, chosen.revisionId, 'before', 'publish')).toMatchObject({ ok: true })
  expect((await getArea('GY-XX'))!.icon).toBe('SHEEP')
  await directory.query(`UPDATE "Revision" SET snapshot = snapshot - 'icon' WHERE id = $1`, [
    chosen.revisionId,
  ])
  expect(await restoreRevision(publisher, chosen.revisionId, 'after', 'publish')).toMatchObject({ ok: true })
  expect((await getArea('GY-XX'))!.icon).toBeNull()
})

test('a county’s page is new when its picture changes, and when a town of it chooses a sign', async () => {
  const version = () => readContentVersion({ area: 'GY' })
  const before = await version()
  await save(await directory.idOf('GY-YH'), { icon: 'GRASSLAND' })
  const between = await version()
  expect(between).not.toBe(before)
  expect((await getArea('GY'))!.children.find(({ code }) => code === 'GY-YH')).toMatchObject({
    icon: 'GRASSLAND',
  })
  await save(countyId, { headImageId: await addPicture(), headImageAlt: '山' })
  expect(await version()).not.toBe(between)
})
