import { beforeAll, expect, test } from 'vitest'
import type { HoursGroup } from '@/lib/directory/phone/group-hours'
import { FORMATS, LAYOUTS, type Layout } from '@/lib/paper/sheet/layouts'
import { type Sheet, type SheetLine, toSheetCode } from '@/lib/paper/sheet/sheet'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import { makeCountySheets } from '@/tests/support/county-sheets'
import { useDirectory } from '@/tests/support/directory'
import { rasterizePdf, readPdfBoxes, readPdfText } from '@/tests/support/pdf'
import { decodeQrCodes } from '@/tests/support/pdf-codes'
import { makeLine, makeSheet } from '@/tests/support/sheet'

/** What an office prints, with the millimetres along its edge that stay bare (a magnet's band runs to the edge). */
const BARE: [Layout, number][] = [
  ['poster-a4', 9],
  ['poster-a3', 12],
  ['large', 8],
]
const directory = useDirectory()
let sheets: Sheet[]
beforeAll(async () => {
  sheets = await makeCountySheets(directory, 5)
})

const set = (sheet: Sheet, layout: Layout) => typesetSheets([sheet], layout, 'batch')

async function countInk(pdf: Uint8Array, bare: number): Promise<number> {
  const DPI = 50
  const edge = Math.floor((bare / 25.4) * DPI) - 1
  let dark = 0
  for (const { data, width, height } of await rasterizePdf(pdf, DPI))
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const inside = x >= edge && y >= edge && x < width - edge && y < height - edge
        if (!inside && data[(y * width + x) * 4 + 1]! < 200) dark++
      }
  return dark
}

test.each(BARE)(
  '%s: each card fits with all its numbers whole and %d mm bare around, or says which lines do not and why',
  async (layout, bare) => {
    let fits = 0
    for (const sheet of sheets) {
      const lines = sheet.rows.flatMap(row => row.lines)
      const one = await set(sheet, layout)
      if (!one.ok) {
        const { over, heavy, lines: beyond } = one.overflow
        expect(over, sheet.place).toBeGreaterThan(0)
        expect(heavy.map(({ id, tall }) => Boolean(id) && tall! > 0)).toEqual([true, true, true])
        for (const { name } of [...heavy, ...beyond]) expect(lines.map(line => line.name)).toContain(name)
        continue
      }
      fits++
      const text = (await readPdfText(one.pdf)).replace(/\s/g, '')
      for (const { number } of lines.flatMap(line => line.phones))
        expect(text, sheet.place).toContain(number.replaceAll(' ', ''))
      expect([sheet.place, await countInk(one.pdf, bare)]).toEqual([sheet.place, 0])
      const { paper, sides } = FORMATS[layout]
      const boxes = await readPdfBoxes(one.pdf)
      expect(boxes.every(({ media }) => String(media) === String(paper))).toBe(true)
      if (sides) expect(boxes).toHaveLength(sides)
    }
    expect(fits).toBeGreaterThan(0)
    if (layout === 'large') expect(fits).toBe(sheets.length)
  },
)

test('every area has a magnet, whatever it is called', async () => {
  for (const sheet of sheets) {
    const one = await set(sheet, 'magnet')
    const text = one.ok ? (await readPdfText(one.pdf)).replace(/\s/g, '') : ''
    for (const said of [sheet.place.replace(/\s/g, ''), '明白卡', sheet.codes[0]!.typed])
      expect(text).toContain(said)
  }
})

const withLine = (line: SheetLine) => makeSheet([line, makeLine('第二项')])
const numbered = (number: string): SheetLine => {
  const line = makeLine('号码太长的')
  return { ...line, phones: [{ ...line.phones[0]!, number }] }
}

test.each(['poster-a4', 'poster-a3', 'large'] as const)(
  '%s: a number wider than its place is named as that',
  async layout => {
    const one = await set(withLine(numbered('0472 8112345'.repeat(6))), layout)
    expect(one.ok).toBe(false)
    if (one.ok) return
    expect(one.overflow.lines).toContainEqual(expect.objectContaining({ name: '号码太长的', why: 'number' }))
  },
)

