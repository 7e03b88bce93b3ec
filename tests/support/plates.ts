import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodePDFRawStream, PDFArray, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import sharp from 'sharp'

const isOf = (stream: PDFRawStream, kind: string) =>
  stream.dict.get(PDFName.of('Subtype')) === PDFName.of(kind)

const readStream = (stream: PDFRawStream) =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')

/** What draws without a colour of its own: page contents, and what they show as a whole (pictures of curves). */
async function listDrawings(pdf: Uint8Array) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const streams = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter(object => object instanceof PDFRawStream)
  const pages = document.getPages().flatMap(page => {
    const contents = page.node.Contents()!
    return contents instanceof PDFArray
      ? contents.asArray().map(ref => document.context.lookup(ref))
      : [contents]
  })
  return {
    pages: pages.map(page => readStream(page as PDFRawStream)),
    forms: streams.filter(stream => isOf(stream, 'Form')).map(readStream),
    images: streams.filter(stream => isOf(stream, 'Image')).length,
    catalog: [...document.catalog.keys()].map(String),
  }
}

const COLOUR = /(?:(?:[-\d.]+ +)+|\/\w+ +)(?:k|K|g|G|rg|RG|cs|CS|sc|scn|SC|SCN|sh)(?=\s|$)/g
const listColours = (drawing: string) =>
  [...drawing.matchAll(COLOUR)].map(([said]) => said.replace(/ +/g, ' '))
const STROKE = /([\d.]+) w(?=\s)|(?<=\s)[Ss](?=\s|$)/g

/** How wide the lines of a drawing are; a rare character that is made bolder is no line. */
function listWidths(drawing: string): number[] {
  let width = 1
  return [...drawing.matchAll(STROKE)].flatMap(([, set]) => {
    if (set !== undefined) width = Number(set)
    return set === undefined ? [width] : []
  })
}

/**
 * What a file lays down: the colours that its pages and what is drawn on them set, as their operators say them; how thin
 * its thinnest line is, in points; how many pictures of dots it has.
 */
export async function readInks(pdf: Uint8Array) {
  const { pages, forms, images, catalog } = await listDrawings(pdf)
  return {
    colours: [...new Set([...pages, ...forms].flatMap(listColours))].sort(),
    thinnest: Math.min(...pages.flatMap(listWidths)),
    images,
    catalog,
  }
}

/** Whether this machine can separate plates. */
export function hasGhostscript(): boolean {
  try {
    execFileSync('gs', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const PLATES = ['Cyan', 'Magenta', 'Yellow', 'Black'] as const
type Plates = Record<(typeof PLATES)[number], Uint8Array>

/** The plates of a file's first page by Ghostscript's own separation. @returns 0: no ink, 255: all of it */
export async function separatePlates(pdf: Uint8Array, dpi: number) {
  const home = mkdtempSync(join(tmpdir(), 'plates-'))
  try {
    const file = join(home, 'sheet.pdf')
    writeFileSync(file, pdf)
    const output = `-sOutputFile=${join(home, 'page.tif')}`
    execFileSync('gs', [
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      '-dLastPage=1',
      '-sDEVICE=tiffsep',
      `-r${dpi}`,
      output,
      file,
    ])
    let size = { width: 0, height: 0 }
    const read = async (plate: string) => {
      const { data, info } = await sharp(join(home, `page(${plate}).tif`))
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true })
      size = { width: info.width, height: info.height }
      return data.map(value => 255 - value)
    }
    const plates = {} as Plates
    for (const plate of PLATES) plates[plate] = await read(plate)
    return { ...size, plates }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
