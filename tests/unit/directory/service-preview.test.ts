import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toServiceValues } from '@/components/staff/directory/service/service-values'
import { listStandingLines } from '@/lib/directory/card/standing-lines'
import type { ServiceFact } from '@/lib/directory/card/types'
import { wholeHours } from '@/lib/directory/phone/whole-hours'
import type { ServiceSnapshot } from '@/lib/directory/service/service-form'
import { NEW_SERVICE, readTypedService } from '@/lib/directory/service/typed-service'
import type { AreaRef } from '@/lib/system/tree/area-ref'

const where = { areaId: '3', categoryId: '2' }

test('what does not even say where is no service', () => {
  for (const typed of [
    {},
    { areaId: '3' },
    { areaId: 'x', categoryId: '2' },
    { areaId: '-3', categoryId: '2' },
  ])
    expect(readTypedService(typed)).toBeNull()
})

test('a half-typed form is read as far as it can be understood', () => {
  const typed = readTypedService({
    ...where,
    name: '  义诊 ',
    position: 'zwei',
    phones: [
      { number: '0472-81' },
      {
        number: '１２３２０',
        hours: {
          mode: 'weekly',
          rows: [
            { days: ['1', '2'], from: '8:30', to: '17:30' },
            { days: '6', from: '9:', to: '' },
          ],
        },
      },
      'nonsense',
    ],
  })
  expect(typed).toMatchObject({ id: NEW_SERVICE, name: '义诊', description: null, position: 0 })
  expect(typed!.phones.map(({ number }) => number)).toEqual([null, '12320'])
  expect(typed!.phones[1]!.schedule).toEqual([
    { weekday: 1, opensAt: 510, closesAt: 1050 },
    { weekday: 2, opensAt: 510, closesAt: 1050 },
  ])
})

test('law: anything at all can be typed without the reading breaking', () => {
  const phones = fc.array(fc.dictionary(fc.constantFrom('id', 'number', 'kind', 'hours'), fc.anything()))
  const hostile = { toString: 0 }
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), phones, (name, overridesId, position, list) => {
      const typed = readTypedService({ ...where, name, overridesId, position, phones: list })
      expect(typed!.phones.length).toBeLessThanOrEqual(4)
    }),
    { examples: [[hostile, hostile, hostile, [{ id: hostile, number: hostile, hours: hostile }]]] },
  )
})

test('a service as its form starts is read as it is', () => {
  const service: ServiceSnapshot = {
    areaId: 3,
    categoryId: 2,
    overridesId: null,
    organizationId: 5,
    name: '义诊',
    description: '量血压',
    keywords: ['血压', '看病'],
    position: 4,
    source: null,
    phones: [
      {
        id: 9,
        kind: 'LOCAL',
        number: '04728112345',
        label: '值班室',
        source: null,
        schedule: [{ weekday: 7, opensAt: 1320, closesAt: 1500 }],
      },
    ],
  }
  const { keywords: _, source: __, phones, ...own } = service
  expect(readTypedService(toServiceValues(service))).toEqual({
    ...own,
    id: NEW_SERVICE,
    phones: phones.map(({ source: _, ...phone }) => ({
      ...phone,
      ...wholeHours(phone),
      position: 0,
      checks: [],
    })),
  })
})

const county: AreaRef = { id: 1, code: 'C', name: '县', kind: 'COUNTY' }
const town: AreaRef = { id: 2, code: 'C-T', name: '镇', kind: 'TOWN' }
const village: AreaRef = { id: 3, code: 'C-T-V', name: '村', kind: 'VILLAGE' }

const service = (id: number, areaId: number, overridesId: number | null = null): ServiceFact => ({
  id,
  areaId,
  categoryId: 1,
  overridesId,
  name: overridesId ? null : `服务${id}`,
  description: null,
  organization: null,
  position: id,
  phones: [],
})

test('each line says where it comes from; hidden ones are named with who hides them', () => {
  const facts = {
    path: [village, town, county],
    categories: [{ id: 1, slug: 'x', name: '类', icon: 'list', position: 1, checkCycleDays: 90 }],
    services: [
      service(10, 3),
      service(11, 1),
      service(12, 1),
      service(13, 3, 12),
      service(14, 1),
      service(15, 1),
      service(16, 2),
      service(17, 1),
      service(18, 3, 17),
    ],
    hidden: [
      { areaId: 3, serviceId: 14 },
      { areaId: 2, serviceId: 15 },
      // The village says something itself, nearer than the town's hiding.
      { areaId: 2, serviceId: 17 },
    ],
    holidays: {},
    issuerName: null,
    fallbackNumber: '12345',
    mongolianName: null,
    cardNote: null,
  }
  const [category] = listStandingLines(facts, new Date())
  const said = category!.lines.map(line => [
    line.baseServiceId,
    line.standing,
    line.offeredBy.name,
    line.hiddenAt?.name ?? null,
  ])
  expect(Object.fromEntries(said.map(([id, ...rest]) => [id, rest]))).toEqual({
    10: ['own', '村', null],
    11: ['inherited', '县', null],
    12: ['overridden', '县', null],
    14: ['hidden', '县', '村'],
    15: ['hidden', '县', '镇'],
    16: ['inherited', '镇', null],
    17: ['overridden', '县', null],
  })
})
