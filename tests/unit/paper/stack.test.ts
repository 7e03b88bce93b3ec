import { expect, test } from 'vitest'
import { orderPages } from '@/lib/paper/batch/order-pages'
import { planLeaves } from '@/lib/paper/batch/plan-leaves'
import { stackPdfs } from '@/lib/paper/press/press'
import type { Layout } from '@/lib/paper/sheet/layouts'
import { typesetPart } from '@/lib/paper/sheet/typeset'
import { pickPages, readPdfText, readPdfTitle } from '@/tests/support/pdf'
import { decodeQrCodes } from '@/tests/support/pdf-codes'
import { makeLine, makeSheet } from '@/tests/support/sheet'

const sheets = ['甲村', '乙村'].map(place => ({ ...makeSheet([makeLine(`${place}的服务`)]), place }))

async function stack(copies: number[], layout: Layout, isRepeated = true): Promise<Uint8Array> {
  const leaves = planLeaves(copies, layout, isRepeated)
  const set = await typesetPart(
    leaves.flatMap(leaf => leaf.cards.map(card => sheets[card]!)),
    layout,
    { title: '两村', isTagged: false },
  )
  if (!set.ok) throw new Error('it does not fit')
  const part = { pdf: set.pdf, pages: set.pages, leaves }
  const { runs } = orderPages([part], layout, { firstPart: 0, start: 0, isRepeated })
  return stackPdfs({ parts: [set.pdf], runs, title: '两村一批', isForShop: layout === 'shop-card' }, 'batch')
}

/** Whose card each page shows; a back says what the card is returned to. */
async function readPlaces(pdf: Uint8Array): Promise<string[]> {
  const { pages } = await pickPages(pdf, total => Array.from({ length: total }, (_, at) => at))
  const texts = await Promise.all(pages.map(readPdfText))
  return texts.map(text => {
    const isBack = text.includes('作废')
    const names = ['甲村', '乙村'].filter(place => text.includes(place))
    return `${names.join('+')}${isBack ? '背' : ''}`
  })
}

test('a page that is printed a thousand times is in the file once, and the file bears the name of the batch', async () => {
  const once = await stack([1, 1], 'a5')
  const often = await stack([600, 400], 'a5')
  expect((await pickPages(often, () => [])).total).toBe(2000)
  // Some two hundred bytes a page; a drawing takes ten thousand.
  expect((often.length - once.length) / 1996).toBeLessThan(300)
  expect(await readPdfTitle(often)).toBe('两村一批')
  const { pages } = await pickPages(often, () => [0, 1198, 1200, 1998])
  const codes = await Promise.all(pages.map(page => decodeQrCodes(page, 150)))
  expect(codes.map(found => found.length)).toEqual([3, 3, 3, 3])
})

test('two on a sheet: the odd copy of one shares its sheet with the next, its back lies behind it', async () => {
  expect(await readPlaces(await stack([3, 3], 'a4-2up'))).toEqual([
    '甲村',
    '甲村背',
    '甲村+乙村',
    '甲村+乙村背',
    '乙村',
    '乙村背',
  ])
})
