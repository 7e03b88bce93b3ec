import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine } from '@/lib/system/form/clean-text'
import { findMissingCharacters, printable } from '@/lib/system/form/printable'
import { optionalLine, requiredLine } from '@/lib/system/form/text'
import { COVERAGE } from '@/lib/system/format/glyphs/coverage.mjs'
import { dropSelectors, findRareFaces } from '@/lib/system/format/glyphs/faces.mjs'
import { readCoverage } from '@/scripts/lib/coverage.mjs'

test('the table of characters says what the installed fonts have', () => {
  expect(COVERAGE).toEqual(readCoverage())
})

test('each face has a family of its own', () => {
  expect(new Set(COVERAGE.map(({ family }) => family)).size).toBe(COVERAGE.length)
})

/** A text, and what of it no font has. */
const TEXTS: [string, string[]][] = [
  ['固阳县 金山镇 支农社区', []],
  ['周一至周五 8:30–12:00、14:30–17:30', []],
  ['（电话）0472-8110000；转 8001 — “急”…%℃㎡①Ⅲ·', []],
  ['𡒄㙍圐圙𠮷𬭸𰻝', []],
  ['𠺢𡋾', []],
  // Extension B, C, D, E and F, whole but for what later versions of Unicode put behind them.
  ['𠀀𪛖𪜀𫜴𫝀𫠝𫠠𬺡𬺰𮯠', []],
  ['ᠪᠠᠶᠠᠨᠲᠠᠯᠠ ᠭᠠᠴᠠᠭᠠ', []],
  ['ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ ᠠ\u180eᠠ ᠪ\u180b', []],
  ['葛\u{E0100}城\uFE00村', []],
  ['cafe\u0301'.normalize('NFC'), []],
  ['两行\n第二行　完', []],
  ['𪛟', ['𪛟']],
  ['\u{2A6DF}', ['\u{2A6DF}']],
  ['\u{30000}\u{31350}', ['\u{30000}', '\u{31350}']],
  ['来😀来😀', ['😀']],
  ['👩🏽‍⚕️', ['👩', '🏽', '⚕']],
  ['བོད', ['བ', 'ོ', 'ད']],
  ['ئۇيغۇر', ['ئ', 'ۇ', 'ي', 'غ', 'ر']],
  ['村\u0302', ['\u0302']],
  ['𠺢\u0300', ['\u0300']],
  ['\uE000村', ['\uE000']],
  ['\uFFFC', ['\uFFFC']],
  ['村\uD842', ['\uD842']],
  ['村\uFFFF', ['\uFFFF']],
]

test.each(TEXTS)('of %j no font has %j', (text, missing) => {
  expect(findMissingCharacters(text)).toEqual(missing)
})

test('a field says which character it is, by its number where nobody sees one', () => {
  const name = printable(requiredLine('名称', 20))
  const say = (typed: string) => name.safeParse(typed).error?.issues.map(({ message }) => message)
  expect(say('𠺢样沟')).toBeUndefined()
  expect(say('样😀沟')).toEqual(['“😀”这个符号哪种字体都没有，印不出来，请换一个写法'])
  expect(say('样😀😁沟')).toEqual(['“😀”“😁”这几个符号哪种字体都没有，印不出来，请换一个写法'])
  expect(say('样\uE000沟')).toEqual(['U+E000这个符号哪种字体都没有，印不出来，请换一个写法'])
  expect(say('\u200b\u3164')).toEqual(['请填名称'])
  expect(printable(optionalLine(5)).parse('\u3164')).toBeNull()
})

test('a clean text that can be printed is drawn by the faces it asks for, each character by one', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 30 }).map(cleanLine)
  fc.assert(
    fc.property(anyText, text => {
      const { faces, signs } = findRareFaces(dropSelectors(text))
      const missing = new Set(findMissingCharacters(text))
      expect(faces.length > 0).toBe(signs !== '')
      for (const sign of signs) expect(missing.has(sign) || faces.length > 0).toBe(true)
    }),
  )
})

test('ordinary words ask for no face but the everyday one', () => {
  expect(findRareFaces('固阳县 金山镇 ᠪᠠᠶᠠᠨ 圐圙 𬭸山')).toEqual({ faces: [], signs: '' })
  const { faces, signs } = findRareFaces('𡒄例湾村 𠺢样沟')
  expect(faces.map(({ family }) => family)).toEqual(['MBK Rare B-04', 'MBK Rare B-06'])
  expect(signs).toBe('𠺢𡒄')
})
