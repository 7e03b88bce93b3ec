import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decompress } from 'wawoff2'

const MODULES = join(import.meta.dirname, '../../../node_modules')

/** Of unpacked slices, half a megabyte each. */
const MOST_KEPT = 8
const kept = new Map()

const TABLE_ENTRY = 16
const ENTRIES_AT = 12
/** Windows, Unicode, English (OpenType, the naming table). */
const PLATFORM = [3, 1, 0x409]

/** A naming table that says this family and nothing else. */
function writeNames(family) {
  const names = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replace(/ /g, '')],
  ]
  const strings = names.map(([, words]) => Buffer.from(words, 'utf16le').swap16())
  const head = Buffer.alloc(6 + 12 * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  for (const [index, [id]] of names.entries()) {
    const record = [...PLATFORM, id, strings[index].length, offset]
    for (const [at, value] of record.entries()) head.writeUInt16BE(value, 6 + 12 * index + 2 * at)
    offset += strings[index].length
  }
  return Buffer.concat([head, ...strings])
}

/**
 * Gives a font a family name of its own: all slices have one, and Typst takes one face of a family. The new naming table
 * stands at the end, the old one is no longer pointed at.
 */
function rename(font, family) {
  const count = font.readUInt16BE(4)
  const entries = Array.from({ length: count }, (_, index) => ENTRIES_AT + TABLE_ENTRY * index)
  const entry = entries.find(at => font.toString('latin1', at, at + 4) === 'name')
  if (entry === undefined) throw new Error(`${family} has no naming table`)
  const table = writeNames(family)
  const start = Math.ceil(font.length / 4) * 4
  const renamed = Buffer.concat([font, Buffer.alloc(start - font.length), table])
  renamed.writeUInt32BE(start, entry + 8)
  renamed.writeUInt32BE(table.length, entry + 12)
  return renamed
}

let last = Promise.resolve()

/** One at a time: the unpacker hands out its own memory, and writes the next font over it. */
function unpack(file) {
  const unpacked = last.then(async () => Buffer.from(await decompress(await readFile(join(MODULES, file)))))
  last = unpacked.catch(() => {})
  return unpacked
}

/**
 * A slice of a web font as a font of its own.
 * @param {string} file a .woff2 below node_modules
 * @param {string} family what it is called from then on
 * @returns {Promise<Buffer>} the same bytes on every machine
 */
export async function unpackSlice(file, family) {
  const font = kept.get(file) ?? rename(await unpack(file), family)
  kept.delete(file)
  kept.set(file, font)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value)
  return font
}
