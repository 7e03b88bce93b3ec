import { readdirSync, readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawIcons } from '@/scripts/icons.mjs'

const readPublic = (name: string) => readFileSync(`public/${name}`)
/** The PNG in an ICO begins behind its head and its one entry. */
const toPng = (name: string, bytes: Buffer) => (name.endsWith('.ico') ? bytes.subarray(22) : bytes)
const toPixels = (name: string, bytes: Buffer) => sharp(toPng(name, bytes)).ensureAlpha().raw().toBuffer()

test('every icon is what the drawing gives (node scripts/icons.mjs)', async () => {
  for (const [name, drawn] of await drawIcons()) {
    const [there, anew] = await Promise.all([toPixels(name, readPublic(name)), toPixels(name, drawn)])
    expect([name, there.length]).toEqual([name, anew.length])
    const apart = there.reduce((sum, value, i) => sum + Math.abs(value - anew[i]!), 0) / there.length
    expect([name, apart < 1]).toEqual([name, true])
  }
})

test('the manifest names icons that are there, in the sizes it says', async () => {
  const manifest = JSON.parse(readPublic('manifest.webmanifest').toString())
  expect(manifest).toMatchObject({ name: '明白卡', start_url: '/', lang: 'zh-CN', theme_color: '#9f1d16' })
  expect(['browser', 'minimal-ui']).toContain(manifest.display)
  expect(manifest.icons.map((icon: { purpose?: string }) => icon.purpose)).toContain('maskable')
  for (const { src, sizes } of manifest.icons) {
    const { width, height } = await sharp(readPublic(src.slice(1))).metadata()
    expect([src, `${width}x${height}`]).toEqual([src, sizes])
  }
})

test('what a phone cuts into a circle has nothing outside of it', async () => {
  const { data, info } = await sharp(readPublic('icon-whole.png'))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const middle = info.width / 2
  // The safe zone (W3C, Web Application Manifest, "maskable"): a circle of two fifths of the width.
  const isOutside = (x: number, y: number) => Math.hypot(x - middle, y - middle) > 0.4 * info.width
  const ground = data.subarray(0, 3)
  let strays = 0
  for (let at = 0; at < data.length; at += 3) {
    const [x, y] = [(at / 3) % info.width, Math.floor(at / 3 / info.width)]
    if (isOutside(x, y) && Math.abs(data[at]! - ground[0]!) > 24) strays++
  }
  expect(strays).toBe(0)
})

test('a public file is nothing that nobody names', () => {
  const named = [...readdirSync('public')].filter(name => /^(touch-)?icon|favicon/.test(name)).sort()
  expect(named).toEqual([
    'favicon.ico',
    'icon-192.png',
    'icon-512.png',
    'icon-whole.png',
    'icon.svg',
    'touch-icon.png',
  ])
})
