import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { endPress } from '@/lib/paper/press/press'
import { LAYOUTS } from '@/lib/paper/sheet/layouts'
import { sayOverflow, sayOverflowShort } from '@/lib/paper/sheet/say-overflow'
import { drawSharePicture } from '@/lib/paper/sheet/share'
import type { Sheet } from '@/lib/paper/sheet/sheet'
import { drawSheetSvg, findOverflow, typesetSheets } from '@/lib/paper/sheet/typeset'
import { cleanLine } from '@/lib/system/form/clean-text'
import { findMissingCharacters } from '@/lib/system/form/printable'
import { listPdfFonts, rasterizePdf, readPdfText } from '@/tests/support/pdf'
import { makeLine, makeSheet } from '@/tests/support/sheet'

afterAll(endPress)

const ordinary = makeSheet([makeLine('看病和健康咨询')])
const of = (change: Partial<Sheet>): Sheet => ({ ...ordinary, ...change })
/** Extension B (𡒄 𠺢 𡋾), which Noto Sans SC lacks, beside what it has; a name in Mongolian. */
const RARE = of({
  place: '𡒄例𠺢圐圙村',
  mongolian: 'ᠳᠥᠷᠪᠡᠨ ᠤᠯᠠᠷᠢᠯ ᠭᠠᠴᠠᠭᠠ',
  rows: [{ category: '农药指导', icon: 'crop', lines: [makeLine('样𡋾梁草场', '𬭸山㙍头都能问。')] }],
})

const press = async (sheets: Sheet[], layout: (typeof LAYOUTS)[number] = 'a5') => {
  const set = await typesetSheets(sheets, layout, 'staff')
  if (!set.ok) throw new Error(sayOverflowShort(set.overflow))
  return set.pdf
}

/** Names of fonts without the tag of their subset. */
const namesOf = async (pdf: Uint8Array) =>
  new Set((await listPdfFonts(pdf)).map(({ name }) => name.replace(/^\/[A-Z]{6}\+/, '')))

test.each(LAYOUTS)(
  '%s: rare characters and Mongolian are set with faces of ours, all embedded',
  async layout => {
    const pdf = await press([RARE], layout)
    const fonts = await listPdfFonts(pdf)
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([])
    for (const { name } of fonts) expect(name).toMatch(/\+(NotoSansSC|NotoSansMongolian|MBKRare)/)
    expect(await namesOf(pdf)).toContain('MBKRareB-04')
  },
)

test('what is copied out of the file is what was typed', async () => {
  const text = (await readPdfText(await press([RARE]))).replace(/\s/g, '')
  for (const words of ['𡒄例𠺢圐圙村', '样𡋾梁草场', '𬭸山㙍头']) expect(text).toContain(words)
})

test('a card without rare characters is set as if there were none', async () => {
  const before = await press([ordinary])
  await press([RARE])
  const after = await press([ordinary])
  expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true)
  expect([...(await namesOf(after))].sort()).toEqual(['NotoSansSC-Bold', 'NotoSansSC-Regular'])
})

test('the same rare characters give the same bytes, whatever was set in between', async () => {
  const first = await press([RARE])
  // One of each of more slices than are kept.
  const others = [0x20001, 0x20401, 0x20801, 0x20c01, 0x21801, 0x22001, 0x23001, 0x24001, 0x2a701, 0x2b741]
  for (const point of others) await press([of({ place: `${String.fromCodePoint(point)}村` })])
  expect(Buffer.from(await press([RARE])).equals(Buffer.from(first))).toBe(true)
})

test('the form of a character that is chosen beside it is not printed, and takes nothing away', async () => {
  const [plain, chosen] = await Promise.all([
    press([of({ place: '葛城村' })]),
    press([of({ place: '葛\u{E0100}城\uFE00村' })]),
  ])
  expect(Buffer.from(chosen).equals(Buffer.from(plain))).toBe(true)
})

