import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import { beforeAll, expect, test } from 'vitest'
import { getArea } from '@/lib/directory/area/areas'
import { getCard } from '@/lib/directory/card/cards'
import { NO_MEANINGS, readMeanings } from '@/lib/directory/search/meanings'
import { isNamedWhole } from '@/lib/directory/search/named-above'
import { findPlacesIn, searchPlaces } from '@/lib/directory/search/places'
import { readQuery } from '@/lib/directory/search/query'
import { searchAnywhere } from '@/lib/directory/search/search-anywhere'
import { rankLines, searchCard } from '@/lib/directory/search/search-card'
import { useDirectory } from '@/tests/support/directory'

const now = new Date('2026-11-24T10:00:00+08:00')
const directory = useDirectory()

async function findLines(typed: string, code = 'GY-JS-ZN') {
  const query = readQuery(typed)!
  const { hits } = await searchCard((await getArea(code))!, query, await readMeanings(query), now)
  return hits.map(({ line }) => line.phones.map(phone => phone.number).join(' '))
}

const findPlaces = async (typed: string) =>
  (await searchPlaces(readQuery(typed)!, null)).map(({ code }) => code)

async function findAnywhere(typed: string) {
  const query = readQuery(typed)!
  return searchAnywhere(query, await readMeanings(query), now)
}

test.each(['12316', '1231', '１２３１６', '12 316', '打12316没人接'])(
  'a line is found by its number, typed %s',
  async typed => {
    expect((await findLines(typed))[0]).toMatch(/^1231/)
  },
)

test('two digits are no number, and a number that is nowhere finds nothing', async () => {
  expect(await findLines('12')).toEqual([])
  expect(await findLines('99999999')).toEqual([])
})

test.each(['塌房、落水', '塌房 落水', '塌房落水'])('what a page says is found, typed %s', async typed => {
  expect((await findLines(typed))[0]).toBe('119')
})

test('copied from a page, punctuation and all, where no area is named', async () => {
  expect((await findAnywhere('塌房、落水'))[0]!.hits[0]!.line.phones[0]!.number).toBe('119')
  expect(await findAnywhere('农业系统公益服务热线')).not.toEqual([])
})

test('a single character finds names and everyday words, and no description', async () => {
  expect(await findLines('药')).not.toEqual([])
  // 说 stands in the description of most lines and in keywords of one.
  expect((await findLines('说')).length).toBe(1)
  expect(await findLines('啥')).toEqual([])
})

test('where no area is named each county’s lines stand with their numbers, and a village’s own', async () => {
  const villageId = await directory.idOf('GY-JS-ML')
  const { id } = await directory.read<{ id: number }>(
    `INSERT INTO "Service" ("areaId", "categoryId", name, description, "searchWords")
     SELECT $1, id, '豆腐坊代加工', '自家豆子做豆腐。', '豆腐坊代加工 doufufandaijiagon dffdjg' FROM "Category" WHERE slug = 'jobs' RETURNING id`,
    [villageId],
  )
  const { id: phoneId } = await directory.read<{ id: number }>(
    `INSERT INTO "Phone" ("serviceId", number) VALUES ($1, '04728110001') RETURNING id`,
    [id],
  )
  await directory.query(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedAt", "checkedBy") VALUES ($1, '04728110001', 'ANSWERED', $2, '试')`,
    [phoneId, now],
  )
  for (const typed of ['豆腐坊', '我想找豆腐坊代加工', 'doufufang', '04728110001']) {
    const [group] = await findAnywhere(typed)
    expect(group!.county.code, typed).toBe('GY')
    const [hit] = group!.hits
    expect(hit, typed).toMatchObject({ area: { code: 'GY-JS-ML' } })
    expect(hit!.line.phones[0]!.number).toBe('04728110001')
  }
  await directory.query('DELETE FROM "Service" WHERE id = $1', [id])
})

test.each([
  '金山镇支农社区',
  '固阳县支农社区',
  '固阳县金山镇支农社区',
  'jinshanzhenzhinongshequ',
  'jinsanzhenzinonsequ',
  'jsz znsq',
])('a place named with those above it: %s', async typed => {
  expect(await findPlaces(typed)).toEqual(['GY-JS-ZN'])
})

test('other names before it are another place', async () => {
  expect(await findPlaces('西斗铺镇支农社区')).toEqual([])
  expect(await findPlaces('金山镇固阳县支农社区')).toEqual([])
  expect(await findPlaces('支农社区')).toEqual(['GY-JS-ZN'])
})

test('a place is found by its code, which stands on paper', async () => {
  const places = await searchPlaces(readQuery('gy-js-zn')!, 'GY-JS-ZN')
  expect(places.map(({ name }) => name)).toEqual(['支农社区'])
})

