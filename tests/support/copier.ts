import sharp from 'sharp'
import type { Picture } from './pdf-codes'

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function makeDice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Grey levels up and down, as a sensor's grain: the sum of three throws is near enough to a bell. */
export function addGrain(picture: Picture, levels: number, dice: () => number): Picture {
  const data = Buffer.from(picture.data)
  for (let i = 0; i < data.length; i++) {
    const grain = (dice() + dice() + dice() - 1.5) * 2 * levels
    data[i] = Math.max(0, Math.min(255, data[i]! + grain))
  }
  return { ...picture, data }
}

const open = ({ data, width, height, channels }: Picture) => sharp(data, { raw: { width, height, channels } })

/** As a screen or a mono printer has it. */
export async function toGrey(picture: Picture): Promise<Picture> {
  const { width, height } = picture
  const data = await open(picture).flatten({ background: '#fff' }).toColourspace('b-w').raw().toBuffer()
  return { data, width, height, channels: 1 }
}

/** A sheet that lies crooked, cut to where it lay. */
async function turn(picture: Picture, degrees: number): Promise<Picture> {
  const { width, height } = picture
  const turned = await open(picture)
    .rotate(degrees, { background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const left = Math.round((turned.info.width - width) / 2)
  const top = Math.round((turned.info.height - height) / 2)
  const data = await sharp(turned.data, { raw: turned.info })
    .extract({ left, top, width, height })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  return { ...picture, data }
}

/** One copy: a lens a little out of focus, grain, a hard curve, the sheet half a degree crooked. */
async function copyOnce(picture: Picture, degrees: number, dice: () => number): Promise<Picture> {
  const blurred = await open(picture).blur(1).toColourspace('b-w').raw().toBuffer()
  const grained = addGrain({ ...picture, data: blurred }, 16, dice)
  const hard = await open(grained).linear(1.5, -54).toColourspace('b-w').raw().toBuffer()
  return turn({ ...picture, data: hard }, degrees)
}

/** What is left of a page that is copied, and whose copy is copied again. @param seed of the grain */
export async function copyTwice(picture: Picture, seed = 1): Promise<Picture> {
  const dice = makeDice(seed)
  const first = await copyOnce(await toGrey(picture), 0.6, dice)
  return copyOnce(first, -0.4, dice)
}
