import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isToken, makeToken, parseToken, TOKEN_ALPHABET } from '@/lib/paper/token/token'

const values = fc.array(fc.nat(30), { minLength: 7, maxLength: 7 })
const token = values.map(list => {
  const left = [...list]
  return makeToken(() => left.shift()!)
})

test('law: what is made is a token of eight unambiguous characters', () => {
  fc.assert(fc.property(token, made => isToken(made) && /^[0-9A-HJKMNP-TV-Y]{8}$/.test(made)))
})

test('law: every token differing by one character is invalid', () => {
  fc.assert(
    fc.property(token, made => {
      for (let i = 0; i < made.length; i++) {
        for (const other of TOKEN_ALPHABET) {
          if (other !== made[i] && isToken(made.slice(0, i) + other + made.slice(i + 1))) return false
        }
      }
      return true
    }),
  )
})

test('law: every token with two different characters swapped, next to each other or not, is invalid', () => {
  fc.assert(
    fc.property(token, made => {
      for (let i = 0; i < made.length; i++) {
        for (let j = i + 1; j < made.length; j++) {
          if (made[i] === made[j]) continue
          const signs = [...made]
          ;[signs[i], signs[j]] = [signs[j]!, signs[i]!]
          if (isToken(signs.join(''))) return false
        }
      }
      return true
    }),
  )
})

test('law: one character missing or too many is invalid', () => {
  fc.assert(
    fc.property(token, fc.nat(7), fc.constantFrom(...TOKEN_ALPHABET), (made, at, more) => {
      return (
        !isToken(made.slice(0, at) + made.slice(at + 1)) &&
        !isToken(made.slice(0, at) + more + made.slice(at))
      )
    }),
  )
})

const widen = (text: string) =>
  text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

test('law: case, width, spaces, dashes, 0/O and 1/I/L are forgiven', () => {
  const spoil = fc.record({
    lower: fc.boolean(),
    wide: fc.boolean(),
    gap: fc.constantFrom('', ' ', '-', '—', '–', '－', '　', '_'),
    zero: fc.constantFrom('0', 'O', 'o'),
    one: fc.constantFrom('1', 'I', 'l', 'L', 'i'),
  })
  fc.assert(
    fc.property(token, spoil, (made, { lower, wide, gap, zero, one }) => {
      let typed = made.replace(/0/g, zero).replace(/1/g, one)
      if (lower) typed = typed.toLowerCase()
      if (wide) typed = widen(typed)
      expect(parseToken(` ${typed.slice(0, 4)}${gap}${typed.slice(4)} `)).toBe(made)
    }),
  )
})

const GLUED = [
  '。',
  '）',
  '、',
  '"',
  '”',
  '】',
  '.',
  ',',
  ';',
  ')',
  '·',
  '\u200B',
  '\uFEFF',
  '\u3000',
  '\u00A0',
  '…',
  '！',
]

test('law: what is glued to a token or stands between its signs is no part of it, and reading it twice is once', () => {
  const around = fc.array(fc.constantFrom(...GLUED), { maxLength: 4 }).map(signs => signs.join(''))
  fc.assert(
    fc.property(token, around, around, around, fc.nat(8), (made, before, inside, behind, at) => {
      const read = parseToken(before + made.slice(0, at) + inside + made.slice(at) + behind)
      expect(read).toBe(made)
      expect(parseToken(read!)).toBe(made)
    }),
  )
})

test('law: anything else is refused, never an exception', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), typed => {
      const read = parseToken(typed)
      return read === null || isToken(read)
    }),
  )
  expect(parseToken('0'.repeat(10_000))).toBeNull()
})
