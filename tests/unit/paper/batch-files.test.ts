import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { typesetBatch } from '@/lib/paper/batch/batch-files'
import { batchPlanSchema } from '@/lib/paper/batch/batch-plan'
import type { SecondSnapshot } from '@/lib/paper/edition/snapshot'
import type { EditionDraft } from '@/lib/paper/edition/types'
import { HELP } from '@/lib/paper/sheet/paper-words'
import { pickPages, readPdfText, readPdfTitle } from '@/tests/support/pdf'

const PRINTED_AT = '2026-11-27T09:00:00.000Z'

const snapshotOf = (place: string): SecondSnapshot => ({
  form: 2,
  number: 1,
  areaCode: 'GY-JS-ZN',
  area: `固阳县 金山镇 ${place}`,
  place,
  above: '固阳县 金山镇',
  mongolian: '',
  programme: '新时代文明实践志愿服务',
  issuer: '固阳县委宣传部',
  verifiedTo: null,
  fallbackNumber: '12345',
  categories: [{ slug: 'legal', name: '法律维权', icon: 'scale', lines: [] }],
  contacts: ['网格员'],
  whereParts: ['组', '号'],
  returnTo: `${place}村委会`,
  ...HELP,
  note: '',
  printedAt: PRINTED_AT,
  codes: [{ role: 'CARD', token: '00000001', caption: '明白卡', url: 'https://mbk.example/q/00000001' }],
})

const stackOf = (town: string, copies: number[]) => ({
  town,
  cards: copies.map((count, i) => {
    const name = `${town}第${i + 1}村`
    const draft = {
      snapshot: snapshotOf(name),
      number: 1,
      copies: count,
      use: 'HANDOUT',
      printedAt: PRINTED_AT,
    }
    return { name, draft: draft as EditionDraft }
  }),
})
const TOWNS = [stackOf('甲镇', [3, 5]), stackOf('乙镇', [2])]

const planOf = (choices: object) =>
  batchPlanSchema.parse({
    layout: 'a5',
    use: 'HANDOUT',
    fallbacks: [],
    areas: [{ areaId: 1, copies: 1 }],
    ...choices,
  })

const make = (choices: object) => typesetBatch(TOWNS, '两镇', planOf(choices), async () => {})

async function readPages(pdf: Uint8Array): Promise<string[]> {
  const { pages } = await pickPages(pdf, total => Array.from({ length: total }, (_, at) => at))
  return Promise.all(pages.map(async page => (await readPdfText(page)).replace(/\s/g, '')))
}

const hasTags = async (pdf: Uint8Array) =>
  (await PDFDocument.load(pdf, { updateMetadata: false })).catalog.has(PDFName.of('StructTreeRoot'))

test('each card once: a cover and its empty back before each town, with the pages of the whole file', async () => {
  const [file, ...more] = await make({})
  expect(more).toEqual([])
  expect(file).toMatchObject({ name: '两镇', pages: 10 })
  const pages = await readPages(file!.pdf)
  expect(pages).toHaveLength(10)
  expect(pages[0]).toContain('甲镇第1村13–4×33')
  expect(pages[0]).toContain('甲镇第2村15–6×55')
  expect(pages[1]).toBe('')
  expect(pages[2]).toContain('甲镇第1村明白卡')
  expect(pages[6]).toContain('乙镇第1村19–10×22')
  expect(pages[8]).toContain('乙镇第1村明白卡')
  expect(await readPdfTitle(file!.pdf)).toBe('两镇')
  expect(await hasTags(file!.pdf)).toBe(true)
})

test('a cover of more than one page counts its own: the cards stand where it says', async () => {
  const stacks = [stackOf('大镇', Array(150).fill(1)), stackOf('乙镇', [2])]
  const [file] = await typesetBatch(stacks, '两镇', planOf({}), async () => {})
  const pages = await readPages(file!.pdf)
  const first = pages.findIndex(page => page.includes('大镇第1村明白卡'))
  const next = pages.findIndex(page => page.includes('乙镇第1村明白卡'))
  expect(first).toBeGreaterThan(2)
  expect(pages[0]).toContain(`大镇第1村1${first + 1}–${first + 2}×1`)
  expect(pages[next - 2]).toContain(`乙镇第1村1${next + 1}–${next + 2}×2`)
})

test('two on a sheet, each card once: a card never shares its sheet, and half as many sheets are asked for', async () => {
  const [file] = await make({ layout: 'a4-2up' })
  const pages = await readPages(file!.pdf)
  expect(pages[0]).toContain('甲镇第1村13–4×23')
  expect(pages[0]).toContain('短边翻转')
  expect(pages[2]!.match(/甲镇第1村明白卡/g)).toHaveLength(2)
})

test('repeated, a file a town, covers apart: every file bears its name, and none claims tags', async () => {
  const files = await make({ pages: 'repeated', files: 'town', covers: 'apart' })
  expect(files.map(({ name, pages }) => [name, pages])).toEqual([
    ['两镇 甲镇', 16],
    ['两镇 乙镇', 4],
    ['两镇 交接单', 4],
  ])
  for (const { name, pages, pdf } of files) {
    expect(await readPdfTitle(pdf)).toBe(name)
    expect(await hasTags(pdf)).toBe(false)
    expect((await readPages(pdf)).length).toBe(pages)
  }
  const fronts = (await readPages(files[0]!.pdf)).filter((_, at) => at % 2 === 0)
  expect(fronts.map(text => /甲镇第(\d)村明白卡/.exec(text)?.[1])).toEqual([...'11122222'])
})
