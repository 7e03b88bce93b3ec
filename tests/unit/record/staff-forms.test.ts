import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hoursSchema, toHoursForm } from '@/lib/directory/phone/hours-form'
import { normalizePhoneNumber } from '@/lib/directory/phone/number'
import { KEPT_NUMBER } from '@/lib/directory/phone/number-forms'
import { fingerprint } from '@/lib/record/fingerprint'
import { compareFields } from '@/lib/revision/proposal/compare'
import { readShanghai, writeShanghai } from '@/lib/system/clock/shanghai'

for (const [typed, digits] of [
  ['0472-811 2345', '04728112345'],
  ['（0472）8112345', '04728112345'],
  ['０４７２８１１２３４５', '04728112345'],
  ['+86 138 0000 0000', '13800000000'],
  ['0086-10-12345678', '01012345678'],
  ['+86 472 8112345', '04728112345'],
  ['400-800-1234', '4008001234'],
  ['12345', '12345'],
  ['110', '110'],
]) {
  test(`${typed} is read as ${digits}`, () => {
    expect(normalizePhoneNumber(typed!)).toEqual({ ok: true, digits })
  })
}

for (const typed of [
  '',
  '12',
  '8112345',
  '1380000000',
  '138000000001',
  '0472-81123',
  'abc',
  '120转3',
  '4001234',
]) {
  test(`${typed || 'nothing'} is refused in Chinese`, () => {
    const read = normalizePhoneNumber(typed)
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.why).toMatch(/[一-龥]/)
  })
}

test('law: normalising is idempotent, and whatever comes through has one of the forms', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-+ ()０１８'), maxLength: 18 }), typed => {
      const read = normalizePhoneNumber(typed)
      if (!read.ok) return
      expect(read.digits).toMatch(KEPT_NUMBER)
      expect(normalizePhoneNumber(read.digits)).toEqual(read)
    }),
  )
})

const weekly = fc
  .uniqueArray(
    fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: fc.integer({ min: 0, max: 1380 }) }),
    {
      selector: row => row.weekday,
      minLength: 1,
    },
  )
  .map(rows => rows.map(({ weekday, from }) => ({ weekday, opensAt: from, closesAt: from + 60 })))

test('law: hours filled in again from what they were say the same', () => {
  fc.assert(
    fc.property(weekly, spans => {
      const sorted = [...spans].sort((a, b) => a.weekday - b.weekday)
      expect(hoursSchema.parse(toHoursForm({ schedule: spans })).schedule).toEqual(sorted)
    }),
  )
})

test('hours past midnight, round the clock, overlapping, without a day', () => {
  const row = (days: number[], from: string, to: string) =>
    hoursSchema.safeParse({ mode: 'weekly', rows: [{ days, from, to }] })
  expect(row([5], '22:00', '02:00').data?.schedule).toEqual([{ weekday: 5, opensAt: 1320, closesAt: 1560 }])
  expect(hoursSchema.parse({ mode: 'always' }).schedule).toHaveLength(7)
  expect(row([], '8:00', '9:00').success).toBe(false)
  expect(row([1], '8点', '9:00').data?.schedule).toEqual([{ weekday: 1, opensAt: 480, closesAt: 540 }])
  expect(row([1], '上班', '9:00').success).toBe(false)
  const twice = { days: [1], from: '08:00', to: '10:00' }
  expect(hoursSchema.safeParse({ mode: 'weekly', rows: [twice, { ...twice, from: '09:00' }] }).success).toBe(
    false,
  )
})

const described = fc.uniqueArray(fc.record({ label: fc.string(), value: fc.string() }), {
  selector: field => field.label,
})

test('law: a comparison is empty exactly when both say the same', () => {
  fc.assert(
    fc.property(described, described, (before, after) => {
      const said = (fields: typeof before) =>
        JSON.stringify([...fields].sort((a, b) => (a.label < b.label ? -1 : 1)))
      expect(compareFields(before, before)).toEqual([])
      expect(compareFields(before, after).length === 0).toBe(said(before) === said(after))
    }),
  )
})

test('law: a fingerprint does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), record => {
      const turned = Object.fromEntries(Object.entries(record).reverse())
      expect(fingerprint(turned)).toBe(fingerprint(record))
    }),
  )
})

test('law: a time in Shanghai, written and read, is the same minute; what is none is refused', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2001-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
      at => {
        const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000)
        expect(readShanghai(writeShanghai(minute))).toEqual(minute)
      },
    ),
  )
  for (const typed of ['2026-02-30 08:00', '2026-13-01 08:00', '明天', '2026-01-01 25:00'])
    expect(readShanghai(typed)).toBeNull()
})
