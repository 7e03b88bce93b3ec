import { expect, test } from 'vitest'
import { canBeOrdered, listOffers } from '@/lib/answer/case/list-offers'
import { getArea } from '@/lib/directory/area/areas'
import { getCard } from '@/lib/directory/card/cards'
import type { CardCategory, CardLine } from '@/lib/directory/card/types'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()

async function offersAt(code: string, day: string) {
  const area = (await getArea(code))!
  const at = new Date(`${day}T04:00:00Z`)
  return listOffers([area, ...area.ancestors], await getCard(area, at), at)
}

test('of the town’s list what is ahead of this year; of a list that is over, or of last year, nothing', async () => {
  const townId = await directory.idOf('GY-JS')
  for (const [name, dateText] of [
    ['义务植树', '4月中旬'],
    ['秋收互助', '9月'],
    ['助老理发', null],
    ['扫雪', '下雪当天'],
  ])
    await directory.query(
      `INSERT INTO "Project" ("areaId", year, name, description, "dateText") VALUES ($1, 2026, $2, '', $3)`,
      [townId, name, dateText],
    )
  const names = async (day: string) =>
    (await offersAt('GY-JS-ZN', day)).projects.map(({ name }) => name).sort()
  expect(await names('2026-04-30')).toEqual(['义务植树', '助老理发', '扫雪', '秋收互助'].sort())
  expect(await names('2026-05-01')).toEqual(['助老理发', '扫雪', '秋收互助'].sort())
  expect(await names('2026-11-28')).toEqual(['助老理发', '扫雪'].sort())
  expect(await offersAt('GY-JS-ZN', '2026-11-28')).toMatchObject({ year: 2026 })
  expect(await offersAt('GY-JS-ZN', '2027-01-01')).toMatchObject({ listOf: null, year: 2027, projects: [] })
})

const can = (name: string, more: { description?: string; slug?: string; kinds?: string[] } = {}) => {
  const { description = '', slug = 'chat', kinds = ['LOCAL'] } = more
  const phones = kinds.map(kind => ({ kind }))
  return canBeOrdered({ name, description, phones } as CardLine, { slug } as CardCategory)
}

test('a line is ordered where somebody can come of it: no hotline, nothing urgent, nothing that is a number alone', () => {
  expect(can('合作社代买种子化肥')).toBe(true)
  expect(can('上门拉话、搭把手', { kinds: [] })).toBe(true)
  expect(can('种子农药', { kinds: ['LOCAL', 'NATIONAL'] })).toBe(false)
  expect(can('村里应急小分队', { slug: 'rescue' })).toBe(false)
  expect(can('拉话话热线')).toBe(false)
  expect(can('用药咨询')).toBe(false)
  expect(can('用药咨询', { description: '行动不便的可以上门' })).toBe(true)
})

test('of the seed’s card no hotline can be ordered', async () => {
  const { services } = await offersAt('GY-JS-ZN', '2026-11-28')
  expect(services.map(({ name }) => name)).not.toContain('法律咨询和法律援助')
  expect(services).toContainEqual(expect.objectContaining({ name: '上门拉话、搭把手' }))
})
