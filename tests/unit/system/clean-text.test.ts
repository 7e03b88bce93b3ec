import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine, cleanText, cleanValue } from '@/lib/system/form/clean-text'

/** Signs that are no text, of every kind there is. */
const UNSEEN = [
  ...[
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u2060',
    '\u2064',
    '\u2065',
    '\ufeff',
    '\u00ad',
    '\u034f',
  ],
  ...[
    '\u061c',
    '\u202a',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u115f',
    '\u1160',
    '\u3164',
    '\uffa0',
    '\u2800',
    '\u17b4',
  ],
  ...[
    '\u180b',
    '\u180e',
    '\u180f',
    '\ufe00',
    '\ufe0f',
    '\u{e0100}',
    '\u{e0001}',
    '\u{e0041}',
    '\u{e007f}',
    '\u{1d159}',
  ],
  ...[
    '\u{1d173}',
    '\u{1bca0}',
    '\ufff9',
    '\ufff0',
    '\uffff',
    '\ufdd0',
    '\u{1ffff}',
    '\ud800',
    '\udc00',
    '\0',
    '\x1b',
  ],
  ...[
    '\x7f',
    '\u0085',
    '\u00a0',
    '\u1680',
    '\u2003',
    '\u202f',
    '\u205f',
    '\u3000',
    '\t',
    '\n',
    '\u2028',
    '\ufffc',
  ],
]

test.each(UNSEEN.map(sign => [sign.codePointAt(0)!.toString(16), sign]))('U+%s is no text', (_, sign) => {
  for (const typed of [sign, sign + sign, ` ${sign} `, `${sign}\u200b${sign}`])
    for (const clean of [cleanText, cleanLine, cleanValue]) expect(clean(typed)).toBe('')
})

const CLEANED: [string, string][] = [
  ['东\u{e0020}样\u2065沟\ud800', '东样沟'],
  ['样\uffff沟\ufdd0', '样沟'],
  ['王\u{1d159}明', '王 明'],
  // The form of a character stays, one of nothing goes.
  ['葛\u{e0100}城', '葛\u{e0100}城'],
  ['葛\u{e0100}\u{e0101}城', '葛\u{e0100}城'],
  ['A\u{e0100}\ufe00城', 'A城'],
  ['☎\ufe0f打', '☎\ufe0f打'],
  // Somebody sees a character there.
  ['样\ue000沟', '样\ue000沟'],
  ['ᠠ\u180eᠠ\u202fᠤᠨ ᠪ\u180bᠠ\u200dᠨ', 'ᠠ\u180eᠠ\u202fᠤᠨ ᠪ\u180bᠠ\u200dᠨ'],
  ['东\u180e样\u202f沟\u180b', '东样 沟'],
]

test.each(CLEANED)('%j is cleaned to %j', (typed, cleaned) => expect(cleanLine(typed)).toBe(cleaned))

const MONGOLIAN = ['ᠠ', 'ᠪ', 'ᠭ', '\u180b', '\u180e', '\u202f', '\u200d', ' ']
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...UNSEEN),
    fc.constantFrom(...MONGOLIAN),
    fc.constantFrom('固', '阳', '葛', '7', 'e\u0301', '☎', '\ue000'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
})

test('what is clean stays as it is', () => {
  for (const clean of [cleanText, cleanLine, cleanValue])
    fc.assert(
      fc.property(anyText, typed => {
        expect(clean(clean(typed))).toBe(clean(typed))
      }),
      { numRuns: 2000 },
    )
})

const HIDDEN =
  /(?![\uFE00-\uFE0F\u{E0100}-\u{E01EF}])[\p{Cf}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u

test('a clean line has nothing that nobody sees, but inside Mongolian', () => {
  fc.assert(
    fc.property(anyText, typed => {
      const outside = cleanLine(typed).replace(
        /(?<=[\u1820-\u18AA])(?:[\u180B-\u180F\u202F]|\u200C|\u200D)+/g,
        '',
      )
      expect(outside).not.toMatch(HIDDEN)
    }),
    { numRuns: 2000 },
  )
})

test('a text of only such signs is empty', () => {
  // Behind the other half it would be a character.
  const unit = fc.constantFrom(...UNSEEN.filter(sign => sign !== '\udc00'))
  const nothing = fc.string({ unit, maxLength: 12 })
  fc.assert(
    fc.property(nothing, typed => {
      expect(cleanText(typed)).toBe('')
    }),
    { numRuns: 2000 },
  )
})
