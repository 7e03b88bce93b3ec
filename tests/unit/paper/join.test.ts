import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, expect, test } from 'vitest'
import { joinPdfs } from '@/lib/paper/press/join.mjs'
import { moveReferences } from '@/lib/paper/press/parts.mjs'
import { endPress } from '@/lib/paper/press/press'
import type { Layout } from '@/lib/paper/sheet/layouts'
import { typesetPart, typesetSheets } from '@/lib/paper/sheet/typeset'
import { readPdfBoxes, readPdfText } from '@/tests/support/pdf'
import { decodeQrCodes } from '@/tests/support/pdf-codes'
import { CODES, makeLine, makeSheet } from '@/tests/support/sheet'

afterAll(endPress)

async function set(place: string, layout: Layout = 'a5'): Promise<Uint8Array> {
  const made = await typesetSheets([{ ...makeSheet([makeLine('义诊')]), place }], layout, 'staff')
  if (!made.ok) throw new Error('does not fit')
  return made.pdf
}

/** What stands in the tree of structure: its elements, and the keys of pages that lead into it. */
async function readStructure(pdf: Uint8Array) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const kinds = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    .filter(object => object.get(PDFName.of('Type')) === PDFName.of('StructElem'))
    .map(object => String(object.get(PDFName.of('S'))))
  const keys = document.getPages().map(page => String(page.node.get(PDFName.of('StructParents'))))
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const tops = String(root.get(PDFName.of('K'))).match(/\d+ 0 R/g)
  const tree = String(root.lookup(PDFName.of('ParentTree'), PDFDict).get(PDFName.of('Nums')))
  return { kinds, keys, tops: tops?.length, pages: tree.match(/\d+ 0 R/g)?.length }
}

test('pages in order, and the tags of every part: none is lost', async () => {
  const parts = [await set('东村'), await set('西村'), await set('南村')]
  const joined = joinPdfs(parts)
  const alone = await Promise.all(parts.map(readStructure))
  const whole = await readStructure(joined)
  expect(whole.kinds.toSorted()).toEqual(alone.flatMap(({ kinds }) => kinds).toSorted())
  expect(whole.keys).toEqual(['0', '1', '2', '3', '4', '5'])
  expect([whole.tops, whole.pages]).toEqual([3, 6])
  const text = (await readPdfText(joined)).replace(/\s/g, '')
  const places = ['东村', '西村', '南村'].map(name => text.indexOf(name))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(await decodeQrCodes(joined, 150)).toEqual([...CODES, ...CODES, ...CODES])
})

test('a part without tags before tagged ones; files for a print shop keep their boxes', async () => {
  const bare = { title: '试', isTagged: false }
  const first = await typesetPart([makeSheet([makeLine('义诊')])], 'a5', bare)
  if (!first.ok) throw new Error('does not fit')
  const mixed = await readStructure(joinPdfs([first.pdf, await set('东村')]))
  expect(mixed.tops).toBe(1)
  expect(mixed.keys.slice(2)).toEqual(['0', '1'])
  const page = { media: [168, 230], trim: [148, 210], bleed: [154, 216] }
  const shop = joinPdfs([await set('东村', 'shop-card'), await set('西村', 'shop-card')])
  expect(await readPdfBoxes(shop)).toEqual([page, page, page, page])
})

test('the same parts give the same bytes', async () => {
  const parts = [await set('东村'), await set('西村')]
  expect(joinPdfs(parts).equals(joinPdfs(parts))).toBe(true)
})

test('what looks like a reference in words is words', () => {
  const head = '<< /K [3 0 R 12 0 R] /T (see 3 0 R (and 3 0 R) \\) 3 0 R) /H <3003> /StructParents 4 >>'
  expect(moveReferences(head, (number: number) => number + 100, 10)).toBe(
    '<< /K [103 0 R 112 0 R] /T (see 3 0 R (and 3 0 R) \\) 3 0 R) /H <3003> /StructParents 14 >>',
  )
})
