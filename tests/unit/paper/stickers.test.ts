import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HoursGroup } from '@/lib/directory/phone/group-hours'
import { printPhones, whyNotMended, whyNotSet } from '@/lib/paper/reprint/mend'
import { describeLeft } from '@/lib/paper/reprint/row-words'
import { listTexts, sayPhone } from '@/lib/paper/reprint/sticker-texts'
import { chooseStock, FREE_EDGE, STOCKS } from '@/lib/paper/sheet/label-stock'
import { findTooLarge, type Sticker, typesetStickers } from '@/lib/paper/sheet/typeset-stickers'
import { rasterizePdf, readPdfBoxes, readPdfText } from '@/tests/support/pdf'

const OFFICE: HoursGroup[] = [['周一至周五', '8:30–12:00', '14:30–17:30']]
const LATE: HoursGroup[] = [['周一至周五', '9:00–12:00']]

const line = (timetable = OFFICE) => ({
  baseServiceId: 7,
  category: '法律维权',
  name: '法律咨询',
  description: '',
  phones: [{ id: 1, number: '04728112345', note: '', timetable }],
  hours: '',
  fallback: false,
})

test('hours are written out, but for those that the card itself calls 上班时间', () => {
  const hours = (timetable: HoursGroup[], named: HoursGroup[] | null) =>
    printPhones(line(timetable), named)[0]!.hours
  const saturday: HoursGroup = ['周六', '9:00–12:00']
  const free: HoursGroup[] = [...OFFICE, ['法定节假日休息']]
  expect(hours(OFFICE, OFFICE)).toEqual([['上班时间']])
  expect(hours([...OFFICE, saturday], OFFICE)).toEqual([['上班时间'], saturday])
  expect(hours(free, free)).toEqual([['上班时间']])
  expect(hours(free, OFFICE)).toEqual([['上班时间'], ['法定节假日休息']])
  // Open on holidays is not what that card's 上班时间 says.
  expect(hours(OFFICE, free)).toEqual(OFFICE)
  expect(hours(LATE, OFFICE)).toEqual(LATE)
  expect(hours(OFFICE, LATE)).toEqual(OFFICE)
  expect(hours(OFFICE, null)).toEqual(OFFICE)
})

test('only numbers and hours of a line that is still there are mended, and only where the card says where they stand', () => {
  const cell = { x: 0, y: 0, width: 59, height: 12, wide: 56.6, step: 8, named: null }
  const change = { baseServiceId: 7, before: line(), after: line(LATE), gone: [], waiting: [], come: [] }
  for (const kind of ['number', 'more-numbers', 'pending', 'hours'] as const) {
    expect(whyNotMended({ ...change, kinds: [kind] }, cell)).toBeNull()
    expect(whyNotMended({ ...change, kinds: [kind] }, undefined)).toContain('没有更正贴')
  }
  expect(whyNotMended({ ...change, kinds: ['words'] }, cell)).toContain('说明')
  expect(whyNotMended({ ...change, kinds: ['added'], before: null }, cell)).toContain('新加')
  expect(whyNotMended({ ...change, kinds: ['withdrawn'], after: null }, cell)).toContain('停了')
  expect(whyNotMended({ ...change, baseServiceId: 0, kinds: ['number'] }, cell)).toContain('热线')
})

test('what no font has is said, wherever on a sticker it stands, and is not set', () => {
  const sticker = { line: '法律咨询', place: '支农社区第2次印', phones: printPhones(line(), null) }
  expect(whyNotSet(sticker)).toBeNull()
  const odd = '\u{E000}'
  const phones = sticker.phones.map(phone => ({ ...phone, label: odd }))
  for (const one of [
    { ...sticker, line: odd },
    { ...sticker, place: odd },
    { ...sticker, phones },
  ])
    expect(whyNotSet(one)).toMatch(/^U\+E000.*哪种字体都没有/)
})

test('law: what is left of an edition is all said, and no more', () => {
  const counts = fc.record({
    use: fc.constantFrom('HANDOUT' as const, 'POSTER' as const),
    handedOut: fc.nat(50),
    posted: fc.nat(50),
    stickered: fc.nat(20),
    untrue: fc.integer({ min: 1, max: 120 }),
  })
  fc.assert(
    fc.property(counts, row => {
      const said = describeLeft(row)
      const parts = [...said.matchAll(/(?:换发|张贴)(\d+)份/g)].map(([, copies]) => Number(copies))
      expect(parts.reduce((sum, copies) => sum + copies, 0)).toBe(row.untrue)
      expect(parts).not.toContain(0)
      expect(said.includes('更正贴')).toBe(row.stickered > 0)
    }),
  )
})

