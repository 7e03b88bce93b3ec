import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CardFacts, resolveCard } from '@/lib/directory/card/resolve'
import type { ServiceFact } from '@/lib/directory/card/types'
import { isDoubted, isReported } from '@/lib/directory/phone/doubt'
import { judgePhone } from '@/lib/directory/phone/status'
import type { PhoneFact } from '@/lib/directory/phone/types'
import { hashWords, takeSnapshot } from '@/lib/paper/edition/snapshot'
import { readToday } from '@/lib/paper/edition/today'
import { addDays } from '@/lib/system/clock/shanghai'
import { anyFacts, DAYS, makeFacts, NOW, phones } from '@/tests/support/card-facts'

const onePhone = phones.filter(list => list.length > 0).map(list => list[0]!)
const OWN = '04728112345'

test('law: in whatever order it is said, fewer than three never put a number in doubt', () => {
  fc.assert(
    fc.property(onePhone, fc.nat(), (phone, turn) => {
      const doubts = phone.doubts ?? []
      const turned = [...doubts.slice(turn % 7), ...doubts.slice(0, turn % 7)].reverse()
      expect(isDoubted({ ...phone, doubts: turned })).toBe(isDoubted(phone))
      const ofToday = doubts.filter(({ number }) => number === phone.number)
      if (ofToday.length < 3) expect(isDoubted(phone)).toBe(false)
      if (isDoubted(phone)) expect(isReported(phone)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('law: a check after all of them clears it, a busy line changes nothing', () => {
  fc.assert(
    fc.property(onePhone, fc.constantFrom('ANSWERED', 'NO_ANSWER', 'WRONG', 'BUSY'), (phone, result) => {
      fc.pre(phone.number !== null)
      const check = { number: phone.number!, result, checkedAt: addDays(NOW, 1) } as const
      const after = { ...phone, checks: [...phone.checks, check] }
      expect(isDoubted(after)).toBe(result === 'BUSY' ? isDoubted(phone) : false)
      expect(isReported(after)).toBe(result === 'BUSY' ? isReported(phone) : false)
    }),
    { numRuns: 1000 },
  )
})

test('110 is never in doubt', () => {
  const doubts = [0, 1, 2].map(days => ({ number: '110', at: addDays(NOW, -days) }))
  const phone = { id: 1, kind: 'NATIONAL', number: '110', label: null, position: 0 } as const
  expect(isDoubted({ ...phone, schedule: [], checks: [], doubts })).toBe(false)
})

const withoutDoubts = (facts: CardFacts): CardFacts => ({
  ...facts,
  services: facts.services.map(service => ({
    ...service,
    phones: service.phones.map(({ doubts: _, ...phone }) => phone),
  })),
})

test('law: paper is not moved by strangers, neither what it says nor its fingerprint', () => {
  const print = { number: 1, at: NOW, publicUrl: 'https://example.org', codes: [] }
  fc.assert(
    fc.property(anyFacts, facts => {
      const [said, unsaid] = [resolveCard(facts, NOW), resolveCard(withoutDoubts(facts), NOW)]
      expect(takeSnapshot(said, print)).toEqual(takeSnapshot(unsaid, print))
      const [today, before] = [readToday(said), readToday(unsaid)]
      expect(today).toEqual(before)
      expect(hashWords(today)).toBe(hashWords(before))
      expect([said.verifiedTo, said.lapsesAt]).toEqual([unsaid.verifiedTo, unsaid.lapsesAt])
    }),
    { numRuns: 500 },
  )
})

test('law: relief comes from further up, is callable and in no doubt, and only where all of a line’s own are', () => {
  let relieved = 0
  fc.assert(
    fc.property(anyFacts, facts => {
      const lines = resolveCard(facts, NOW).categories.flatMap(category => category.lines)
      for (const { phones, relief, phonesFrom } of lines) {
        if (!relief) continue
        relieved++
        expect(phones.length > 0 && phones.every(phone => phone.isDoubted)).toBe(true)
        expect(relief.from.id).toBeLessThan(phonesFrom!.id)
        const own = new Map(facts.services.flatMap(service => service.phones.map(phone => [phone.id, phone])))
        for (const { id, number } of relief.phones) {
          expect(judgePhone(own.get(id)!, DAYS, NOW).callable).toBe(true)
          expect(isDoubted(own.get(id)!)).toBe(false)
          expect(phones.map(phone => phone.number)).not.toContain(number)
        }
      }
    }),
    { numRuns: 2000 },
  )
  expect(relieved).toBeGreaterThan(0)
})

test('a village’s number that three could not reach gives way to the county’s', () => {
  const rung = (id: number, number: string, days: number[]): PhoneFact => ({
    ...{ id, kind: 'LOCAL', number, label: null, position: 0, schedule: [] },
    checks: [{ number, result: 'ANSWERED', checkedAt: addDays(NOW, -10) }],
    doubts: days.map(day => ({ number, at: addDays(NOW, -day) })),
  })
  const say = (id: number, areaId: number, phone: PhoneFact): ServiceFact => ({
    ...{ id, areaId, categoryId: 1, overridesId: id === 10 ? null : 10, name: '看病', description: '' },
    ...{ organization: null, position: 0, phones: [phone] },
  })
  const read = (...days: number[]) => {
    const services = [say(10, 1, rung(1, '13800000001', [])), say(12, 3, rung(2, OWN, days))]
    const line = resolveCard({ ...makeFacts({ says: [], organizations: [] }), services }, NOW).categories[0]!
      .lines[0]!
    return [line.phones[0]!.isDoubted, line.relief?.phones.map(({ number }) => number), line.phonesFrom?.name]
  }
  expect(read(1, 2)).toEqual([undefined, undefined, '村'])
  expect(read(1, 2, 11)).toEqual([undefined, undefined, '村'])
  expect(read(1, 2, 3)).toEqual([true, ['13800000001'], '村'])
})
