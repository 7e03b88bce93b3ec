import fc from 'fast-check'
import type { CardFacts } from '@/lib/directory/card/resolve'
import type { ServiceFact } from '@/lib/directory/card/types'
import type { PhoneCheckFact, PhoneFact } from '@/lib/directory/phone/types'
import { NO_HOURS } from '@/lib/directory/phone/whole-hours'
import { addDays } from '@/lib/system/clock/shanghai'
import type { AreaRef } from '@/lib/system/tree/area-ref'

export const NOW = new Date('2026-11-24T02:00:00Z')
/** The cycle of the one category. */
export const DAYS = 90
/** A village, its town, its county. */
export const PATH: AreaRef[] = [
  { id: 3, code: 'C-T-V', name: '村', kind: 'VILLAGE' },
  { id: 2, code: 'C-T', name: '镇', kind: 'TOWN' },
  { id: 1, code: 'C', name: '县', kind: 'COUNTY' },
]
const NUMBERS = ['04728112345', '12320', '13800000001']

const checks = fc.array(
  fc.record({
    number: fc.constantFrom(...NUMBERS),
    result: fc.constantFrom('ANSWERED', 'ANSWERED', 'NO_ANSWER', 'BUSY', 'WRONG'),
    // Few instants, so that two calls fall on one; around the end of a cycle.
    checkedAt: fc.constantFrom(0, 1, 89, 90, 91).map(days => addDays(NOW, -days)),
  }),
  { maxLength: 4 },
) as fc.Arbitrary<PhoneCheckFact[]>

const doubts = fc.array(
  fc.record({
    number: fc.constantFrom(...NUMBERS),
    at: fc.constantFrom(0, 1, 2, 88, 89, 90).map(days => addDays(NOW, -days)),
  }),
  { maxLength: 6 },
)

/** Up to two numbers of one service, each rung now and then, and now and then not reached. */
export const phones = fc
  .array(
    fc.record({
      kind: fc.constantFrom('LOCAL', 'LOCAL', 'NATIONAL'),
      number: fc.constantFrom(...NUMBERS, null),
      checks,
      doubts,
    }),
    { maxLength: 2 },
  )
  .map(list =>
    list.map((phone, position) => ({ ...phone, id: position, label: null, position, ...NO_HOURS })),
  ) as fc.Arbitrary<PhoneFact[]>

/** What each of the three areas says of two offers; the first is the county's, the second the town's. */
const anySaid = fc.record({
  says: fc.array(fc.record({ says: fc.boolean(), phones, hides: fc.boolean() }), {
    minLength: 6,
    maxLength: 6,
  }),
  organizations: fc.array(fc.option(fc.constantFrom('卫健委', '卫生室')), { minLength: 6, maxLength: 6 }),
})
type Said = typeof anySaid extends fc.Arbitrary<infer T> ? T : never

/** Id of the service that first makes an offer. */
export const base = (offer: number) => 10 * (offer + 1)

/** The facts that areas say so. */
export function makeFacts({ says, organizations }: Said): CardFacts {
  const services: ServiceFact[] = []
  const hidden: CardFacts['hidden'] = []
  for (const [at, { says: speaks, phones, hides }] of says.entries()) {
    const offer = at < 3 ? 0 : 1
    const areaId = (at % 3) + 1
    const home = offer + 1
    if (areaId < home) continue
    const id = base(offer) + areaId - home
    const isBase = areaId === home
    if (!isBase && hides) hidden.push({ areaId, serviceId: base(offer) })
    if (!isBase && !speaks) continue
    services.push({
      ...{ id, areaId, categoryId: 1, name: isBase ? `服务${offer}` : null, description: null },
      ...{ overridesId: isBase ? null : base(offer), organization: organizations[at]!, position: 0 },
      phones: phones.map(phone => ({ ...phone, id: 100 * id + phone.id })),
    })
  }
  const categories = [{ id: 1, slug: 'c', name: '类', icon: 'list', position: 1, checkCycleDays: DAYS }]
  const ofCounty = { issuerName: null, fallbackNumber: '12345', mongolianName: null, cardNote: null }
  return { path: PATH, categories, services, hidden, holidays: {}, ...ofCounty }
}

/** Cards' facts: two offers, overrides, hidings and calls in any combination. */
export const anyFacts = anySaid.map(makeFacts)
