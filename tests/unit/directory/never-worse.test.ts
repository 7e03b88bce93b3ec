import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CardFacts, resolveCard } from '@/lib/directory/card/resolve'
import type { Card, CardLine, ServiceFact } from '@/lib/directory/card/types'
import { judgePhone } from '@/lib/directory/phone/status'
import type { PhoneCheckFact, PhoneFact } from '@/lib/directory/phone/types'
import { readToday } from '@/lib/paper/edition/today'
import { printLines } from '@/lib/paper/sheet/printed'
import { addDays } from '@/lib/system/clock/shanghai'
import type { AreaRef } from '@/lib/system/tree/area-ref'

const NOW = new Date('2026-11-24T02:00:00Z')
const DAYS = 90
const PATH: AreaRef[] = [
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

const phones = fc
  .array(
    fc.record({
      kind: fc.constantFrom('LOCAL', 'LOCAL', 'NATIONAL'),
      number: fc.constantFrom(...NUMBERS, null),
      checks,
    }),
    { maxLength: 2 },
  )
  .map(list =>
    list.map((phone, position) => ({ ...phone, id: position, label: null, position, schedule: [] })),
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

const base = (offer: number) => 10 * (offer + 1)

function makeFacts({ says, organizations }: Said): CardFacts {
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
  return { path: PATH, categories, services, hidden, holidays: {}, issuerName: null, fallbackNumber: '12345' }
}

const linesOf = (card: Card) => card.categories.flatMap(category => category.lines)
const lineOf = (card: Card, id: number) => linesOf(card).find(line => line.baseServiceId === id)
const idsOf = (line: CardLine | undefined) => line?.phones.map(({ id }) => id) ?? []
const isCallable = (phone: PhoneFact) => judgePhone(phone, DAYS, NOW).callable
const anyFacts = anySaid.map(makeFacts)

test('law: a line shows the callable phones of the nearest that has any; all others down to there wait', () => {
  fc.assert(
    fc.property(anyFacts, facts => {
      for (const line of linesOf(resolveCard(facts, NOW))) {
        const said = facts.services
          .filter(({ id, overridesId }) => (overridesId ?? id) === line.baseServiceId)
          .sort((a, b) => b.areaId - a.areaId)
        const at = said.findIndex(service => service.phones.some(isCallable))
        const heard = said.slice(0, at === -1 ? said.length : at + 1).flatMap(({ phones }) => phones)
        const from = said[at]
        expect(idsOf(line)).toEqual((from?.phones ?? []).filter(isCallable).map(({ id }) => id))
        expect(line.phonesFrom?.id ?? null).toBe(from?.areaId ?? null)
        expect(line.waiting.map(({ id }) => id)).toEqual(
          heard.filter(phone => !isCallable(phone)).map(({ id }) => id),
        )
        for (const { id, area } of line.waiting)
          expect(said.find(({ areaId }) => areaId === area.id)!.phones.map(phone => phone.id)).toContain(id)
      }
    }),
    { numRuns: 1000 },
  )
})

test('law: an override that nobody has rung takes no callable number off any card', () => {
  const unverified = phones.map(list => list.filter(phone => !isCallable(phone)))
  fc.assert(
    fc.property(
      anyFacts,
      fc.constantFrom(0, 1),
      fc.constantFrom(2, 3),
      unverified,
      (facts, offer, areaId, own) => {
        fc.pre(areaId > offer + 1)
        const overridesId = base(offer)
        const without = facts.services.filter(s => s.areaId !== areaId || s.overridesId !== overridesId)
        const first = facts.services.find(({ id }) => id === overridesId)!
        const override = {
          ...first,
          id: 99,
          areaId,
          overridesId,
          phones: own.map(p => ({ ...p, id: 9900 + p.id })),
        }
        for (const from of [0, 1, 2]) {
          const path = PATH.slice(from)
          const before = resolveCard({ ...facts, path, services: without }, NOW)
          const after = resolveCard({ ...facts, path, services: [override, ...without] }, NOW)
          for (const line of linesOf(before).filter(({ phones }) => phones.length))
            expect(lineOf(after, line.baseServiceId)?.phones).toEqual(line.phones)
        }
      },
    ),
    { numRuns: 1000 },
  )
})

test('law: neither the order of checks nor that of anything else matters', () => {
  fc.assert(
    fc.property(anyFacts, fc.infiniteStream(fc.nat()), (facts, dice) => {
      const shuffle = <T>(list: T[]): T[] =>
        list
          .map(item => ({ item, key: dice.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item)
      const services = shuffle(facts.services).map(service => ({
        ...service,
        phones: shuffle(service.phones).map(phone => ({ ...phone, checks: shuffle(phone.checks) })),
      }))
      const turned = { ...facts, services, hidden: shuffle(facts.hidden) }
      expect(resolveCard(turned, NOW)).toEqual(resolveCard(facts, NOW))
    }),
    { numRuns: 1000 },
  )
})

test('law: a call that is answered makes no line lose all its numbers', () => {
  fc.assert(
    fc.property(anyFacts, fc.nat(), fc.constantFrom(0, 1, 89, 90, 91), (facts, pick, days) => {
      const all = facts.services.flatMap(service => service.phones).filter(({ number }) => number)
      fc.pre(all.length > 0)
      const rung = all[pick % all.length]!
      const check = { number: rung.number!, result: 'ANSWERED', checkedAt: addDays(NOW, -days) } as const
      const services = facts.services.map(service => ({
        ...service,
        phones: service.phones.map(phone =>
          phone === rung ? { ...phone, checks: [...phone.checks, check] } : phone,
        ),
      }))
      const after = resolveCard({ ...facts, services }, NOW)
      for (const line of linesOf(resolveCard(facts, NOW)).filter(({ phones }) => phones.length))
        expect(idsOf(lineOf(after, line.baseServiceId))).not.toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('law: until lapsesAt the card says the same, and at that instant another number or none', () => {
  const read = (facts: CardFacts, at: Date) => linesOf(resolveCard(facts, at)).map(idsOf)
  fc.assert(
    fc.property(anyFacts, facts => {
      const { lapsesAt } = resolveCard(facts, NOW)
      if (!lapsesAt) {
        expect(read(facts, addDays(NOW, 10 * DAYS))).toEqual(read(facts, NOW))
        return
      }
      expect(read(facts, new Date(lapsesAt.getTime() - 1))).toEqual(read(facts, NOW))
      expect(read(facts, lapsesAt)).not.toEqual(read(facts, NOW))
    }),
    { numRuns: 1000 },
  )
})

test('law: paper prints what the page shows, and nothing that waits', () => {
  fc.assert(
    fc.property(anyFacts, facts => {
      const card = resolveCard(facts, NOW)
      const printed = printLines(card).flatMap(({ lines }) => lines)
      for (const line of linesOf(card)) {
        const { phones, fallback } = printed.find(
          ({ baseServiceId }) => baseServiceId === line.baseServiceId,
        )!
        expect(phones.map(({ id }) => id)).toEqual(fallback ? [null] : idsOf(line))
        expect(fallback).toBe(line.phonesFrom === null)
        const wrong = line.waiting.filter(({ lastCheck }) => lastCheck?.result === 'WRONG')
        const again = readToday(card).waiting.get(line.baseServiceId)!
        for (const { number } of line.waiting)
          if (number && !wrong.some(other => other.number === number)) expect(again).toContain(number)
      }
    }),
  )
})

test('who answers is said by whoever brings the number, or by somebody nearer who brings none', () => {
  const number = (id: number, number: string, kind: 'LOCAL' | 'NATIONAL'): PhoneFact => ({
    ...{ id, kind, number, label: null, position: 0, schedule: [], checks: [] },
  })
  const say = (
    id: number,
    areaId: number,
    organization: string | null,
    phones: PhoneFact[],
  ): ServiceFact => ({
    ...{ id, areaId, categoryId: 1, overridesId: id === 10 ? null : 10, name: '看病', description: '' },
    ...{ organization, position: 0, phones },
  })
  const read = (...services: ServiceFact[]) => {
    const facts = makeFacts({ says: [], organizations: [] })
    return lineOf(resolveCard({ ...facts, services }, NOW), 10)!
  }
  const county = say(10, 1, '卫健委', [number(1, '12320', 'NATIONAL')])
  const own = number(2, '04728112345', 'LOCAL')
  const rung = { ...own, checks: [{ number: own.number!, result: 'ANSWERED', checkedAt: NOW }] } as PhoneFact
  const waits = read(county, say(12, 3, '卫生室', [own]))
  expect(waits).toMatchObject({ organization: '卫生室', answeredBy: '卫健委', phonesFrom: { name: '县' } })
  expect(read(county, say(12, 3, '卫生室', [rung]))).toMatchObject({ answeredBy: '卫生室' })
  expect(read(county, say(12, 3, null, [rung]))).toMatchObject({ answeredBy: '卫健委' })
  expect(read(county, say(12, 3, '卫生室', []))).toMatchObject({ answeredBy: '卫生室' })
  const nobody = read({ ...county, phones: [] }, say(12, 3, '卫生室', [own]))
  expect(nobody).toMatchObject({ answeredBy: '卫生室', phonesFrom: null, pending: true })
  expect(waits.pending).toBe(false)
})
