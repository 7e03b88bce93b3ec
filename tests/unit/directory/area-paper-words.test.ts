import { beforeAll, expect, test, vi } from 'vitest'
import { type AreaSnapshot, areaSchema } from '@/lib/directory/area/area-form'
import { getArea } from '@/lib/directory/area/areas'
import { readContentVersion } from '@/lib/directory/area/versions'
import { loadCards } from '@/lib/directory/card/bulk'
import { getCard } from '@/lib/directory/card/cards'
import { runPreflight } from '@/lib/paper/batch/preflight'
import { takePaperWords } from '@/lib/paper/sheet/paper-words'
import { recordOf } from '@/lib/records'
import { listRevisions, restoreRevision } from '@/lib/revision/history/history'
import { saveProposal } from '@/lib/revision/proposal/save'
import { readWorkingCopy } from '@/lib/revision/proposal/working-copy'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'
import { openCounty } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
let publisher: Actor

beforeAll(async () => {
  publisher = await directory.addActor('PUBLISHER', 'GY')
})

// A slow machine has the time it takes.
vi.mock('@/lib/paper/fit/patience', () => ({ PATIENCE_MS: 120_000, BATCH_PATIENCE_MS: 120_000 }))

const MONGOLIAN = 'ᠪᠠᠶᠠᠨ ᠭᠠᠴᠠᠭᠠ'
const NOTE = '停电时也接电话。'

async function save(code: string, change: Partial<AreaSnapshot>) {
  const recordId = await directory.idOf(code)
  const { live, seen } = await readWorkingCopy(getPrisma(), 'AREA', recordId)
  const snapshot = { ...(live as AreaSnapshot), ...change }
  const proposal = { kind: 'AREA' as const, recordId, revisionId: null, snapshot, seen }
  const saved = await saveProposal(publisher, { ...proposal, intent: 'publish' })
  if (!saved.ok) throw new Error(JSON.stringify(saved))
  return saved.revisionId
}

const form = { code: 'GY', name: '固阳', parentId: '1', position: '1' }
const faultsOf = (typed: object) =>
  (areaSchema.safeParse({ ...form, ...typed }).error?.issues ?? []).map(({ path, message }) => [
    path[0],
    message,
  ])

test('a Mongolian name is in Mongolian script and of what has a card; the words for the back are a county’s', () => {
  for (const kind of ['COUNTY', 'TOWN', 'VILLAGE']) {
    for (const mongolianName of [
      '',
      MONGOLIAN,
      'ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ ᠠ\u180eᠠ',
      '᠑᠒᠂ᠭᠠᠴᠠᠭᠠ',
      ` ${MONGOLIAN}\u200b`,
    ])
      expect(faultsOf({ kind, mongolianName }), mongolianName).toEqual([])
    for (const mongolianName of ['巴彦嘎查', 'Bayan', 'Баян', '᠑᠒', `${MONGOLIAN}村`, 'བོད'])
      expect(faultsOf({ kind, mongolianName }).at(-1), mongolianName).toEqual([
        'mongolianName',
        expect.stringContaining('只写蒙古文'),
      ])
  }
  expect(faultsOf({ kind: 'COUNTY', mongolianName: 'ᠠ'.repeat(61) })[0]).toEqual([
    'mongolianName',
    '最多60个字',
  ])
  expect(faultsOf({ kind: 'CITY', mongolianName: MONGOLIAN })).toEqual([
    ['mongolianName', '没有卡的地方不用填蒙古文名'],
  ])
  expect(faultsOf({ kind: 'COUNTY', cardNote: NOTE })).toEqual([])
  expect(faultsOf({ kind: 'COUNTY', cardNote: '字'.repeat(61) })).toEqual([['cardNote', '最多60个字']])
  expect(faultsOf({ kind: 'VILLAGE', cardNote: NOTE })).toEqual([['cardNote', '只有旗县区有卡背面的话']])
})

test('both stand on the card, each way it is read, and on its paper', async () => {
  await save('GY', { cardNote: NOTE })
  await save('GY-JS-ZN', { mongolianName: MONGOLIAN })
  const [at, id] = [new Date(), await directory.idOf('GY-JS-ZN')]
  const card = await getCard((await getArea('GY-JS-ZN'))!, at)
  expect(card).toMatchObject({ mongolianName: MONGOLIAN, cardNote: NOTE })
  expect((await loadCards([id], at)).get(id)).toEqual(card)
  expect(takePaperWords(card)).toMatchObject({ mongolian: MONGOLIAN, note: NOTE })
  // A name is its own area's; the words are of every card of the county.
  const town = takePaperWords(await getCard((await getArea('GY-JS'))!, at))
  expect(town).toMatchObject({ mongolian: '', note: NOTE })
})

test('each makes the area’s documents new', async () => {
  const versionOf = (area: string) => readContentVersion({ area })
  const before = await versionOf('GY-XX')
  await save('GY-XX', { mongolianName: MONGOLIAN })
  const named = await versionOf('GY-XX')
  expect(named).not.toBe(before)
  await save('GY', { cardNote: '另一句。' })
  expect(await versionOf('GY-XX')).not.toBe(named)
})

test('they are in the history, in words, and a revision from before there were any still comes back', async () => {
  const code = 'GY-JS'
  const id = await directory.idOf(code)
  const plain = (await recordOf('AREA').read(getPrisma(), id)) as object
  expect(Object.keys(plain)).not.toContain('mongolianName')
  const old = await save(code, { position: 7 })
  await directory.query(
    `UPDATE "Revision" SET snapshot = snapshot - 'mongolianName' - 'cardNote' WHERE id = $1`,
    [old],
  )
  await save(code, { mongolianName: MONGOLIAN })
  const { revisions } = (await listRevisions(publisher, 'AREA', id))!
  expect(JSON.stringify(revisions[0]!.changes)).toContain(MONGOLIAN)
  expect(await restoreRevision(publisher, old, 'after', 'publish')).toMatchObject({ ok: true })
  expect((await getArea(code))!.mongolianName).toBeNull()
})

test('the database holds to it, whoever writes', async () => {
  for (const set of [
    `"cardNote" = 'x' WHERE code = 'GY-JS'`,
    `"cardNote" = '' WHERE code = 'GY'`,
    `"mongolianName" = '' WHERE code = 'GY'`,
    `"mongolianName" = 'x' WHERE kind = 'REGION'`,
  ])
    await expect(directory.query(`UPDATE "Area" SET ${set}`), set).rejects.toThrow('check constraint')
})

test('a name from before fonts were asked is named before a print, of its own area alone', async () => {
  const { clerk, code, countyId } = await openCounty(directory, { villages: 3 })
  await directory.query(`UPDATE "Area" SET name = '样😀村' WHERE code = $1`, [`${code}-1-2`])
  const { areas, ready } = await runPreflight(clerk, { kind: 'subtree', areaId: countyId }, [])
  const said = areas.filter(({ overflow }) => JSON.stringify(overflow).includes('“😀”'))
  expect(said.map(area => area.name)).toEqual(['样😀村'])
  expect(ready).toBe(areas.length - 1)
})
