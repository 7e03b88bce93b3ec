import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HoursGroup } from '@/lib/directory/phone/group-hours'
import { isForShop, type Layout } from '@/lib/paper/sheet/layouts'
import { type Sheet, type SheetPhone, toSheetRows } from '@/lib/paper/sheet/sheet'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import { copyTwice, toGrey } from '@/tests/support/copier'
import { countInkInMargin, listReadingFaults } from '@/tests/support/paper-faults'
import { decodeQrCodes } from '@/tests/support/pdf-codes'
import { findWords, readSigns } from '@/tests/support/pdf-signs'
import { readPdfTags } from '@/tests/support/pdf-tags'
import { anySheet } from '@/tests/support/random-sheet'
import { makeLine, makeSheet } from '@/tests/support/sheet'

const six = ['一', '二', '三', '四', '五', '六'].map(n => makeLine(`第${n}项服务`))

async function set(sheets: Sheet[], layout: Layout): Promise<Uint8Array> {
  const outcome = await typesetSheets(sheets, layout, 'staff')
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.overflow))
  return outcome.pdf
}

/** All that can be wrong with one sheet in one format, in words. */
async function listFaults(pdf: Uint8Array, sheet: Sheet, layout: Layout): Promise<string[]> {
  const faults = await listReadingFaults(pdf, sheet, layout)
  if (isForShop(layout)) return faults
  const ink = (await countInkInMargin(pdf, layout)).flatMap((dark, at) =>
    dark ? [`page ${at + 1}: ${dark} pixels of ink in the margin`] : [],
  )
  return [...faults, ...ink]
}

/** A card fits and is printed as it should, or names lines of its own and why each is too much. */
async function judgeLaw(sheet: Sheet, layout: Layout): Promise<void> {
  const outcome = await typesetSheets([sheet], layout, 'staff')
  if (outcome.ok) return void expect(await listFaults(outcome.pdf, sheet, layout)).toEqual([])
  const { over, lines, heavy } = outcome.overflow
  const named = lines.length ? lines : heavy
  const names = sheet.rows.flatMap(row => row.lines.map(line => line.name))
  expect(named.length).toBeGreaterThan(0)
  for (const { name, why } of named) {
    expect(names).toContain(name)
    expect(['words', 'numbers', 'number']).toContain(why)
  }
  expect(over !== null || lines.some(line => line.why === 'number')).toBe(true)
}

test.each([
  ['a5', 14],
  ['poster-a4', 6],
  ['poster-a3', 3],
  ['large', 4],
] as const)(
  'law: whatever is typed, a sheet in %s is printed whole and legible, or says which lines are too much',
  async (layout, numRuns) => {
    await fc.assert(
      fc.asyncProperty(anySheet, sheet => judgeLaw(sheet, layout)),
      { numRuns },
    )
  },
)

const call = (number: string, ext = '', hours: HoursGroup[] = [['24小时']]): SheetPhone => ({
  ...makeLine('').phones[0]!,
  ...{ number, ext, hours, label: '' },
})
const ofPhones = (...phones: SheetPhone[]) => makeSheet([{ ...makeLine('农', ''), phones }])
const OFFICE: HoursGroup[] = [['周一至周五', '8:30–12:00', '14:30–17:30']]
const EARLY: HoursGroup[] = [['周一至周五', '11:00–13:00', '7:00–13:15']]
const LATE: HoursGroup[] = [['周一至周五', '5:00–21:30', '13:30–23:00']]
const THREE_TIMES: HoursGroup[] = [
  ['每天', '0:00–0:00'],
  ['周二、周四、周日', '0:00–0:00'],
  ['每天', '0:00–0:00'],
]

const FULL_BACK = {
  above: '样例1旗 巴彦样勒图乌兰哈日陶勒盖苏木',
  note: '虚构试用：停电时样例电站值班员也接电话，冬天封路先打苏木。',
  verifiedTo: '2026-09-30T00:00:00Z',
}
/** Each name as long as its field lets it be. */
const FULLEST_BACK = {
  ...FULL_BACK,
  place: `${'希热图音高勒新时代文明'.repeat(2).slice(0, 18)}社区`,
  above: `${'乌拉特'.repeat(7).slice(0, 20)} ${'哈日陶'.repeat(7).slice(0, 20)}`,
  returnTo: `${'希热图音高勒新时代文明'.repeat(2).slice(0, 18)}社区居委会`,
  note: '冬天封路，先打苏木。'.repeat(6),
}

