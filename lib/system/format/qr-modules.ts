import { LRUCache } from 'lru-cache'
import { create } from 'qrcode'

type Rect = [x: number, y: number, width: number, height: number]

/** Dark modules of a code, as rectangles of whole modules from its upper left corner. */
export type QrModules = {
  /** Modules on a side, 177 at most. */
  size: number
  /** Of each rectangle four bytes (x, y, width, height): as lists those of a thousand cards take 60 MB. */
  rects: Uint8Array
}

/** The rectangles of a code, one by one. */
export function listRects({ rects }: Pick<QrModules, 'rects'>): Rect[] {
  return Array.from({ length: rects.length / 4 }, (_, i) => [...rects.subarray(4 * i, 4 * i + 4)] as Rect)
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

/** A county's cards looked at before they are printed all bear the same few: drawing those anew is most of the look. */
const known = new LRUCache<string, QrModules>({ max: 16 })

/**
 * The modules of a QR code, level M, runs that lie under each other as one rectangle: half the shapes of single runs.
 * @param text what it says; in alphanumeric mode where all of it can be
 */
export function findQrModules(text: string): QrModules {
  const found = known.get(text) ?? findModules(text)
  known.set(text, found)
  return found
}

function findModules(text: string): QrModules {
  const what = ALPHANUMERIC.test(text) ? [{ data: text, mode: 'alphanumeric' as const }] : text
  const { modules } = create(what, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const rects: Rect[] = []
  let open = new Map<string, Rect>()
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
  return { size, rects: Uint8Array.from(rects.flat()) }
}
