import { PDFDocument, PDFName, PDFPage } from '@cantoo/pdf-lib'
import { setIntent } from './boxes.mjs'

/** @import { StackJob } from './press' */

/** A page that shows what another shows: it takes a few words of the file, and none of the drawing again. */
function repeat(document, page) {
  const leaf = page.node.clone(document.context)
  return PDFPage.of(leaf, document.context.register(leaf), document)
}

// One by one at the end of one list: pdf-lib's own addPage walks through all before it for each.
function append(document, page) {
  const root = document.catalog.Pages()
  page.node.setParent(document.catalog.get(PDFName.of('Pages')))
  root.pushLeafNode(page.ref)
}

function blankLike(document, page) {
  const blank = PDFPage.create(document)
  const { width, height } = page.getSize()
  blank.setSize(width, height)
  return blank
}

/**
 * One PDF out of the pages of several, in the order and as often as they are printed. It bears no tags: which page a
 * tag speaks of would no longer be so.
 * @param {Omit<StackJob, 'kind'>} job
 * @returns {Promise<Uint8Array>}
 */
export async function stackPdfs({ parts, runs, title, isForShop }) {
  const whole = await PDFDocument.create({ updateMetadata: false })
  whole.setTitle(title, { showInWindowTitleBar: true })
  whole.setLanguage('zh-CN')
  const copied = []
  for (const part of parts) {
    const source = await PDFDocument.load(part, { updateMetadata: false })
    copied.push(await whole.copyPages(source, source.getPageIndices()))
  }
  const used = new Set()
  const place = page => {
    append(whole, used.has(page) ? repeat(whole, page) : page)
    used.add(page)
  }
  for (const { part, from, count, times, isDuplex } of runs) {
    const pages = copied[part].slice(from, from + count)
    for (let time = 0; time < times; time++) {
      for (const page of pages) place(page)
      if (isDuplex && count % 2) append(whole, blankLike(whole, pages[0]))
    }
  }
  if (isForShop) setIntent(whole)
  return whole.save({ addDefaultPage: false })
}
