import { expect, test } from 'vitest'
import type { Cell, Cells } from '@/lib/paper/sheet/cell'
import type { SheetLine } from '@/lib/paper/sheet/sheet'
import type { CardSheet } from '@/lib/paper/sheet/sheet-2'
import { findCells, typesetSheets } from '@/lib/paper/sheet/typeset'
import { findFirstCells, typesetFirstCard } from '@/lib/paper/sheet/typeset-2'
import { rasterizePdf } from '@/tests/support/pdf'
import { makeLine, makeSheet } from '@/tests/support/sheet'

const DPI = 200
const toPixels = (mm: number) => (mm / 25.4) * DPI

type Picture = Awaited<ReturnType<typeof rasterizePdf>>[number]
const drawFront = async (pdf: Uint8Array): Promise<Picture> => (await rasterizePdf(pdf, DPI))[0]!

/** Where two pictures differ by more than a shade, outside all cells. */
function countOutside(one: Picture, other: Picture, cells: Cell[]): { differing: number; outside: number } {
  let differing = 0
  let outside = 0
  for (let y = 0; y < one.height; y++)
    for (let x = 0; x < one.width; x++) {
      const at = (y * one.width + x) * 4
      if (Math.abs(one.data[at]! - other.data[at]!) < 40) continue
      differing++
      const isIn = (cell: Cell) =>
        x >= toPixels(cell.x) &&
        x <= toPixels(cell.x + cell.width) &&
        y >= toPixels(cell.y) &&
        y <= toPixels(cell.y + cell.height)
      if (!cells.some(isIn)) outside++
    }
  return { differing, outside }
}

/** Ink along the cut: there is none where a cell holds whatever it touches whole, and no rule or word beside it. */
function countCut({ data, width }: Picture, cell: Cell): number {
  const [left, top] = [Math.round(toPixels(cell.x)), Math.round(toPixels(cell.y))]
  const [right, bottom] = [
    Math.round(toPixels(cell.x + cell.width)),
    Math.round(toPixels(cell.y + cell.height)),
  ]
  const isInk = (x: number, y: number) => data[(y * width + x) * 4 + 1]! < 190
  let cut = 0
  for (let x = left; x <= right; x++) cut += Number(isInk(x, top)) + Number(isInk(x, bottom))
  for (let y = top; y <= bottom; y++) cut += Number(isInk(left, y)) + Number(isInk(right, y))
  return cut
}

function expectCovered(before: Picture, after: Picture, cells: Cells, count: number): void {
  const all = [...cells.values()]
  expect(all).toHaveLength(count)
  const { differing, outside } = countOutside(before, after, all)
  expect(differing).toBeGreaterThan(200)
  expect(outside).toBe(0)
  expect(all.map(cell => countCut(before, cell))).toEqual(all.map(() => 0))
}

const OFFICE: [string, ...string[]] = ['周一至周五', '8:30–12:00', '14:30–17:30']
/** As wide and as tall as ever: digits are. */
const change = (text: string) => text.replace(/[1-9]/g, '8')

const LINES = (count: number, numbers: string[], words = '说清情况，备好材料。'): SheetLine[] =>
  Array.from({ length: count }, (_, i) => ({
    ...makeLine(`第${i + 1}项服务`, words),
    phones: numbers.map(number => ({ number, ext: '', label: '', hours: [OFFICE], fallback: false })),
  }))

test.each([
  ['roomy', LINES(3, ['0472 2112345'])],
  ['ordinary', LINES(6, ['0472 2112345'])],
  ['of two numbers', LINES(6, ['0472 2112345', '12316'])],
  ['dense', LINES(13, ['0472 2112345'])],
  [
    'with words that go on under the numbers',
    LINES(10, ['0472 2112345'], '一共有二十四个字的说明，说清情况，手边备好材料，再打电话来问我们。'),
  ],
])('card-3, %s: a sticker covers each old number whole, and nothing else', async (_, lines) => {
  const draw = async (some: SheetLine[]) => {
    const set = await typesetSheets([makeSheet(some)], 'a5', 'staff')
    if (!set.ok) throw new Error(JSON.stringify(set.overflow))
    return drawFront(set.pdf)
  }
  const other = lines.map(line => ({
    ...line,
    phones: line.phones.map(phone => ({ ...phone, number: change(phone.number) })),
  }))
  const [cells] = await findCells([makeSheet(lines)], 'a5', 'staff')
  expectCovered(await draw(lines), await draw(other), cells!, lines.length)
})