test('a name in Mongolian stands in columns before the Chinese one, under the bar', async () => {
  const countInk = async (mongolian: string) => {
    const [page] = await rasterizePdf(await press([of({ mongolian })]), 100)
    const { data, width } = page!
    const at = (mm: number) => Math.round((mm / 25.4) * 100)
    let ink = 0
    // As wide as a column at the margin, from under the bar to the tiles; a Chinese name fills a third of that height.
    for (let y = at(20); y < at(30); y++)
      for (let x = at(7); x < at(11); x++) if (data[(y * width + x) * 4 + 1]! < 160) ink++
    return ink
  }
  const ink = await countInk('ᠪᠠᠶᠠᠨ ᠭᠠᠴᠠᠭᠠ ᠪᠠᠷᠠᠭᠤᠨ ᠰᠤᠮᠤ')
  // Strokes, and not the tile that stands there on a card without such a name.
  expect(ink).toBeGreaterThan(40)
  expect(ink).toBeLessThan(250)
  expect(await countInk('ᠪᠠᠶᠠᠨ')).not.toBe(ink)
})

test('what no font has is named, of every sheet, and nothing is printed', async () => {
  const sheets = [of({ place: '样😀村' }), RARE, of({ issuer: '\uE000中心' })]
  for (const layout of LAYOUTS) {
    const set = await typesetSheets(sheets, layout, 'staff')
    expect(set.ok ? [] : set.overflow.missing, layout).toEqual(['😀', '\uE000'])
  }
  const { overflow } = (await drawSheetSvg(sheets[0]!, 'staff')) as { overflow: { missing: string[] } }
  expect(overflow.missing).toEqual(['😀'])
  expect(sayOverflow((await findOverflow(sheets[2]!, 'staff'))!).lines[0]).toMatch(/^U\+E000.*哪种字体都没有/)
})

test('what no font has is found however late in a batch it stands', async () => {
  const many = Array.from({ length: 45 }, () => ordinary)
  const set = await typesetSheets([...many, of({ place: '样😀村' }), of({ place: '样😁村' })], 'a5', 'batch')
  expect(set.ok ? [] : set.overflow.missing).toEqual(['😀', '😁'])
})

test('the picture of a place with a rare name is drawn with it', async () => {
  const draw = (name: string) => drawSharePicture({ name, ancestors: [] }, 'public')
  const [one, other, ordinaryOne] = [await draw('𡒄村'), await draw('𠺢村'), await draw('样村')]
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false)
  expect(Buffer.from(await draw('样村')).equals(Buffer.from(ordinaryOne))).toBe(true)
})

test('law: whatever can be typed is either named or set; no character is without its glyph', async () => {
  const signs = fc.oneof(
    fc.constantFrom(...'固阳县12:（）·“”℃㎡①aéñ', '㙍', '圐', '𬭸', '𡒄', '𠺢', '𡋾', '𪜀', '\u{2F804}'),
    fc.constantFrom(...'ᠪᠠᠶᠨᠭᡠᢀᢩ᠊᠑᠂', '\u180b', '\u180e', '\u202f', '\u200d', ' ', '　'),
    fc.constantFrom(
      '\u0301',
      '\u0302',
      '\u0308',
      '\u20dd',
      '\u3099',
      '\ufe00',
      '\u{e0100}',
      '\ufe0f',
      '\u200b',
    ),
    fc.constantFrom(
      '😀',
      '⚕',
      '☎',
      'བ',
      'ب',
      'ก',
      '한',
      'が',
      '\ue000',
      '\ufffc',
      '\u{30000}',
      'Ā',
      'ẞ',
      'Ω',
      'Я',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  )
  const typed = fc.string({ unit: signs, minLength: 1, maxLength: 6 }).map(cleanLine)
  await fc.assert(
    fc.asyncProperty(typed, async text => {
      const set = await typesetSheets([of({ place: `${text}村`, issuer: text })], 'a5', 'staff')
      // PDF/UA-1 refuses a character without a glyph: what is not named would be thrown.
      expect(set.ok).toBe(findMissingCharacters(text).length === 0)
    }),
    { numRuns: 150 },
  )
})
