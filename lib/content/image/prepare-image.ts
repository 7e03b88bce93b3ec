import 'server-only'
import sharp from 'sharp'
import { HEAD_PICTURE } from '@/lib/directory/area/head-picture'
import { type ImageUse, SMALL_SIDE } from './image-limits'
import { doInTurn } from './in-turn'
import { isMovingPng, refuseByContent } from './sniff'

type Bytes = Uint8Array<ArrayBuffer>
/** @property small the same for lists; null of one that stands in none */
export type PreparedImage = { data: Bytes; width: number; height: number; small: Bytes | null }

/** Wider than any page shows it; a long strip stays within what WebP can hold. */
const WIDEST = 1280
const TALLEST = 8192
/** The cameras of telephones; what unpacks to more is a bomb. */
const MOST_PIXELS = 50_000_000
const SLOWEST_SECONDS = 15
/** Quality, and by how much it is softened, so that noise takes no room: tried one after another until it is small enough. */
const STEPS = [
  [78, 0],
  [65, 0],
  [50, 0],
  [35, 0],
  [20, 0],
  [20, 1],
  [5, 3],
] as const

const BROKEN = '图片打不开，可能坏了，请换一张'
const BUSY = '现在上传图片的人太多，请过一会儿再传'
const TOO_BUSY = '这张图太花，缩不到30KB以内，请换一张简单些的'
const HUGE = '图片的长宽太大，请先缩小'

async function look(bytes: Buffer): Promise<string | null> {
  const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (width * height > MOST_PIXELS) return HUGE
  return pages > 1 || isMovingPng(bytes) ? '动图不能用，请换一张不会动的' : null
}

type Box = { width: number; height: number; fit: 'inside' | 'cover' }

const FULL: Box = { width: WIDEST, height: TALLEST, fit: 'inside' }
const SMALL: Box = { width: SMALL_SIDE, height: SMALL_SIDE, fit: 'inside' }
const HEAD: Box = { ...HEAD_PICTURE, fit: 'cover' }
const QUALITY = 78
const MOST_BYTES_OF_SMALL = 24 * 1024

/** Upright and in its box, as pixels: what is then tried at several qualities is worked on once. */
function fitInto(bytes: Buffer, { width, height, fit }: Box) {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width, height, fit, position: 'attention', withoutEnlargement: fit === 'inside' })
    .timeout({ seconds: SLOWEST_SECONDS })
}

/** As good as it can be within so many bytes; null where it cannot. */
async function squeeze(bytes: Buffer, box: Box, most: number): Promise<Bytes | null> {
  const plain = await fitInto(bytes, box).png({ compressionLevel: 1 }).toBuffer()
  for (const [quality, blur] of STEPS) {
    const drawn = blur ? sharp(plain).blur(blur) : sharp(plain)
    const data = await drawn.webp({ quality, effort: 5 }).toBuffer()
    if (data.length <= most) return new Uint8Array(data)
  }
  return null
}

async function makeFull(bytes: Buffer): Promise<PreparedImage> {
  const { data, info } = await fitInto(bytes, FULL)
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
  const small = await squeeze(data, SMALL, MOST_BYTES_OF_SMALL)
  return { data: new Uint8Array(data), width: info.width, height: info.height, small }
}

async function makeHead(bytes: Buffer): Promise<PreparedImage | string> {
  const { width, height, mostBytes } = HEAD_PICTURE
  const data = await squeeze(bytes, HEAD, mostBytes)
  return data ? { data, width, height, small: null } : TOO_BUSY
}

/**
 * A file as it is kept: looked at by its content, turned upright, made small, written anew as WebP without
 * anything that came with it (place, camera, comments). One at a time.
 * @param use a head is cut to its strip and holds no more than HEAD_PICTURE allows
 * @returns in Chinese why it cannot be taken
 */
export async function prepareImage(
  bytes: Buffer,
  name: string,
  use: ImageUse = 'text',
): Promise<PreparedImage | string> {
  const refused = refuseByContent(bytes, name)
  if (refused) return refused
  const make = use === 'head' ? makeHead : makeFull
  try {
    return (await doInTurn(async () => (await look(bytes)) ?? make(bytes))) ?? BUSY
  } catch {
    return BROKEN
  }
}
