#!/usr/bin/env node
// node scripts/icons.mjs: draws public/icon.svg anew in every size that a phone asks for. What it writes is committed.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { root } from './lib/steps.mjs'

const FOLDER = join(root, 'public')

/** Phones cut these out themselves: their ground goes to the edge. */
const ICONS = [
  { name: 'icon-192.png', size: 192, isWhole: false },
  { name: 'icon-512.png', size: 512, isWhole: false },
  { name: 'icon-whole.png', size: 512, isWhole: true },
  { name: 'touch-icon.png', size: 180, isWhole: true },
]
const FAVICON = { name: 'favicon.ico', size: 32 }

function draw(svg, size) {
  return sharp(Buffer.from(svg), { density: 144 })
    .resize(size, size)
    .png({ palette: true, colours: 32, effort: 10 })
    .toBuffer()
}

/** An ICO with one PNG in it (as Windows Vista and everything since reads it): six bytes of head, sixteen an entry. */
function wrapIco(png, size) {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(size, 6)
  head.writeUInt8(size, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}

/** @returns {Promise<Map<string, Buffer>>} every icon by its name in public/ */
export async function drawIcons() {
  const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8')
  const whole = svg.replace(/ rx="\d+"/, '')
  const icons = new Map()
  for (const { name, size, isWhole } of ICONS) icons.set(name, await draw(isWhole ? whole : svg, size))
  icons.set(FAVICON.name, wrapIco(await draw(svg, FAVICON.size), FAVICON.size))
  return icons
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, bytes] of await drawIcons()) writeFileSync(join(FOLDER, name), bytes)