const makeSticker = (width: number, height: number, copies: number, step = 8): Sticker => ({
  line: '法律咨询和法律援助，名字很长很长很长很长很长很长',
  place: '希热图音高勒新时代文明嘎查第12次印',
  changed: '26.11更正',
  phones: printPhones(line(), null),
  cell: { x: 0, y: 0, width, height, wide: width - 2.4, step, named: null },
  copies,
})

test('what stickers say is listed once for all places where they say it over the same numbers', () => {
  const [one, other] = [makeSticker(59, 14, 3), { ...makeSticker(61, 12, 40), place: '别处第1次印' }]
  const third = makeSticker(59, 14, 5)
  const before = new Map([one, other, third].map(sticker => [sticker, ['04720000001']]))
  before.set(third, ['04720000009'])
  const texts = listTexts([third, one, other], sticker => before.get(sticker)!)
  expect(texts).toMatchObject([
    { before: ['04720000001'], copies: 43, places: [one.place, '别处第1次印'] },
    { before: ['04720000009'], copies: 5, places: [third.place] },
  ])
  expect(texts[0]!.phones.map(sayPhone)).toEqual(['0472 8112345，周一至周五 8:30–12:00、14:30–17:30'])
  const [phone] = printPhones(line(), null)
  expect(sayPhone({ ...phone!, ext: '8', label: '值班手机', hours: [] })).toBe('0472 8112345 转8（值班手机）')
  const standsIn = { ...phone!, number: '12345', fallback: true, hours: [['24小时']] as HoursGroup[] }
  expect(sayPhone(standsIn)).toBe('12345（本地号码待核实，可先拨），24小时')
})

test('the smallest labels are taken whose ink stays off the edge of the sheet', async () => {
  expect(
    [
      [59, 12],
      [61, 12],
      [59, 22],
      [75, 12],
      [60, 35],
      [75, 60],
    ].map(([width, height]) => chooseStock({ width: width!, height: height! })),
  ).toEqual(['3x8', '2x7', '2x7', '2x7', '2x4', null])
  for (const [name, width, height] of [
    ['3x8', 59.4, 19.5],
    ['2x7', 97, 28],
    ['2x4', 97, 55],
  ] as const) {
    expect(chooseStock({ width, height })).toBe(name)
    const stock = STOCKS[name]
    const pdf = await typesetStickers(
      [makeSticker(width, height, stock.columns * stock.rows)],
      stock,
      'staff',
    )
    expect((await readPdfBoxes(pdf)).map(({ media }) => media)).toEqual([[210, 297]])
    const [page] = await rasterizePdf(pdf, 150)
    const { data, width: across, height: down } = page!
    const edge = Math.floor((FREE_EDGE / 25.4) * 150)
    let ink = 0
    for (let y = 0; y < down; y++)
      for (let x = 0; x < across; x++) {
        const isNear = x < edge || y < edge || x >= across - edge || y >= down - edge
        if (isNear && data[(y * across + x) * 4]! < 160) ink++
      }
    expect([name, ink]).toEqual([name, 0])
  }
})

test('a sticker for each copy, on whole sheets; what is larger than its cell is said and not set', async () => {
  const stock = STOCKS['3x8']
  const pdf = await typesetStickers([makeSticker(59, 14, 30), makeSticker(58, 14, 20)], stock, 'staff')
  expect(await readPdfBoxes(pdf)).toHaveLength(3)
  expect((await readPdfText(pdf)).match(/0472 ?811 ?2345|0472 8112345/g)).toHaveLength(50)
  const some = [makeSticker(59, 14, 9), makeSticker(59, 5, 9), makeSticker(20, 19, 9)]
  const tooLarge = await findTooLarge(some, stock, 'staff')
  expect([...tooLarge.keys()]).toEqual([1, 2])
  await expect(typesetStickers(some, stock, 'staff')).rejects.toThrow('no longer fits')
})
