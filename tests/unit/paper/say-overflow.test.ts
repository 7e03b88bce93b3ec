import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OverflowLine, readOverflow } from '@/lib/paper/sheet/overflow'
import { sayOverflow, sayOverflowShort } from '@/lib/paper/sheet/say-overflow'
import type { SheetLine } from '@/lib/paper/sheet/sheet'
import { drawSheetSvg, findOverflow } from '@/lib/paper/sheet/typeset'
import { makeLine, makeSheet } from '@/tests/support/sheet'

const heavy = (line: { id: string; name: string }, why: OverflowLine['why'], tall = 15) => [
  { id: line.id, name: line.name, why, tall },
]
const rowsOf = (...lines: ReturnType<typeof makeLine>[]) => makeSheet(lines).rows

test('two numbers that are answered at different times, or at the same', () => {
  const line = makeLine('种子农药化肥咨询')
  const [phone] = line.phones
  const two = {
    ...line,
    phones: [phone!, { ...phone!, number: '0472 8112345', hours: [['周一至周五', '8:30–12:00']] }],
  }
  const overflow = { over: 11.2, lines: [], heavy: heavy(line, 'numbers') }
  const words = sayOverflow(overflow, rowsOf(two as typeof line))
  expect(words).toEqual({
    why: 'room',
    over: 11.2,
    services: [
      {
        id: Number(line.id),
        name: line.name,
        why: 'numbers',
        said: expect.stringContaining('占15毫米'),
        isEnough: false,
      },
    ],
    head: '放不下，多出12毫米。',
    lines: [
      '“种子农药化肥咨询”占15毫米（2个号码、时间不同）：少写一个号码，或者把时间改成一样。',
      '不想删字，就在这个地方的页面上把“种子农药化肥咨询”设成“不显示”（本地自己添的就撤下），差不多就放得下了。',
    ],
  })
  const same = { ...line, phones: [phone!, phone!] }
  expect(sayOverflow(overflow, rowsOf(same)).lines[0]).toContain('（2个号码）：少写一个号码。')
})

test('the fewest whole lines that make room are named; where none of those known do, another format', () => {
  const lines = ['一', '二', '三', '四'].map(name => ({ id: name, name, why: 'words' as const, tall: 10 }))
  const advise = (over: number) => sayOverflow({ over, lines: [], heavy: lines }).lines.at(-1)
  expect(advise(9)).toContain('把“一”设成')
  expect(advise(25)).toContain('把“一”“二”“三”设成')
  expect(advise(41)).toContain('大字版')
})

test('a number too wide is named, and nothing is said of what is not known', () => {
  const said = [{ what: 'number', lines: [{ id: '1', name: '法律援助', number: '400-1234567-12345' }] }]
  expect(sayOverflow(readOverflow(said)!)).toEqual({
    why: 'room',
    over: null,
    services: [
      { id: 1, name: '法律援助', why: 'numbers', said: expect.stringContaining('太长'), isEnough: false },
    ],
    head: '放不下。',
    lines: ['“法律援助”的号码 400-1234567-12345 太长，一行写不下：换一个短些的号码，或者只留总机。'],
  })
  expect(sayOverflow(readOverflow([{ what: 'poster', over: 3 }])!).lines).toEqual([
    '请把几项并成一项，或者换一种版式。',
  ])
})

test('a real card says what takes the room, how much to write, and what is beyond the end', async () => {
  const lines = Array.from({ length: 18 }, (_, i) => makeLine(`服务${i + 1}号`, '说明写得长'.repeat(9)))
  const sheet = makeSheet(lines)
  const drawn = await drawSheetSvg(sheet, 'staff')
  if (drawn.ok) throw new Error('it fits')
  const { head, lines: said } = sayOverflow(drawn.overflow, sheet.rows)
  expect(head).toMatch(/^放不下，多出\d+毫米。$/)
  expect(said[0]).toMatch(/^“服务\d+号”占\d+毫米（说明45个字）：(说明|光删)/)
  expect(said.at(-1)).toMatch(/^从“服务\d+号”到“服务18号”这\d+项在纸外了。$/)
  expect(sayOverflowShort(drawn.overflow, sheet.rows)).toContain('最占地方的：“服务')
})

