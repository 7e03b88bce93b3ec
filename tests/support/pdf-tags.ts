import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

const readText = (value: unknown) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null

/** The words for each figure of a structure tree, in its order; null of one that has none. */
function listFigures(document: PDFDocument, root: PDFDict): (string | null)[] {
  const found: (string | null)[] = []
  const visit = (value: unknown) => {
    const node = value instanceof PDFRef ? document.context.lookup(value) : value
    if (node instanceof PDFArray) for (const kid of node.asArray()) visit(kid)
    if (!(node instanceof PDFDict)) return
    if (node.get(PDFName.of('S')) === PDFName.of('Figure'))
      found.push(readText(node.lookup(PDFName.of('Alt'))))
    visit(node.get(PDFName.of('K')))
  }
  visit(root.get(PDFName.of('K')))
  return found
}

/** What a file says of itself to who has it read aloud (ISO 14289-1). */
export async function readPdfTags(pdf: Uint8Array) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const { catalog } = document
  const root = catalog.lookup(PDFName.of('StructTreeRoot'))
  const marks = catalog.lookup(PDFName.of('MarkInfo'))
  const isMarked = marks instanceof PDFDict && marks.get(PDFName.of('Marked')) === PDFBool.True
  return {
    isTagged: isMarked && root instanceof PDFDict,
    language: readText(catalog.lookup(PDFName.of('Lang'))),
    title: document.getTitle() ?? null,
    figures: root instanceof PDFDict ? listFigures(document, root) : [],
  }
}
