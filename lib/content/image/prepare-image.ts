import 'server-only'
import sharp from 'sharp'
import { doInTurn } from './in-turn'
import { isMovingPng, refuseByContent } from './sniff'

export type PreparedImage = { data: Uint8Array<ArrayBuffer>; width: number; height: number }

/** Wider than any page shows it; a long strip stays within what WebP can hold. */
const WIDEST = 1280
const TALLEST = 8192
/** The cameras of telephones; what unpacks to more is a bomb. */
const MOST_PIXELS = 50_000_000
const SLOWEST_SECONDS = 15

const BROKEN = '图片打不开，可能坏了，请换一张'
const BUSY = '现在上传图片的人太多，请过一会儿再传'
const HUGE = '图片的长宽太大，请先缩小'

async function look(bytes: Buffer): Promise<string | null> {
  const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (width * height > MOST_PIXELS) return HUGE
  return pages > 1 || isMovingPng(bytes) ? '动图不能用，请换一张不会动的' : null
}

async function remake(bytes: Buffer): Promise<PreparedImage> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: WIDEST, height: TALLEST, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 })
    .timeout({ seconds: SLOWEST_SECONDS })
    .toBuffer({ resolveWithObject: true })
  return { data: new Uint8Array(data), width: info.width, height: info.height }
}

/**
 * A file as it is kept: looked at by its content, turned upright, made small, written anew as WebP without
 * anything that came with it (place, camera, comments). One at a time.
 * @returns in Chinese why it cannot be taken
 */
export async function prepareImage(bytes: Buffer, name: string): Promise<PreparedImage | string> {
  const refused = refuseByContent(bytes, name)
  if (refused) return refused
  try {
    return (await doInTurn(async () => (await look(bytes)) ?? remake(bytes))) ?? BUSY
  } catch {
    return BROKEN
  }
}