test.each<[string, Layout, Sheet]>([
  [
    'a number with an extension that is wider than the column at the largest size',
    'poster-a3',
    ofPhones(call('0471 10000000'), call('0472 1000000', '100')),
  ],
  [
    'one category of lines that stand in two columns',
    'poster-a4',
    makeSheet(
      [
        { ...makeLine('农', ''), phones: [call('138 1000 0000', '100')] },
        { ...makeLine('农', '农'), phones: [{ ...call('10347', '', EARLY), label: '全国统一号码' }] },
        {
          ...makeLine('A病渠井法话、权医业接', '，3生打权话羊社区病生药'),
          phones: [
            { ...call('0472 9048902', '42', OFFICE), label: '全国统一号码' },
            { ...call('138 1195 0802'), label: '会说蒙古语的那一位' },
            { ...call('0472 2158626', '46', LATE), label: '会说蒙古语的那一位' },
          ],
        },
      ],
      { place: '拉陪拉放渠羊看', issuer: '看生病放生生医区就急病' },
    ),
  ],
  ['a short number with days as wide as its column', 'large', ofPhones(call('10000', '', THREE_TIMES))],
  ['no category at all', 'a5', { ...makeSheet([]), rows: toSheetRows([], '12345') }],
  ['no category at all', 'poster-a4', { ...makeSheet([]), rows: toSheetRows([], '12345') }],
  [
    'a long name beside a column of Mongolian',
    'a5',
    makeSheet(six, { place: '希热图音高勒新时代文明嘎查东', mongolian: 'ᠭᠦᠶᠠᠩ ᠰᠢᠶᠠᠨ' }),
  ],
  ['a back whose place takes two lines', 'a5', makeSheet(six, FULL_BACK)],
  ['a back with all that it may say', 'a5', makeSheet(six, FULLEST_BACK)],
  ['a back with all that it may say', 'a4-2up', makeSheet(six, FULLEST_BACK)],
  ['a back with all that it may say', 'shop-card', makeSheet(six, FULLEST_BACK)],
  [
    'a back with all that it may say, of a home print',
    'a5',
    makeSheet(six, { ...FULLEST_BACK, home: '自行打印 2026年11月26日' }),
  ],
])('%s, %s: printed whole', async (_, layout, sheet) => {
  expect(await listFaults(await set([sheet], layout), sheet, layout)).toEqual([])
})

const host = 'https://mingbaika-zhinong.guyang-xian.gov.cn'
const CASES: [string, Sheet][] = [
  ['a host of 36 characters', makeSheet(six, { links: [`${host}/q/A7K3MPXR`, `${host}/q/B8N4TQYS`] })],
  [
    'a 落款 of 30',
    makeSheet(six, { issuer: '固阳县新时代文明实践中心志愿服务总队暨县委宣传部办公室值班室' }),
  ],
  [
    'a name of 30 characters',
    makeSheet(six, { place: '固阳县金山镇支农社区新时代文明实践站第三网格东胜永红南小区西' }),
  ],
  [
    'categories of six characters',
    {
      ...makeSheet(six),
      rows: six.map(line => ({ category: '应急抢险救援', icon: 'siren', lines: [line] })),
    },
  ],
  ['a name in Mongolian', makeSheet(six, { mongolian: 'ᠭᠦᠶᠠᠩ ᠰᠢᠶᠠᠨ' })],
  ['what somebody prints at home', makeSheet(six, { home: '自行打印 2026年11月26日' })],
  ['one line', makeSheet([makeLine('看病')])],
  ['a code alone', makeSheet(six, { links: ['https://mbk.example/q/A7K3MPXR'] })],
]

test.each(CASES)(
  'the card with %s: nothing collides, nothing is lost, its codes are read after two copies',
  async (_, sheet) => {
    const pdf = await set([sheet], 'a5')
    expect(await listFaults(pdf, sheet, 'a5')).toEqual([])
    const codes = sheet.codes.map(code => `HTTPS://${code.typed}`.toUpperCase())
    expect(await decodeQrCodes(pdf, 150)).toEqual(codes)
    expect(await decodeQrCodes(pdf, 150, toGrey)).toEqual(codes)
    expect(await decodeQrCodes(pdf, 150, copyTwice)).toEqual(codes)
  },
)

test.each(['a5', 'poster-a4', 'large', 'magnet'] as const)(
  '%s tells a screen reader its language, its name and what each code is',
  async layout => {
    const sheet = makeSheet(six)
    const tags = await readPdfTags(await set([sheet], layout))
    expect(tags).toMatchObject({ isTagged: true, language: 'zh-CN' })
    expect(tags.title).toContain('支农社区')
    const said = sheet.codes.map(code => code.say)
    expect(tags.figures).toEqual(layout === 'a5' ? said : said.slice(0, 1))
  },
)

test.each([1, 2, 3])(
  'two on A4, %i of them: behind each front lies its own back, turned on the short edge',
  async count => {
    const places = ['东村', '西村', '北村'].slice(0, count)
    const pages = await readSigns(
      await set(
        places.map(place => makeSheet(six, { place })),
        'a4-2up',
      ),
    )
    const middle = (148.5 * 72) / 25.4
    /** The places whose card lies in a half of a page. */
    const halves = pages.map(signs => {
      const at = (isLeft: boolean) =>
        places.filter(place => findWords(signs, place).some(([sign]) => sign!.box!.left < middle === isLeft))
      return [at(true), at(false)] as const
    })
    expect(pages).toHaveLength(count < 3 ? 2 : 4)
    for (let front = 0; front < halves.length; front += 2) {
      const [left, right] = halves[front]!
      expect([left.length, right.length]).toEqual([1, 1])
      expect(halves[front + 1]).toEqual([right, left])
    }
    expect(halves.filter((_, at) => at % 2 === 0).flat(2)).toEqual(expect.arrayContaining(places))
  },
)
