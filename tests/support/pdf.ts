import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getLibrary } from './pdfium'

const POINTS_A_MM = 72 / 25.4

/** Rasterises every page. @returns pages as RGBA */
export async function rasterizePdf(pdf: Uint8Array, dpi: number) {
  const document = await (await getLibrary()).loadDocument(Buffer.from(pdf))
  const pages = []
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: dpi / 72, render: 'bitmap' })
    // PDFium draws BGRA.
    const rgba = Buffer.from(data)
    for (let i = 0; i < rgba.length; i += 4) [rgba[i], rgba[i + 2]] = [rgba[i + 2]!, rgba[i]!]
    pages.push({ data: rgba, width, height })
  }
  document.destroy()
  return pages
}

/** Some pages of a file, each as a file of its own. @param choose page numbers from 0, given how many there are */
export async function pickPages(pdf: Uint8Array, choose: (total: number) => number[]) {
  const source = await PDFDocument.load(pdf, { updateMetadata: false })
  const total = source.getPageCount()
  const pages: Uint8Array[] = []
  for (const at of choose(total)) {
    const single = await PDFDocument.create()
    const [page] = await single.copyPages(source, [at])
    single.addPage(page)
    pages.push(await single.save())
  }
  return { pages, total }
}

export async function readPdfText(pdf: Uint8Array): Promise<string> {
  const document = await (await getLibrary()).loadDocument(Buffer.from(pdf))
  const text = [...document.pages()].map(page => page.getText()).join('\n')
  document.destroy()
  return text
}

/** What a file calls itself. */
export async function readPdfTitle(pdf: Uint8Array): Promise<string | undefined> {
  return (await PDFDocument.load(pdf, { updateMetadata: false })).getTitle()
}

/** Page boxes in millimetres, rounded to a tenth. */
export async function readPdfBoxes(pdf: Uint8Array) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const mm = ({ width, height }: { width: number; height: number }) =>
    [width, height].map(points => Math.round((points / POINTS_A_MM) * 10) / 10)
  return document.getPages().map(page => ({
    media: mm(page.getMediaBox()),
    trim: mm(page.getTrimBox()),
    bleed: mm(page.getBleedBox()),
  }))
}

/** Whether each font's file lies inside the PDF. */
export async function listPdfFonts(pdf: Uint8Array): Promise<{ name: string; embedded: boolean }[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter(object => object instanceof PDFDict)
    .filter(dict => dict.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'))
    .map(dict => ({
      name: String(dict.get(PDFName.of('FontName'))),
      embedded: ['FontFile', 'FontFile2', 'FontFile3'].some(key => dict.has(PDFName.of(key))),
    }))
}
