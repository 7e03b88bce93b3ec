import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOfScan, parseScanned, writeDayMark } from '@/lib/paper/scan/day-mark'
import { makeToken } from '@/lib/paper/token/token'

const NOW = new Date('2027-03-02T09:00:00+08:00')
const TOKEN = '00000000'
const read = (typed: string) => parseScanned(typed, NOW)

test('the day of a print stands behind its token, by the clock of Asia/Shanghai', () => {
  expect(writeDayMark(new Date('2026-11-26T15:59:00Z'))).toBe('261126')
  expect(writeDayMark(new Date('2026-11-26T16:00:00Z'))).toBe('261127')
  const scanned = { token: TOKEN, day: new Date('2026-11-26T00:00:00+08:00') }
  expect(read(`${TOKEN}-261126`)).toEqual(scanned)
  expect(read('oooo-0000－２６１１２６')).toEqual(scanned)
  expect(addressOfScan(scanned)).toBe(`/q/${TOKEN}-261126`)
  expect(read(`${TOKEN}-270302`)?.day).not.toBeNull()
})

test('a day that cannot be is as good as none; what is no token stays none', () => {
  for (const mark of [
    '261131',
    '270229',
    '261326',
    '261100',
    '000000',
    '270303',
    '991231',
    '241231',
    '26112',
    '2',
  ])
    expect([mark, read(`${TOKEN}-${mark}`)]).toEqual([mark, { token: TOKEN, day: null }])
  expect(addressOfScan({ token: TOKEN, day: null })).toBe(`/q/${TOKEN}`)
  for (const typed of ['00000001-261126', '-261126', '261126', `${TOKEN}-x`, `${TOKEN}-`.repeat(9)])
    expect([typed, read(typed) === null || typed.endsWith('-')]).toEqual([typed, true])
})

test('law: any token with any day of those printed is read as both, and a token with dashes in it as itself', () => {
  const token = fc.array(fc.nat({ max: 30 }), { minLength: 7, maxLength: 7 }).map(picks => {
    let at = 0
    return makeToken(() => picks[at++]!)
  })
  const day = fc
    .integer({ min: 0, max: 90 })
    .map(n => new Date(+new Date('2026-11-26T00:00:00+08:00') + n * 86_400_000))
  fc.assert(
    fc.property(token, day, fc.integer({ min: 1, max: 7 }), (token, day, cut) => {
      expect(read(`${token}-${writeDayMark(day)}`)).toEqual({ token, day })
      expect(read(`${token.slice(0, cut)}-${token.slice(cut)}`)).toEqual({ token, day: null })
    }),
  )
})
