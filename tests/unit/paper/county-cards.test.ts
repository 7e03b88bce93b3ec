import { beforeAll, expect, test } from 'vitest'
import type { Layout } from '@/lib/paper/sheet/layouts'
import type { Overflow } from '@/lib/paper/sheet/overflow'
import type { Sheet } from '@/lib/paper/sheet/sheet'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import { copyTwice, toGrey } from '@/tests/support/copier'
import { makeCountySheets } from '@/tests/support/county-sheets'
import { useDirectory } from '@/tests/support/directory'
import { countInkInMargin, listReadingFaults } from '@/tests/support/paper-faults'
import { PAPER_RULES } from '@/tests/support/paper-rules'
import { listPdfFonts } from '@/tests/support/pdf'
import { decodeQrCodes } from '@/tests/support/pdf-codes'
import { readPdfTags } from '@/tests/support/pdf-tags'

// WHOLE_COUNTY=1 npm test -- unit tests/unit/paper/county-cards.test.ts: all 200 villages, in each format, minutes.
const isWhole = process.env.WHOLE_COUNTY === '1'
const READ: Layout[] = isWhole ? (Object.keys(PAPER_RULES) as Layout[]) : ['a5', 'poster-a4', 'large']
const SIZE = isWhole ? { villages: 200, towns: 12 } : { villages: 16, towns: 2 }
/** Of so many sheets one is looked at pixel by pixel. */
const EVERY = isWhole ? 1 : 6

const directory = useDirectory()
let sheets: Sheet[]
beforeAll(async () => {
  sheets = await makeCountySheets(directory, SIZE.villages, SIZE.towns)
})

const sample = () => sheets.filter((_, at) => at % EVERY === 0)

/** 样村: 多 12 mm，在 种子 (numbers 19 mm) */
function tellOverflow({ place }: Sheet, { over, lines, heavy }: Overflow): string {
  const named = lines.length ? lines : heavy
  return `${place}: ${over?.toFixed(0)} mm too much; ${named.map(({ name, why, tall }) => `${name} (${why} ${tall?.toFixed(0)} mm)`).join(', ')}`
}

/** The sheets that fit as they are printed; of the others it is held that each names lines of its own. */
async function setAll(some: Sheet[], layout: Layout) {
  const printed: { sheet: Sheet; pdf: Uint8Array }[] = []
  const tooFull: string[] = []
  for (const sheet of some) {
    const set = await typesetSheets([sheet], layout, 'batch')
    if (set.ok) printed.push({ sheet, pdf: set.pdf })
    else {
      const { lines, heavy, missing } = set.overflow
      expect(missing, sheet.place).toBeUndefined()
      const names = sheet.rows.flatMap(row => row.lines.map(line => line.name))
      expect(names).toEqual(expect.arrayContaining([...lines, ...heavy].map(line => line.name)))
      expect(lines.length + heavy.length, sheet.place).toBeGreaterThan(0)
      tooFull.push(tellOverflow(sheet, set.overflow))
    }
  }
  console.info(`${layout}: ${tooFull.length} of ${some.length} do not fit\n${tooFull.join('\n')}`)
  return printed
}

test.each(READ)(
  'each card of a county in %s is whole and legible, with bare margins, or names the lines that are too much',
  async layout => {
    const printed = await setAll(layout === 'a5' ? sheets : sample(), layout)
    expect(printed.length).toBeGreaterThan(0)
    const faults: Record<string, unknown> = {}
    for (const { sheet, pdf } of printed) {
      const found = await listReadingFaults(pdf, sheet, layout)
      const ink = PAPER_RULES[layout].margin ? await countInkInMargin(pdf, layout) : []
      if (found.length || ink.some(Boolean)) faults[sheet.place] = { found, ink }
      const fonts = await listPdfFonts(pdf)
      expect(fonts.every(font => font.embedded)).toBe(true)
    }
    expect(faults).toEqual({})
  },
)

test.each(['a5', 'poster-a4', 'large', 'magnet'] as const)(
  'each code of a county in %s is read at 150 dpi, in grey and after two copies; each is told in words',
  async layout => {
    // Each of its pages is read three times: of a whole county that would be an hour.
    const few = isWhole ? 20 : 2
    const some = layout === 'large' ? sample().slice(0, few) : sample()
    for (const { sheet, pdf } of await setAll(some, layout)) {
      const shown = layout === 'a5' ? sheet.codes : sheet.codes.slice(0, 1)
      const says = shown.map(code => `HTTPS://${code.typed}`.toUpperCase())
      for (const treat of [undefined, toGrey, copyTwice]) {
        const read = await decodeQrCodes(pdf, 150, treat)
        // In large type each page bears the code.
        expect(layout === 'large' ? [...new Set(read)] : read, sheet.place).toEqual(says)
      }
      expect(await readPdfTags(pdf), sheet.place).toMatchObject({
        isTagged: true,
        language: 'zh-CN',
        title: expect.stringContaining(sheet.place),
        figures: shown.map(code => code.say),
      })
    }
  },
)
