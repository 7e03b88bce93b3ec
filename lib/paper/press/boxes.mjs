import { PDFDocument } from '@cantoo/pdf-lib'

/** Bleed on every side, as the template has it. */
const BLEED_MM = 3
const POINTS_A_MM = 72 / 25.4

/**
 * Marks where a print shop cuts (TrimBox) and how far the colour runs (BleedBox). Typst 0.14 cannot.
 * @param {Uint8Array} pdf
 * @returns {Promise<Uint8Array>}
 */
export async function addPrintBoxes(pdf) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  for (const page of document.getPages()) {
    const { width, height } = page.getSize()
    const edge = BLEED_MM * POINTS_A_MM
    page.setTrimBox(edge, edge, width - 2 * edge, height - 2 * edge)
    page.setBleedBox(0, 0, width, height)
  }
  return document.save({ addDefaultPage: false })
}

/**
 * One PDF of several, pages in order.
 * @param {Uint8Array[]} parts at least one
 * @returns {Promise<Uint8Array>}
 */
export async function joinPdfs(parts) {
  const whole = await PDFDocument.load(parts[0], { updateMetadata: false })
  for (const part of parts.slice(1)) {
    const source = await PDFDocument.load(part, { updateMetadata: false })
    for (const page of await whole.copyPages(source, source.getPageIndices())) whole.addPage(page)
  }
  return whole.save({ addDefaultPage: false })
}
