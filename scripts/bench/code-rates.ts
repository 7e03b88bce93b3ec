// How often a printed code is read as a phone sees it, the one of card-2 beside those of card-3. Says a table as JSON.
import jsQR from 'jsqr'
import { create } from 'qrcode'
import sharp from 'sharp'
import { findQrModules, listRects } from '@/lib/system/format/qr-modules'
import { addGrain, makeDice } from '@/tests/support/copier'

const SHOTS = 10
const MM_AN_INCH = 25.4
/** Points of a module in the drawing that is photographed: fine enough that nothing of its grid is seen. */
const FINE = 16
/** How far a phone is held from the paper. */
const AWAY_MM = 150
/** What of the paper is in the picture. */
const VIEW_MM = 56
/** Black ink and white paper in a room, of 255. */
const [INK, PAPER] = [46, 224]

type Drawn = { name: string; modules: number; mm: number; picture: Buffer; side: number }

const ADDRESS = 'https://mbk.guyang.gov.cn/q/A7K3MPXR'

function isDarkByRects(text: string) {
  const modules = findQrModules(text)
  const rects = listRects(modules)
  const isDark = (x: number, y: number) =>
    rects.some(([left, top, width, height]) => x >= left && x < left + width && y >= top && y < top + height)
  return { size: modules.size, isDark }
}

/** As card-2 had it: mixed case, so a byte for each character. */
function isDarkByBytes(text: string) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  return { size: modules.size, isDark: (x: number, y: number) => modules.get(y, x) === 1 }
}

function draw(name: string, { size, isDark }: ReturnType<typeof isDarkByRects>, mm: number): Drawn {
  const side = size * FINE
  const picture = Buffer.alloc(side * side, PAPER)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (isDark(Math.floor(x / FINE), Math.floor(y / FINE))) picture[y * side + x] = INK
  return { name, modules: size, mm, picture, side }
}

type Conditions = { dpi: number; blurMm?: number; grain?: number; tiltDegrees?: number }

/** Grey of a spot of the paper, in millimetres from the middle of the code. */
function look({ picture, side, mm }: Drawn, x: number, y: number): number {
  const column = Math.floor((x / mm + 0.5) * side)
  const row = Math.floor((y / mm + 0.5) * side)
  return column < 0 || row < 0 || column >= side || row >= side ? PAPER : picture[row * side + column]!
}

/** A pixel gathers the light of all the paper that it sees: so many spots a side are looked at. */
const SPOTS = 3

/** What the paper sends to each pixel: turned in the hand, tilted away on one side. */
function project(code: Drawn, { dpi, tiltDegrees = 0 }: Conditions, dice: () => number): Buffer {
  const side = Math.round((VIEW_MM / MM_AN_INCH) * dpi)
  const turn = ((dice() - 0.5) * 8 * Math.PI) / 180
  const tilt = (tiltDegrees * Math.PI) / 180
  const [awayX, awayY] = [dice() - 0.5, dice() - 0.5]
  const [sinTilt, cosTilt, sin, cos] = [Math.sin(tilt), Math.cos(tilt), Math.sin(turn), Math.cos(turn)]
  const see = (px: number, py: number) => {
    const u = (px / side - 0.5) * VIEW_MM
    const v = (py / side - 0.5) * VIEW_MM
    const x = u / (cosTilt - (u * sinTilt) / AWAY_MM)
    const y = v * (1 + (x * sinTilt) / AWAY_MM)
    return look(code, x * cos - y * sin + awayX, x * sin + y * cos + awayY)
  }
  const picture = Buffer.alloc(side * side)
  for (let at = 0; at < picture.length; at++) {
    let light = 0
    for (let spot = 0; spot < SPOTS * SPOTS; spot++)
      light += see(
        (at % side) + ((spot % SPOTS) + 0.5) / SPOTS,
        Math.floor(at / side) + (Math.floor(spot / SPOTS) + 0.5) / SPOTS,
      )
    picture[at] = Math.round(light / (SPOTS * SPOTS))
  }
  return picture
}

/** A phone sets its levels: what is as bright as paper becomes white, and the grain in it goes. */
const develop = (grey: number) => ((grey - INK) * 255) / ((PAPER - INK) * 0.85)

async function isRead(code: Drawn, conditions: Conditions, seed: number): Promise<boolean> {
  const dice = makeDice(seed)
  const side = Math.round((VIEW_MM / MM_AN_INCH) * conditions.dpi)
  const raw = { width: side, height: side, channels: 1 as const }
  let data = project(code, conditions, dice)
  const sigma = ((conditions.blurMm ?? 0) / MM_AN_INCH) * conditions.dpi
  if (sigma > 0.3) data = await sharp(data, { raw }).blur(sigma).toColourspace('b-w').raw().toBuffer()
  const grained = addGrain({ data, ...raw }, conditions.grain ?? 0, dice).data
  const rgba = new Uint8ClampedArray(side * side * 4)
  for (let i = 0; i < rgba.length; i++) rgba[i] = i % 4 === 3 ? 255 : develop(grained[i >> 2]!)
  return jsQR(rgba, side, side) !== null
}

const CODES = [
  draw('card-2, 22 mm', isDarkByBytes(ADDRESS), 22),
  draw('card-3, 22 mm', isDarkByRects(ADDRESS.toUpperCase()), 22),
  draw('card-3, 28 mm', isDarkByRects(ADDRESS.toUpperCase()), 28),
]

const SHOT: [string, Conditions][] = [
  ['150 dpi, sharp', { dpi: 150 }],
  ['150 dpi, 0.3 mm out of focus', { dpi: 150, blurMm: 0.3, grain: 5 }],
  ['150 dpi, 0.45 mm out of focus', { dpi: 150, blurMm: 0.45, grain: 5 }],
  ['150 dpi, 0.6 mm out of focus', { dpi: 150, blurMm: 0.6, grain: 5 }],
  ['100 dpi, grain of 15 levels', { dpi: 100, grain: 15 }],
  ['100 dpi, grain of 25 levels', { dpi: 100, grain: 25 }],
  ['72 dpi', { dpi: 72, grain: 5 }],
  ['60 dpi (farther)', { dpi: 60, grain: 5 }],
  ['50 dpi', { dpi: 50, grain: 5 }],
  ['42 dpi', { dpi: 42, grain: 5 }],
  ['tilted by 40°, 110 dpi', { dpi: 110, tiltDegrees: 40, grain: 5 }],
  ['tilted by 55°, 110 dpi', { dpi: 110, tiltDegrees: 55, grain: 5 }],
]

async function countReads(code: Drawn, conditions: Conditions): Promise<number> {
  let read = 0
  for (let seed = 1; seed <= SHOTS; seed++) if (await isRead(code, conditions, seed)) read++
  return read
}

const rows = []
for (const [name, conditions] of SHOT) {
  const reads = []
  for (const code of CODES) reads.push(await countReads(code, conditions))
  rows.push({ name, reads })
}
const codes = CODES.map(({ name, modules, mm }) => ({ name, modules, moduleMm: mm / modules }))
console.log(JSON.stringify({ shots: SHOTS, codes, rows }))