test('law: a description is asked to become shorter, never longer, and every length has its unit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.float({ min: 1, max: 60, noNaN: true }),
      fc.float({ min: 1, max: 200, noNaN: true }),
      (signs, tall, over) => {
        const line = makeLine('名', '字'.repeat(signs))
        const [said] = sayOverflow({ over, lines: [], heavy: heavy(line, 'words', tall) }, rowsOf(line)).lines
        const kept = /删到(\d+)个字/.exec(said!)?.[1]
        if (kept) expect(Number(kept)).toBeLessThan(signs)
        expect(said).toMatch(/占\d+毫米/)
      },
    ),
  )
})

test('whoever cuts a description as is said has a card that fits; where numbers take the room, words are not blamed', async () => {
  const make = (count: number, extra: string) =>
    Array.from({ length: count }, (_, i) =>
      makeLine(`服务${i + 1}号`, i === 0 ? extra : '说明写得长'.repeat(5)),
    )
  const promised: string[] = []
  for (const length of [180, 220, 260]) {
    const sheet = makeSheet(make(14, '说'.repeat(length)))
    const overflow = await findOverflow(sheet, 'staff')
    const { services } = overflow ? sayOverflow(overflow, sheet.rows) : { services: [] }
    for (const { id, said } of services.filter(({ isEnough }) => isEnough)) {
      const kept = Number(/删到(\d+)个字以内/.exec(said)?.[1] ?? 0)
      const cut = (line: SheetLine) =>
        line.id === String(id)
          ? { ...line, description: [...line.description].slice(0, kept).join('') }
          : line
      const rows = sheet.rows.map(row => ({ ...row, lines: row.lines.map(cut) }))
      expect(await findOverflow({ ...sheet, rows }, 'staff'), said).toBeNull()
      promised.push(said)
    }
  }
  expect(promised.length).toBeGreaterThan(0)

  const [phone] = makeLine('').phones
  const pair = [phone!, { ...phone!, number: '0472 8112345' }, { ...phone!, number: '0472 8112346' }]
  const sheet = makeSheet(
    make(14, '短').map(line => ({ ...line, description: '一句话说明白', phones: pair })),
  )
  const overflow = (await findOverflow(sheet, 'staff'))!
  expect(sayOverflow(overflow, sheet.rows).lines[0]).toMatch(/号码.*少写一个号码/)
})

test('a character that no font has is named, with the line it stands in', async () => {
  const sheet = makeSheet([makeLine('法律援助'), makeLine('\u{e000}字的服务')])
  const drawn = await drawSheetSvg(sheet, 'staff')
  if (drawn.ok) throw new Error('it was set')
  expect(sayOverflow(drawn.overflow, sheet.rows)).toMatchObject({
    why: 'characters',
    services: [{ id: Number(sheet.rows[0]!.lines[1]!.id), name: '\u{e000}字的服务' }],
    head: '有印不出来的字。',
    lines: [expect.stringMatching(/^“\u{e000}字的服务”里的U\+E000这个符号哪种字体都没有/u)],
  })
})

test('where a line’s numbers are as high as its words, it is its numbers that are to be changed, whatever was blamed', () => {
  const line = makeLine('看病和健康咨询')
  const two = { ...line, phones: [line.phones[0]!, line.phones[0]!] }
  const blamed = { ...heavy(line, 'words', 19)[0]!, least: 19, kept: 3 }
  expect(sayOverflow({ over: 17, lines: [], heavy: [blamed] }, rowsOf(two)).services).toMatchObject([
    { why: 'numbers', said: '“看病和健康咨询”占19毫米（号码和时间就占19毫米）：少写一个号码，光改字不够。' },
  ])
})
