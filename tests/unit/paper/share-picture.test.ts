import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { endPress } from '@/lib/paper/press/press'
import { drawSharePicture, SHARE_WIDTH } from '@/lib/paper/sheet/share'

afterAll(endPress)

const GROUND = [0x9f, 0x1d, 0x16]
/** What stands free at each edge, and where the name stands between head and foot: in pixels of the picture. */
const EDGE = 20
const HEAD = 120
const FOOT = 500

/** Where a picture is not its ground, as a box; only rows from one to another are looked at. */
async function findInk(png: Uint8Array, from = 0, to = SHARE_WIDTH) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const box = { left: info.width, right: 0, top: info.height, bottom: 0 }
  for (let y = from; y < to; y++)
    for (let x = 0; x < info.width; x++) {
      const at = (y * info.width + x) * 3
      if (GROUND.every((value, i) => Math.abs(data[at + i]! - value) < 24)) continue
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
    }
  return box
}

const draw = (name: string, ...above: string[]) =>
  drawSharePicture({ name, ancestors: above.map(name => ({ name })) }, 'public')

const LONG = '乌兰察布市察哈尔右翼后旗白音察干镇高新技术产业开发区新型材料园'

test('a square PNG of the least size that is shown, and small', async () => {
  const png = await draw('支农社区', '金山镇', '固阳县')
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 600, height: 600 })
  expect(png.length).toBeLessThan(30_000)
})

test.each([
  ['村'],
  ['A区'],
  ['固阳县', '包头市', '内蒙古自治区'],
  ['内蒙古自治区'],
  ['䒩𡐓村', '下湿壕镇', '固阳县'],
  [LONG.slice(0, 20), LONG.slice(0, 20), LONG.slice(5, 25)],
  [LONG, LONG, LONG],
  ['ABCDEFGHIJKLMNOPQRST', 'a'.repeat(60), 'b'],
])('nothing of “%s” runs into the edge', async (name, ...above) => {
  const ink = await findInk(await draw(name!, ...above))
  expect(Math.min(ink.left, ink.top)).toBeGreaterThanOrEqual(EDGE)
  expect(Math.max(ink.right, ink.bottom)).toBeLessThanOrEqual(SHARE_WIDTH - EDGE)
})

test('a name of up to six signs is written large enough to be read at 60 pixels', async () => {
  for (const name of ['城关', '固阳县', '支农社区', '内蒙古自治']) {
    const { left, right, top, bottom } = await findInk(await draw(name, '金山镇', '固阳县'), HEAD, FOOT)
    const sign = Math.sqrt(((right - left) * (bottom - top)) / [...name].length)
    // 60 pixels of 600: a sign of 12 pixels is what a phone's list of chats writes itself.
    expect([name, sign >= 120]).toEqual([name, true])
  }
})

test('each area has its own', async () => {
  const [one, other] = await Promise.all([draw('支农社区'), draw('城关社区')])
  expect(Buffer.compare(one, other)).not.toBe(0)
})