test.each([
  ['支农社区 农药', 'GY-JS-ZN'],
  ['固阳县金山镇支农社区哪里看病', 'GY-JS-ZN'],
  ['金山 看病', 'GY-JS'],
  ['固阳县律师', 'GY'],
])('the place that is named besides what is wanted: %s', async (typed, code) => {
  expect((await findPlacesIn(readQuery(typed)!, null)).meant?.code).toBe(code)
})

test('who asks from a county leaves it only for a place whose name they write out', async () => {
  const meant = async (typed: string, code: string) =>
    (await findPlacesIn(readQuery(typed)!, await directory.idOf(code))).meant?.code
  expect(await meant('jsz 法律', 'YJ')).toBeUndefined()
  expect(await meant('金山 法律', 'YJ')).toBeUndefined()
  expect(await meant('金山镇 法律', 'YJ')).toBe('GY-JS')
  expect(await meant('jinshanzhen 法律', 'YJ')).toBe('GY-JS')
  expect(await meant('金山 法律', 'GY')).toBe('GY-JS')
})

test('numbers beside numbers, and letters beside letters, lose nothing', async () => {
  for (const typed of ['119 24小时', '着火打119 3楼']) expect((await findLines(typed))[0]).toBe('119')
  expect((await findLines('12320 2楼'))[0]).toBe('12320')
  expect(await findLines('nongmin gongzi')).toContain('12333')
})

test.each(['支农社区', '固阳县金山镇', '农药', '律师'])('%s names no place besides', async typed => {
  expect((await findPlacesIn(readQuery(typed)!, null)).meant).toBeNull()
})

test('a town of the same name as what stands above it is told apart', () => {
  const place = { id: 1, words: ['东河村'], above: [['东河镇'], ['东河区', 'donghequ']] }
  expect(isNamedWhole('东河区东河镇东河村', place)).toBe(true)
  expect(isNamedWhole('donghequ东河村', place)).toBe(true)
  expect(isNamedWhole('东河东河村', place)).toBe(false)
})

test('everyday words that staff add find their service, the longer match first', async () => {
  await directory.query(
    `UPDATE "Service" SET "searchWords" = "searchWords" || ' 剃羊毛 tiyanmao tym' WHERE name = '种子农药化肥咨询'`,
  )
  expect((await findLines('谁家剃羊毛啊'))[0]).toBe('12316')
  expect((await findLines('打官司，顺便问个农药'))[0]).toBe('12348')
})

/** Each word by which a line of the seed is found, with the line. */
async function listWords(): Promise<{ word: string; serviceId: number }[]> {
  const rows = await directory.query<{ id: number; name: string; keywords: string[] }>(
    'SELECT id, name, keywords FROM "Service" WHERE "overridesId" IS NULL ORDER BY id',
  )
  return rows.flatMap(({ id, name, keywords }) => [name, ...keywords].map(word => ({ word, serviceId: id })))
}

let words: { word: string; serviceId: number }[]
let card: Awaited<ReturnType<typeof getCard>>
beforeAll(async () => {
  words = await listWords()
  card = await getCard((await getArea('GY-JS-ZN'))!, now)
})

test('law: words added around a keyword never lose its line', async () => {
  const around = fc.string({
    unit: fc.constantFrom(...'我想找个的农药看病电话怎么办啊了，。 、？!abcn123火·'),
    maxLength: 30,
  })
  await fc.assert(
    fc.asyncProperty(fc.nat(), around, around, async (at, before, after) => {
      const { word, serviceId } = words[at % words.length]!
      const query = readQuery(`${before}${word}${after}`)!
      const [hits] = await rankLines([{ card }], query, NO_MEANINGS)
      expect(hits!.map(({ line }) => line.baseServiceId)).toContain(serviceId)
    }),
    { numRuns: 150 },
  )
})

test('law: pinyin added before or behind that of a keyword never loses its line', async () => {
  const spelled = words
    .map(({ word, serviceId }) => ({
      sound: pinyin(word, { toneType: 'none', type: 'array' }).join(''),
      serviceId,
    }))
    .filter(({ sound }) => /^[a-zü]{6,}$/.test(sound))
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.boolean(), async (at, other, isBefore) => {
      const { sound, serviceId } = spelled[at % spelled.length]!
      const beside = spelled[other % spelled.length]!.sound
      const query = readQuery(isBefore ? `${beside} ${sound}` : `${sound} ${beside}`)!
      const [hits] = await rankLines([{ card }], query, NO_MEANINGS)
      expect(hits!.map(({ line }) => line.baseServiceId)).toContain(serviceId)
    }),
    { numRuns: 100 },
  )
})