test('large: a line that no page holds is named with its height, and why', async () => {
  const one = await set(withLine(makeLine('说不完的', '很长的说明。'.repeat(200))), 'large')
  expect(one.ok).toBe(false)
  if (one.ok) return
  expect(one.overflow.heavy).toMatchObject([{ name: '说不完的', why: 'words' }])
  expect(one.overflow.heavy[0]!.tall).toBeGreaterThan(265)
})

test('magnet: an address or a name that does not fit is named', async () => {
  const plain = makeSheet([makeLine('一')])
  const long = {
    ...plain,
    codes: [toSheetCode(`https://${'x'.repeat(80)}.example/q/00000000`, '本村明白卡')],
  }
  const named = { ...plain, place: '很长的名字'.repeat(12) }
  for (const [sheet, said] of [
    [long, '网址'],
    [named, '地名'],
  ] as const) {
    const one = await set(sheet, 'magnet')
    expect(one.ok ? '' : one.overflow.lines[0]!.name).toContain(said)
  }
})

test('several in large type: each has its own issuer at its foot, and counts its own pages', async () => {
  const many = Array.from({ length: 8 }, (_, i) => makeLine(`服务${i}`))
  const two = [
    { ...makeSheet(many), issuer: '甲县宣传部' },
    { ...makeSheet([makeLine('一')]), issuer: '乙县宣传部' },
  ]
  const file = await typesetSheets(two, 'large', 'batch')
  const text = file.ok ? (await readPdfText(file.pdf)).replace(/\s/g, '') : ''
  const feet = [...text.matchAll(/(甲|乙)县宣传部.*?第(\d)页，共(\d)页/g)].map(
    ([, who, at, of]) => `${who}${at}/${of}`,
  )
  const last = feet.filter(foot => foot.startsWith('甲')).length
  expect(last).toBeGreaterThan(1)
  expect(feet).toEqual([...Array.from({ length: last }, (_, i) => `甲${i + 1}/${last}`), '乙1/1'])
})

test('what somebody prints at home says so in each format', async () => {
  const home = '自行打印2026年11月26日'
  for (const layout of LAYOUTS) {
    const one = await set({ ...makeSheet([makeLine('一')]), edition: '', home }, layout)
    const text = one.ok ? (await readPdfText(one.pdf)).replace(/\s/g, '') : ''
    expect([layout, text.includes(home)]).toEqual([layout, true])
  }
})

test('the words of a line stand on a poster wherever there is room, also in two columns', async () => {
  const hours: HoursGroup[][] = [[['周一至周五', '8:30–12:00', '14:30–17:30']], [['每天', '8:00–20:00']]]
  const lines = Array.from({ length: 7 }, (_, i) => {
    const line = makeLine(`服务${i}`, '说清作物和地里情况')
    const phone = { ...line.phones[0]!, label: '' }
    return { ...line, phones: hours.map((hours, at) => ({ ...phone, number: `0472 811234${at}`, hours })) }
  })
  const sheet = {
    ...makeSheet([]),
    rows: lines.map(line => ({ category: '农药指导', icon: 'crop', lines: [line] })),
  }
  const one = await set(sheet, 'poster-a3')
  const text = one.ok ? (await readPdfText(one.pdf)).replace(/\s/g, '') : ''
  expect(text.match(/说清作物和地里情况/g)).toHaveLength(7)
})

test('large type: each page says whose it is and bears the code; that of the last is read out', async () => {
  const sheet = { ...makeSheet(Array.from({ length: 8 }, (_, i) => makeLine(`服务${i}`))), place: '支农社区' }
  const one = await set(sheet, 'large')
  const pdf = one.ok ? one.pdf : new Uint8Array()
  const pages = one.ok ? one.pages : 0
  expect(pages).toBeGreaterThan(1)
  expect(await decodeQrCodes(pdf, 150)).toHaveLength(pages)
  const text = (await readPdfText(pdf)).replace(/\s/g, '')
  expect(text.match(/支农社区明白卡号码换了没有？扫码看/g)).toHaveLength(pages)
})
