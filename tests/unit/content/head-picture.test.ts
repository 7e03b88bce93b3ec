import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readImageFile, readImageName } from '@/lib/content/image/address'
import { prepareImage } from '@/lib/content/image/prepare-image'
import { HEAD_PICTURE } from '@/lib/directory/area/head-picture'

const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })

/** Coarse grains, which stay when the picture is made small: the worst there is to press. */
const grains = (width: number, height: number) =>
  noise(720, 180).resize({ width, height, fit: 'fill', kernel: 'nearest' }).jpeg({ quality: 60 }).toBuffer()

async function prepareHead(bytes: Buffer, name = 'a.jpg') {
  const made = await prepareImage(bytes, name, 'head')
  if (typeof made === 'string') throw new Error(made)
  return { ...made, seen: await sharp(made.data).metadata() }
}

test('a head picture holds no more than 30 KB, whatever it is made of, and is the strip that pages expect', async () => {
  const { width, height, mostBytes } = HEAD_PICTURE
  const pictures: [string, Buffer][] = [
    ['noise of a telephone’s size', await noise(6000, 4000).jpeg({ quality: 50 }).toBuffer()],
    ['grains that stay when it is small', await grains(6000, 4000)],
    ['noise of the strip’s own size', await noise(width, height).jpeg({ quality: 95 }).toBuffer()],
    ['a tall one', await noise(300, 3000).jpeg().toBuffer()],
    ['a tiny one', await noise(3, 2).jpeg().toBuffer()],
  ]
  for (const [what, bytes] of pictures) {
    const { data, seen, ...made } = await prepareHead(bytes)
    expect(data.length, what).toBeLessThanOrEqual(mostBytes)
    expect([made.width, made.height, seen.width, seen.height, seen.format], what).toEqual([
      width,
      height,
      width,
      height,
      'webp',
    ])
  }
})

test('a plain picture keeps its quality: nothing is pressed further than it must be', async () => {
  const sky = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1440" height="360"><defs><linearGradient id="g"><stop stop-color="#2a5"/><stop offset="1" stop-color="#38c"/></linearGradient></defs><rect width="1440" height="360" fill="url(#g)"/></svg>`,
  )
  const { data } = await prepareHead(await sharp(sky).png().toBuffer(), 'a.png')
  const kept = await sharp(data).resize(1, 1).raw().toBuffer()
  const was = await sharp(sky).resize(1, 1).raw().toBuffer()
  for (const at of [0, 1, 2]) expect(Math.abs(kept[at]! - was[at]!)).toBeLessThan(8)
})

test('a picture of a text has a small one for lists, in the same shape', async () => {
  const made = await prepareImage(await grains(3000, 2000), 'a.jpg')
  if (typeof made === 'string') throw new Error(made)
  expect([made.width, made.height]).toEqual([1280, 853])
  const small = await sharp(made.small!).metadata()
  expect([small.width, small.height]).toEqual([480, 320])
  expect(made.small!.length).toBeLessThanOrEqual(24 * 1024)
})

test('file names of pictures in both sizes, and of nothing else', () => {
  expect(readImageFile('12.webp')).toEqual({ id: 12, small: false })
  expect(readImageFile('12s.webp')).toEqual({ id: 12, small: true })
  for (const name of [
    's.webp',
    '012s.webp',
    '12ss.webp',
    '12S.webp',
    '9999999999s.webp',
    '12s.webp.webp',
    '',
  ])
    expect(readImageFile(name), name).toBeNull()
  // In a text stands the picture itself.
  expect([readImageName('12.webp'), readImageName('12s.webp')]).toEqual([12, null])
})
