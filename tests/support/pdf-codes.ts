import jsQR from 'jsqr'
import sharp from 'sharp'
import { rasterizePdf } from './pdf'
import { type Page, readNumbers, readPages } from './pdfium'

const PATH = 2
const FORM = 5
/** A code is one path of hundreds of edges; no icon and no rule has as many. */
const LEAST_EDGES = 300

/** Where something stands on a page, in points from its left and its top. */
export type Box = { left: number; top: number; right: number; bottom: number }
/** Turned by nothing, moved and scaled: what Typst writes of a form's matrix. */
type Place = [scaleX: number, scaleY: number, x: number, y: number]

function boxOf({ pdfium, height }: Page, object: number, [sx, sy, x, y]: Place): Box {
  const [left, bottom, right, top] = readNumbers(pdfium, 'F32', 4, (...at) =>
    pdfium._FPDFPageObj_GetBounds!(object, ...at),
  )!
  const [one, other] = [height - (bottom! * sy + y), height - (top! * sy + y)]
  return {
    left: left! * sx + x,
    right: right! * sx + x,
    top: Math.min(one, other),
    bottom: Math.max(one, other),
  }
}

function placeWithin({ pdfium }: Page, form: number, [sx, sy, x, y]: Place): Place {
  const [a, , , d, e, f] = readNumbers(pdfium, 'F32', 6, start =>
    pdfium._FPDFPageObj_GetMatrix!(form, start!),
  )!
  return [sx * a!, sy * d!, x + sx * e!, y + sy * f!]
}

function findCodesOf(page: Page): Box[] {
  const { pdfium } = page
  const look = (object: number, place: Place): Box[] => {
    const type = pdfium._FPDFPageObj_GetType!(object)
    if (type === FORM) {
      const inner = placeWithin(page, object, place)
      const count = pdfium._FPDFFormObj_CountObjects!(object)
      const inside = Array.from({ length: count }, (_, i) => pdfium._FPDFFormObj_GetObject!(object, i))
      return inside.flatMap(one => look(one, inner))
    }
    if (type !== PATH || pdfium._FPDFPath_CountSegments!(object) < LEAST_EDGES) return []
    const box = boxOf(page, object, place)
    const isSquare = Math.abs(box.right - box.left - (box.bottom - box.top)) < 1
    return isSquare ? [box] : []
  }
  const count = pdfium._FPDFPage_CountObjects!(page.page)
  const objects = Array.from({ length: count }, (_, i) => pdfium._FPDFPage_GetObject!(page.page, i))
  return objects
    .flatMap(object => look(object, [1, 1, 0, 0]))
    .sort((a, b) => a.left - b.left || a.top - b.top)
}

/** Where the codes of each page stand, whatever the template: from the left, then from the top. */
export function findCodes(pdf: Uint8Array): Promise<Box[][]> {
  return readPages(pdf, findCodesOf)
}

/** A page's pixels; four channels, or one of grey. */
export type Picture = { data: Buffer; width: number; height: number; channels: 1 | 4 }

/**
 * Reads the code that stands in a part of a picture, as a phone that is held over it.
 * @param box in points; what is beside it, the quiet zone, is looked at too
 * @returns null where nothing is read
 */
export async function readCode(picture: Picture, box: Box, dpi: number): Promise<string | null> {
  const { data, width, height, channels } = picture
  const margin = (box.right - box.left) * 0.14
  const pixel = (points: number, most: number) => Math.max(0, Math.min(most, Math.round((points * dpi) / 72)))
  const left = pixel(box.left - margin, width)
  const top = pixel(box.top - margin, height)
  const area = {
    left,
    top,
    width: pixel(box.right + margin, width) - left,
    height: pixel(box.bottom + margin, height) - top,
  }
  const crop = await sharp(data, { raw: { width, height, channels } })
    .extract(area)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer()
  return jsQR(new Uint8ClampedArray(crop), area.width, area.height)?.data ?? null
}

/**
 * Decodes all QR codes of a file, page by page, each from the left.
 * @param treat what happens to a page's picture before it is read: a copier, say
 */
export async function decodeQrCodes(
  pdf: Uint8Array,
  dpi: number,
  treat: (page: Picture) => Promise<Picture> | Picture = page => page,
): Promise<string[]> {
  const places = await findCodes(pdf)
  const pages = await rasterizePdf(pdf, dpi)
  const found: (string | null)[] = []
  for (const [at, boxes] of places.entries()) {
    if (!boxes.length) continue
    const picture = await treat({ ...pages[at]!, channels: 4 })
    for (const box of boxes) found.push(await readCode(picture, box, dpi))
  }
  return found.filter(code => code !== null)
}
