import { create } from 'qrcode'

/** Modules of quiet zone on every side (ISO/IEC 18004 asks for 4). */
const QUIET = 4

/**
 * A QR code, level M, as one SVG path, dark on white, with its quiet zone.
 * @param text what it says
 * @returns the drawing, and how many times wider than the bare symbol it is
 */
export function drawQrCode(text: string): { svg: string; span: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const size = modules.size + 2 * QUIET
  let path = ''
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (modules.get(y, x)) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`
    }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  return { svg, span: size / modules.size }
}
