import { create } from 'qrcode'

/** Dark modules of a code, as rectangles of whole modules from its upper left corner. */
export type QrModules = {
  /** Modules on a side. */
  size: number
  rects: [x: number, y: number, width: number, height: number][]
}

/** What the alphanumeric mode holds (ISO/IEC 18004, table 5): two characters in 11 bits instead of 16. */
const ALPHANUMERIC = /^[0-9A-Z $%*+\-./:]+$/

function listRuns(row: (x: number) => boolean, size: number): [x: number, width: number][] {
  const runs: [number, number][] = []
  for (let x = 0; x < size; x++) {
    if (!row(x)) continue
    const start = x
    while (x < size && row(x)) x++
    runs.push([start, x - start])
  }
  return runs
}

/**
 * The modules of a QR code, level M, runs that lie under each other as one rectangle: half the shapes of single runs.
 * @param text what it says; in alphanumeric mode where all of it can be
 */
export function findQrModules(text: string): QrModules {
  const what = ALPHANUMERIC.test(text) ? [{ data: text, mode: 'alphanumeric' as const }] : text
  const { modules } = create(what, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const rects: QrModules['rects'] = []
  let open = new Map<string, QrModules['rects'][number]>()
  for (let y = 0; y < size; y++) {
    const next: typeof open = new Map()
    for (const [x, width] of listRuns(x => modules.get(y, x) === 1, size)) {
      const key = `${x},${width}`
      const above = open.get(key)
      if (above) above[3]++
      else rects.push([x, y, width, 1])
      next.set(key, above ?? rects.at(-1)!)
    }
    open = next
  }
  return { size, rects }
}
