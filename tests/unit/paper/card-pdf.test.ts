import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HoursGroup } from '@/lib/directory/phone/group-hours'
import type { Layout } from '@/lib/paper/sheet/layouts'
import { sayOverflowShort } from '@/lib/paper/sheet/say-overflow'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import { listPdfFonts, readPdfBoxes, readPdfText } from '@/tests/support/pdf'
import { decodeQrCodes } from '@/tests/support/pdf-codes'
import { CODES, makeLine, makeSheet } from '@/tests/support/sheet'

const six = ['一', '二', '三', '四', '五', '六'].map(n => makeLine(`第${n}项服务`))

async function typeset(lines = six, layout: Layout = 'a5'): Promise<Uint8Array> {
  const set = await typesetSheets([makeSheet(lines)], layout, 'staff')
  if (!set.ok) throw new Error(`does not fit: ${sayOverflowShort(set.overflow)}`)
  return set.pdf
}

test('A5: size, embedded fonts, selectable numbers, every QR code at 150 dpi', async () => {
  const pdf = await typeset()
  expect((await readPdfBoxes(pdf))[0]?.media).toEqual([148, 210])
  const fonts = await listPdfFonts(pdf)
  expect(fonts.length).toBeGreaterThan(0)
  expect(fonts.filter(font => !font.embedded || !font.name.includes('NotoSansSC'))).toEqual([])
  expect(await readPdfText(pdf)).toContain('12316')
  expect(await decodeQrCodes(pdf, 150)).toEqual(CODES)
})

test('A4 2-up: two cards on one landscape sheet, and their backs on its other side', async () => {
  const pdf = await typeset(six, 'a4-2up')
  expect((await readPdfBoxes(pdf)).map(page => page.media)).toEqual([
    [297, 210],
    [297, 210],
  ])
  expect(await decodeQrCodes(pdf, 150)).toEqual([...CODES, ...CODES])
})

test('for a print shop: 3 mm of bleed and 7 of slug on every side, trimmed to A5', async () => {
  const pdf = await typeset(six, 'shop-card')
  const page = { media: [168, 230], trim: [148, 210], bleed: [154, 216] }
  expect(await readPdfBoxes(pdf)).toEqual([page, page])
  expect(await decodeQrCodes(pdf, 150)).toEqual(CODES)
})

test('the same card gives the same bytes', async () => {
  expect(Buffer.from(await typeset()).equals(Buffer.from(await typeset()))).toBe(true)
})

test('what does not fit is named, from the first line that does not', async () => {
  const lines = Array.from({ length: 20 }, (_, i) => makeLine(`服务${i + 1}号`))
  const set = await typesetSheets([makeSheet(lines)], 'a5', 'staff')
  expect(set.ok).toBe(false)
  if (set.ok) return
  const names = set.overflow.lines.map(line => line.name)
  expect(names.at(-1)).toBe('服务20号')
  expect(names).not.toContain('服务1号')
})

test('what three numbers share stands once above a tight table, both seasons and free holidays with it', async () => {
  const seasons: HoursGroup[] = [
    ['夏季（5月1日至9月30日）'],
    ['周一至周五', '8:30–12:00', '15:00–18:00'],
    ['冬季（10月1日至4月30日）'],
    ['周一至周五', '8:30–12:00', '14:30–17:30'],
    ['法定节假日休息'],
  ]
  const keeps = (name: string, hours: HoursGroup[]) => {
    const line = makeLine(name, '说清作物和地里情况，手边备好包装，几个人、在哪块地、什么时候方便。')
    return { ...line, phones: line.phones.map(phone => ({ ...phone, label: '', hours })) }
  }
  const lines = [...'一二三四五六七八'].map(n => keeps(`第${n}项服务`, seasons))
  const other = keeps('只在冬天的', seasons.slice(2, 4))
  const text = (await readPdfText(await typeset([...lines, other]))).replace(/\s/g, '')
  expect(text.split('夏季')).toHaveLength(2)
  expect(text.split('上班时间')).toHaveLength(10)
  expect(text).toContain('上班时间：夏季（5月1日至9月30日）周一至周五8:30–12:00、15:00–18:00；冬季')
  // Whose hours are only some of those says them itself.
  expect(text.split('冬季（10月1日至4月30日）')).toHaveLength(3)
})

test('law: a card fits with every name on it, or names a line; what is typed is never markup', async () => {
  const signs = fc.constantFrom(
    '#',
    '$',
    '\\',
    '*',
    '_',
    '<',
    '>',
    '"',
    '@',
    '农',
    '药',
    '镇',
    'a',
    '`',
    '[',
    ']',
  )
  const name = fc.string({ unit: signs, minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 14 }), async names => {
      const set = await typesetSheets([makeSheet(names.map(text => makeLine(text)))], 'a5', 'staff')
      if (!set.ok) return void expect(names).toContain(set.overflow.lines[0]!.name)
      const text = (await readPdfText(set.pdf)).replace(/\s/g, '')
      for (const text_ of names) expect(text).toContain(text_)
    }),
    { numRuns: 25 },
  )
})

test('a number of eleven or twelve digits stands on one line', async () => {
  const numbers = ['138 4721 2345', '0472-8112345', '0471-81123456']
  const lines = numbers.map((number, at) => {
    const line = makeLine(`服务${at}`)
    return { ...line, phones: [{ ...line.phones[0]!, number }] }
  })
  const set = await typesetSheets([makeSheet(lines)], 'a5', 'staff')
  const text = set.ok ? await readPdfText(set.pdf) : ''
  for (const number of numbers) expect(text).toContain(number)
})
