import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'

/** Bleed on every side, and, of today's templates, the slug that crop marks stand on. */
const BLEED_MM = 3
const SLUG_MM = 7
const POINTS_A_MM = 72 / 25.4

/** The printing condition a shop's proof is made for, by its registered name (www.color.org, as GB/T 17934.2 has it). */
const CONDITION = { id: 'FOGRA39', words: 'Coated FOGRA39 (ISO 12647-2:2004 / GB/T 17934.2)' }

/** Where a print shop cuts (TrimBox) and how far the colour runs (BleedBox). Typst 0.14 cannot say it. */
function setBoxes(document, slugMm) {
  for (const page of document.getPages()) {
    const { width, height } = page.getSize()
    const bleed = slugMm * POINTS_A_MM
    const trim = bleed + BLEED_MM * POINTS_A_MM
    page.setTrimBox(trim, trim, width - 2 * trim, height - 2 * trim)
    page.setBleedBox(bleed, bleed, width - 2 * bleed, height - 2 * bleed)
  }
}

/**
 * The boxes of card-2, whose bleed runs to the edge of its page.
 * @param {Uint8Array} pdf
 * @returns {Promise<Uint8Array>}
 */
export async function addPrintBoxes(pdf) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  setBoxes(document, 0)
  return document.save({ addDefaultPage: false })
}

/** The printing condition of a whole file (OutputIntent, ISO 15930: a registered name needs no profile). */
export function setIntent(document) {
  const intent = document.context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of(CONDITION.id),
    RegistryName: PDFString.of('http://www.color.org'),
    OutputCondition: PDFString.of(CONDITION.words),
    Info: PDFString.of(CONDITION.words),
  })
  document.catalog.set(PDFName.of('OutputIntents'), document.context.obj([document.context.register(intent)]))
}

/**
 * Boxes and printing condition.
 * @param {Uint8Array} pdf whose plates are its own: cmyk, no picture
 * @returns {Promise<Uint8Array>}
 */
export async function finishForShop(pdf) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  setBoxes(document, SLUG_MM)
  setIntent(document)
  // With a plain table of objects, as all that is joined (join.mjs).
  return document.save({ addDefaultPage: false, useObjectStreams: false })
}
