import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

/** @import { PdfObject } from './parts.mjs' */

/** Objects without a stream that are compressed together (ISO 32000-1, 7.5.7). */
const AT_ONCE = 500
/** The words of a structure are much alike: more effort gains a tenth. */
const squeeze = bytes => deflateSync(bytes, { level: 1 })

const HEADER = Buffer.from('%PDF-1.7\n%\x80\x80\x80\x80\n', 'latin1')

/** Several objects as one stream. */
function packObjects(objects) {
  let at = 0
  const index = objects.map(({ number, head }) => {
    const entry = `${number} ${at}`
    at += head.length + 1
    return entry
  })
  const first = `${index.join(' ')}\n`
  const words = first + objects.map(({ head }) => `${head}\n`).join('')
  const stream = squeeze(Buffer.from(words, 'latin1'))
  const facts = `/N ${objects.length} /First ${first.length} /Filter /FlateDecode /Length ${stream.length}`
  return { head: `<< /Type /ObjStm ${facts} >>`, stream }
}

/** One row of the table: where an object is; kind 1: at an offset, kind 2: in a stream of objects. */
function writeRow(table, number, kind, where, at) {
  table.writeUInt8(kind, number * 7)
  table.writeUInt32BE(where, number * 7 + 1)
  table.writeUInt16BE(at, number * 7 + 5)
}

/**
 * A PDF of objects, numbered from 1 without a gap.
 * @param {PdfObject[]} objects
 * @param {{ root: number, info: number | undefined }} roles
 * @returns {Buffer} the same objects give the same bytes
 */
export function writePdf(objects, { root, info }) {
  const bare = objects.filter(({ stream }) => !stream)
  const packs = Math.ceil(bare.length / AT_ONCE)
  const size = objects.length + packs + 2
  const table = Buffer.alloc(size * 7)
  const pieces = [HEADER]
  const digest = createHash('sha256')
  let length = HEADER.length
  const put = (number, head, stream) => {
    const end = stream.subarray(-1)[0] === 0x0a ? 'endobj\n' : '\nendobj\n'
    const written = [Buffer.from(`${number} 0 obj\n${head}\n`, 'latin1'), stream, Buffer.from(end)]
    writeRow(table, number, 1, length, 0)
    for (const piece of written) {
      pieces.push(piece)
      digest.update(piece)
      length += piece.length
    }
  }
  for (const { number, head, stream } of objects) if (stream) put(number, head, stream)
  for (let pack = 0; pack < packs; pack++) {
    const some = bare.slice(pack * AT_ONCE, (pack + 1) * AT_ONCE)
    const number = objects.length + 1 + pack
    const { head, stream } = packObjects(some)
    some.forEach((object, at) => {
      writeRow(table, object.number, 2, number, at)
    })
    put(number, head, wrapStream(stream))
  }
  const start = length
  writeRow(table, size - 1, 1, start, 0)
  const id = `<${digest.copy().digest('hex').slice(0, 32)}>`
  const rows = squeeze(table)
  const facts = `/Size ${size} /W [1 4 2] /Root ${root} 0 R${info ? ` /Info ${info} 0 R` : ''} /ID [${id} ${id}]`
  const head = `<< /Type /XRef ${facts} /Filter /FlateDecode /Length ${rows.length} >>`
  put(size - 1, head, wrapStream(rows))
  return Buffer.concat([...pieces, Buffer.from(`startxref\n${start}\n%%EOF\n`)])
}

const wrapStream = bytes => Buffer.concat([Buffer.from('stream\n'), bytes, Buffer.from('\nendstream')])