test('of several sheets each has its own cells, two on a sheet of paper as one alone; posters have none', async () => {
  const sheets = [makeSheet(LINES(3, ['12316'])), makeSheet(LINES(6, ['0472 2112345']))]
  const alone = await Promise.all(sheets.map(async sheet => (await findCells([sheet], 'a5', 'staff'))[0]))
  expect(await findCells(sheets, 'a5', 'staff')).toEqual(alone)
  expect(await findCells(sheets, 'a4-2up', 'staff')).toEqual(alone)
  expect((await findCells(sheets, 'poster-a4', 'staff')).map(cells => cells.size)).toEqual([0, 0])
})

type FirstLine = CardSheet['rows'][number]['lines'][number]

const firstLine = (name: string, numbers: string[], hours: string): FirstLine => ({
  name,
  description: '说清情况，手边备好材料。',
  phones: numbers.map(number => ({ number, note: '' })),
  hours,
})

const makeFirst = (rows: CardSheet['rows']): CardSheet => ({
  title: '支农社区 明白卡',
  area: '固阳县 金山镇 支农社区',
  issuer: '固阳县委宣传部',
  facts: { left: '固阳县委宣传部　2026年11月　第1次印', right: '号码核验至2026年11月' },
  rows,
  emergency: [{ number: '110', name: '报警' }],
  codes: [
    {
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 33 33"><path d="M4 4h25v25h-25z"/></svg>',
      span: 33 / 25,
      caption: '本社区明白卡',
      typed: 'mbk.example/q/00000000',
    },
  ],
})

const ROOMY: CardSheet['rows'] = [
  {
    category: '应急救援',
    lines: [firstLine('消防', ['119'], '24小时'), firstLine('森林火警', ['0472 2112345'], '24小时')],
  },
  { category: '拉话话', lines: [firstLine('暂无登记', ['12345'], '')] },
  {
    category: '农药指导',
    lines: [firstLine('农技', ['0472 2112345', '138 0472 1111'], '周一至周五 9:30–12:00')],
  },
]
const DENSE: CardSheet['rows'] = [
  {
    category: '应急救援',
    lines: Array.from({ length: 6 }, (_, i) => firstLine(`第${i}项`, ['0472 2112345'], '24小时')),
  },
  {
    category: '拉话话',
    lines: Array.from({ length: 6 }, (_, i) => firstLine(`第${i}项`, ['12316'], '24小时')),
  },
]

test.each([
  ['roomy', ROOMY, [11, 12, 0, 14]],
  ['dense', DENSE, Array.from({ length: 12 }, (_, i) => i + 1)],
])(
  'card-2, %s: a sticker covers each old number and its hours whole, and nothing else',
  async (_, rows, ids) => {
    const other = rows.map(row => ({
      ...row,
      lines: row.lines.map(line => ({
        ...line,
        hours: change(line.hours),
        // What no service offers is no line that a sticker could mend.
        phones: line.phones.map(phone => ({
          ...phone,
          number: line.hours ? change(phone.number) : phone.number,
        })),
      })),
    }))
    const cells = await findFirstCells(makeFirst(rows), ids, 'staff')
    expect([...cells.keys()]).toEqual(ids.filter(id => id !== 0))
    const draw = async (some: CardSheet['rows']) =>
      drawFront(await typesetFirstCard(makeFirst(some), 'a5', 'staff'))
    expectCovered(await draw(rows), await draw(other), cells, cells.size)
  },
)
