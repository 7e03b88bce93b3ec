import { create, toBuffer } from 'qrcode'

/** Modules of quiet zone on every side (ISO/IEC 18004 asks for 4). */
const QUIET = 4

/**
 * A QR code, level M, as SVG, dark on white, with its quiet zone. Each row is one line drawn a module thick,
 * so that the thousand drawings of a thousand cards stay small.
 * @param text what it says
 * @returns the drawing, and how many times wider than the bare symbol it is
 */
export function drawQrCode(text: string): { svg: string; span: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const size = modules.size + 2 * QUIET
  const strokes: string[] = []
  for (let y = 0; y < modules.size; y++) {
    strokes.push(`M${QUIET} ${y + QUIET + 0.5}`)
    for (let x = 0, run = 1; x < modules.size; x += run) {
      const dark = modules.get(y, x)
      for (run = 1; x + run < modules.size && modules.get(y, x + run) === dark; ) run++
      strokes.push(dark ? `h${run}` : `m${run} 0`)
    }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${strokes.join('')}"/></svg>`
  return { svg, span: size / modules.size }
}

/** Pixels of a module: at 300 dpi more than a millimetre, which is read at arm's length. */
const PIXELS = 16

/** The same as PNG, to be put into a document of one's own. */
export async function drawQrPng(text: string): Promise<Uint8Array> {
  return toBuffer(text, { errorCorrectionLevel: 'M', margin: QUIET, scale: PIXELS })
}
