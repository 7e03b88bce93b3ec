import { PDFiumLibrary } from '@hyzyla/pdfium'

/** Its C interface, of which the package types only what it wraps itself. */
type Pdfium = Record<string, (...args: number[]) => number> & {
  HEAPF32: Float32Array
  HEAPF64: Float64Array
  HEAPU8: Uint8Array
}

let library: Promise<PDFiumLibrary> | undefined

/** One a process: to make it costs more than to draw a page. */
export function getLibrary(): Promise<PDFiumLibrary> {
  library ??= PDFiumLibrary.init()
  return library
}

/** A page by its address, and its height in points: PDF counts from the bottom. */
export type Page = { pdfium: Pdfium; page: number; width: number; height: number }

/** Reads something of every page of a file. */
export async function readPages<T>(pdf: Uint8Array, read: (page: Page) => T): Promise<T[]> {
  const opened = await getLibrary()
  const document = await opened.loadDocument(Buffer.from(pdf))
  const pdfium = (opened as unknown as { module: Pdfium }).module
  const { documentIdx } = document as unknown as { documentIdx: number }
  const found: T[] = []
  for (let at = 0; at < document.getPageCount(); at++) {
    const page = pdfium._FPDF_LoadPage!(documentIdx, at)
    const width = pdfium._FPDF_GetPageWidth!(page)
    found.push(read({ pdfium, page, width, height: pdfium._FPDF_GetPageHeight!(page) }))
    pdfium._FPDF_ClosePage!(page)
  }
  document.destroy()
  return found
}

/** Numbers that a function writes into memory of its own. @param call returns whether there are any */
export function readNumbers(
  pdfium: Pdfium,
  kind: 'F32' | 'F64',
  count: number,
  call: (...at: number[]) => number,
): number[] | null {
  const bytes = kind === 'F32' ? 4 : 8
  const start = pdfium._malloc!(bytes * count)
  const there = call(...Array.from({ length: count }, (_, i) => start + i * bytes))
  const from = start / bytes
  const numbers = there ? [...pdfium[`HEAP${kind}`].slice(from, from + count)] : null
  pdfium._free!(start)
  return numbers
}
