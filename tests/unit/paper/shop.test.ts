import { beforeAll, expect, test } from 'vitest'
import { isForShop, LAYOUTS, type Layout } from '@/lib/paper/sheet/layouts'
import type { Sheet } from '@/lib/paper/sheet/sheet'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import { makeCountySheets } from '@/tests/support/county-sheets'
import { useDirectory } from '@/tests/support/directory'
import { hasGhostscript, readInks, separatePlates } from '@/tests/support/plates'
import { makeLine, makeSheet } from '@/tests/support/sheet'

const SHOP = LAYOUTS.filter(isForShop)
const six = ['一', '二', '三', '四', '五', '六'].map(n => makeLine(`第${n}项服务`))
const directory = useDirectory()
let sheets: Sheet[]
beforeAll(async () => {
  sheets = [makeSheet(six), ...(await makeCountySheets(directory, 3))]
})

/** The files of those sheets that a format holds. */
async function setAll(layout: Layout): Promise<Uint8Array[]> {
  const set = await Promise.all(sheets.map(sheet => typesetSheets([sheet], layout, 'batch')))
  return set.flatMap(one => (one.ok ? [one.pdf] : []))
}

/** Text and codes; the one red; the one gold; bare paper. Crop marks stand on all plates. */
const PLATES =
  /^(0 0 0 1 [kK]|0 1 0\.9019608 0\.38039216 [kK]|0 0\.2 0\.6509804 0\.14901961 k|0 0 0 0 [kK]|1 1 1 1 K)$/

test.each(SHOP)(
  '%s: each colour is on plates of its own, no line is a hair, tags and intent are there',
  async layout => {
    const files = await setAll(layout)
    expect(files.length).toBeGreaterThan(1)
    for (const pdf of files) {
      const { colours, thinnest, images, catalog } = await readInks(pdf)
      expect(colours.filter(colour => !PLATES.test(colour))).toEqual([])
      expect(colours).toEqual(expect.arrayContaining(['0 0 0 1 k', '1 1 1 1 K']))
      expect(images).toBe(0)
      expect(thinnest).toBeGreaterThanOrEqual(0.5)
      expect(catalog).toEqual(
        expect.arrayContaining(['/OutputIntents', '/StructTreeRoot', '/MarkInfo', '/Lang', '/Metadata']),
      )
    }
  },
)

const DPI = 100
const BLEED_AND_SLUG = Math.ceil((10 / 25.4) * DPI)

test.skipIf(!hasGhostscript()).each(SHOP)(
  '%s: separated, no cyan inside the trim, and black is black alone',
  async layout => {
    const files = await setAll(layout)
    for (const pdf of [files[0]!, files.at(-1)!]) {
      const { width, height, plates } = await separatePlates(pdf, DPI)
      const { Cyan, Magenta, Yellow, Black } = plates
      const found = { cyan: 0, black: 0, mixed: 0 }
      for (let y = BLEED_AND_SLUG; y < height - BLEED_AND_SLUG; y++)
        for (let x = BLEED_AND_SLUG; x < width - BLEED_AND_SLUG; x++) {
          const at = y * width + x
          if (Cyan[at]) found.cyan++
          if (Black[at] !== 255) continue
          found.black++
          if (Magenta[at] || Yellow[at]) found.mixed++
        }
      expect(found).toMatchObject({ cyan: 0, mixed: 0 })
      expect(found.black).toBeGreaterThan(1000)
    }
  },
)
