import { setTimeout } from 'node:timers/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { prepareImage } from '@/lib/content/image/prepare-image'

test('however many pictures come at once, one is unpacked at a time, and what is beyond the queue is told so', async () => {
  const create = { width: 1600, height: 1200, channels: 3, background: '#9f1d16' } as const
  const picture = await sharp({ create }).jpeg().toBuffer()
  let atOnce = 0
  let isDone = false
  const watch = async () => {
    while (!isDone) {
      atOnce = Math.max(atOnce, sharp.counters().process)
      await setTimeout(2)
    }
  }
  const watched = watch()
  const prepared = await Promise.all(Array.from({ length: 20 }, () => prepareImage(picture, 'a.jpg')))
  isDone = true
  await watched
  const refused = prepared.filter(one => typeof one === 'string')
  expect(atOnce).toBeLessThanOrEqual(1)
  expect(refused.length).toBeGreaterThan(0)
  expect(new Set(refused)).toEqual(new Set(['现在上传图片的人太多，请过一会儿再传']))
  expect(prepared.length - refused.length).toBeGreaterThanOrEqual(8)
  // Whoever comes later finds room again.
  expect(await prepareImage(picture, 'a.jpg')).toMatchObject({ width: 1280, height: 960 })
})
