import { expect, test } from 'vitest'
import { isNamedWhole } from '@/lib/directory/search/named-above'
import { useDirectory } from '@/tests/support/directory'

const now = new Date('2026-11-24T10:00:00+08:00')
useDirectory()

async function findLines(query: string, code = 'GY-JS-ZN') {
  const { getArea } = await import('@/lib/directory/area/areas')
  const { searchCard } = await import('@/lib/directory/search/search')
  const hits = await searchCard((await getArea(code))!, query, now)
  return hits.map(({ line, rank }) => ({ numbers: line.phones.map(phone => phone.number), rank }))
}

async function findPlaces(query: string) {
  const { searchPlaces } = await import('@/lib/directory/search/search')
  return (await searchPlaces(query)).map(({ code }) => code)
}

async function findServices(query: string) {
  const { searchServices } = await import('@/lib/directory/search/search')
  return (await searchServices(query)).map(({ serviceName }) => serviceName)
}

test.each(['12316', '1231', '１２３１６', '12 316'])(
  'a line is found by its number, typed %s',
  async typed => {
    const [first] = await findLines(typed)
    expect(first).toMatchObject({ rank: 0 })
    expect(first!.numbers[0]).toMatch(/^1231/)
  },
)

test('two digits are no number, and a number that is nowhere finds nothing', async () => {
  expect(await findLines('12')).toEqual([])
  expect(await findLines('99999999')).toEqual([])
})

test.each(['塌房、落水', '塌房 落水', '塌房落水'])('what a page says is found, typed %s', async typed => {
  expect(await findLines(typed)).toEqual([{ numbers: ['119'], rank: 2 }])
})

test('copied from a page, punctuation and all, where no area is named', async () => {
  expect(await findServices('塌房、落水')).toHaveLength(1)
  expect(await findServices('农业系统公益服务热线')).not.toEqual([])
})

test.each([
  '金山镇支农社区',
  '固阳县支农社区',
  '固阳县金山镇支农社区',
  'jinshanzhenzhinongshequ',
  'jsz znsq',
])('a place named with those above it: %s', async typed => {
  expect(await findPlaces(typed)).toEqual(['GY-JS-ZN'])
})

test('other names before it are another place', async () => {
  expect(await findPlaces('西斗铺镇支农社区')).toEqual([])
  expect(await findPlaces('金山镇固阳县支农社区')).toEqual([])
  expect(await findPlaces('支农社区')).toEqual(['GY-JS-ZN'])
})

test('a town of the same name as what stands above it is told apart', () => {
  const place = { id: 1, words: ['东河村'], above: [['东河镇'], ['东河区', 'donghequ']] }
  expect(isNamedWhole('东河区东河镇东河村', place)).toBe(true)
  expect(isNamedWhole('donghequ东河村', place)).toBe(true)
  expect(isNamedWhole('东河东河村', place)).toBe(false)
})
