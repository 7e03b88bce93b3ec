import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CardFacts, resolveCard } from '@/lib/directory/card/resolve'
import type { CategoryFact, ServiceFact } from '@/lib/directory/card/types'
import type { PhoneFact } from '@/lib/directory/phone/types'
import type { AreaRef } from '@/lib/system/tree/area-ref'

const now = new Date('2026-11-24T10:00:00+08:00')
const county: AreaRef = { id: 1, code: 'GY', name: '固阳县', kind: 'COUNTY' }
const town: AreaRef = { id: 2, code: 'GY-JS', name: '金山镇', kind: 'TOWN' }
const village: AreaRef = { id: 3, code: 'GY-JS-ZN', name: '支农社区', kind: 'VILLAGE' }
const sibling: AreaRef = { id: 4, code: 'GY-JS-ML', name: '马路壕村', kind: 'VILLAGE' }
const category = (id: number): CategoryFact => ({
  id,
  slug: `c${id}`,
  name: `类别${id}`,
  icon: 'list',
  position: id,
  checkCycleDays: 90,
})

function phone(id: number, extra: Partial<PhoneFact> = {}): PhoneFact {
  const base = { id, kind: 'NATIONAL' as const, number: '12316', label: null, position: 0 }
  return { ...base, schedule: [], checks: [], ...extra }
}

function service(id: number, areaId: number, extra: Partial<ServiceFact> = {}): ServiceFact {
  const base = { id, areaId, categoryId: 1, overridesId: null, name: `服务${id}`, description: '说明' }
  return { ...base, organization: null, position: id, phones: [phone(id)], ...extra }
}

function facts(path: AreaRef[], services: ServiceFact[], hidden: CardFacts['hidden'] = []): CardFacts {
  const categories = [category(2), category(1)]
  const ofCounty = { issuerName: null, fallbackNumber: '12345', mongolianName: null, cardNote: null }
  return { path, categories, services, hidden, holidays: {}, ...ofCounty }
}

const linesOf = (card: ReturnType<typeof resolveCard>) => card.categories.flatMap(c => c.lines)

test('a village shows the county service, and its own before it', () => {
  const card = resolveCard(facts([village, town, county], [service(1, 1), service(9, 3)]), now)
  expect(linesOf(card).map(l => [l.serviceId, l.distance])).toEqual([
    [9, 0],
    [1, 2],
  ])
  expect(card.categories.map(c => c.slug)).toEqual(['c1', 'c2'])
})

test('an override keeps the line and changes only what it says', () => {
  const override = service(5, 3, { overridesId: 1, name: null, description: '村里的说法', phones: [] })
  const [line] = linesOf(resolveCard(facts([village, town, county], [service(1, 1), override]), now))
  expect(line).toMatchObject({ baseServiceId: 1, serviceId: 5, name: '服务1', description: '村里的说法' })
  expect(line?.phones[0]?.number).toBe('12316')
})

test('hiding reaches the subtree only, and a nearer override wins over it', () => {
  const hidden = [{ areaId: 2, serviceId: 1 }]
  expect(linesOf(resolveCard(facts([village, town, county], [service(1, 1)], hidden), now))).toEqual([])
  expect(linesOf(resolveCard(facts([county], [service(1, 1)], hidden), now))).toHaveLength(1)
  const override = service(5, 3, { overridesId: 1 })
  const services = [service(1, 1), override]
  expect(linesOf(resolveCard(facts([village, town, county], services, hidden), now))).toHaveLength(1)
  expect(linesOf(resolveCard(facts([sibling, town, county], services, hidden), now))).toEqual([])
})

test('a local number counts only within its cycle, and a failed check takes any number down', () => {
  const checked = (result: 'ANSWERED' | 'WRONG' | 'BUSY', days: number) => ({
    number: '04720000000',
    result,
    checkedAt: new Date(now.getTime() - days * 86_400_000),
  })
  const local = (checks: PhoneFact['checks']) =>
    linesOf(
      resolveCard(
        facts(
          [county],
          [service(1, 1, { phones: [phone(1, { kind: 'LOCAL', number: '04720000000', checks })] })],
        ),
        now,
      ),
    )[0]!
  expect(local([]).phones).toEqual([])
  expect(local([]).pending).toBe(true)
  expect(local([checked('ANSWERED', 89)]).phones).toHaveLength(1)
  expect(local([checked('ANSWERED', 90)]).phones).toEqual([])
  expect(local([checked('WRONG', 1), checked('ANSWERED', 2)]).phones).toEqual([])
  expect(local([checked('BUSY', 1), checked('ANSWERED', 2)]).phones).toHaveLength(1)
  const failed = { number: '12316', result: 'WRONG' as const, checkedAt: now }
  const national = linesOf(
    resolveCard(facts([county], [service(1, 1, { phones: [phone(1, { checks: [failed] })] })]), now),
  )[0]!
  expect(national.phones).toEqual([])
})

const anyServices = fc
  .array(
    fc.record({
      areaId: fc.constantFrom(1, 2, 3, 4),
      categoryId: fc.constantFrom(1, 2),
      position: fc.nat(5),
      over: fc.option(fc.nat(20)),
    }),
    { maxLength: 20 },
  )
  .map(rows => {
    const made: ServiceFact[] = []
    for (const [index, row] of rows.entries()) {
      const target = row.over === null ? undefined : made[row.over]
      const fits = target && target.overridesId === null && target.areaId < row.areaId && row.areaId > 1
      made.push(
        service(index + 1, row.areaId, {
          position: row.position,
          categoryId: fits ? target.categoryId : row.categoryId,
          overridesId: fits ? target.id : null,
        }),
      )
    }
    return made
  })

test('law: each category’s lines come nearest first', () => {
  fc.assert(
    fc.property(anyServices, services => {
      const card = resolveCard(facts([village, town, county], services), now)
      for (const { lines } of card.categories) {
        const distances = lines.map(l => l.distance)
        expect(distances).toEqual([...distances].sort((a, b) => a - b))
      }
    }),
  )
})

test('law: what a village says never leaks to its sibling', () => {
  fc.assert(
    fc.property(anyServices, services => {
      const path = [sibling, town, county]
      const without = services.filter(s => s.areaId !== village.id)
      expect(resolveCard(facts(path, services), now)).toEqual(resolveCard(facts(path, without), now))
    }),
  )
})
