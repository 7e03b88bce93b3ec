/** @typedef {{ number: number, head: string, stream: Buffer | null }} PdfObject */
/** @typedef {{ objects: PdfObject[], trailer: string }} PdfPart */

const STREAM = />>\s*stream\r?\n/

/** One object: its words, and its stream from `stream` to `endstream`. */
function readObject(pdf, number, start, end) {
  const text = pdf.latin1Slice(start, end)
  const from = text.indexOf('obj') + 3
  if (!text.trimEnd().endsWith('endobj'))
    throw new Error(`object ${number} does not end where the next begins`)
  const to = text.lastIndexOf('endobj')
  const begins = text.slice(0, to).trimEnd().endsWith('endstream') && STREAM.exec(text)
  if (!begins) return { number, head: text.slice(from, to).trim(), stream: null }
  const body = start + text.indexOf('stream', begins.index)
  return { number, head: text.slice(from, begins.index + 2).trim(), stream: pdf.subarray(body, start + to) }
}

/**
 * The objects of a PDF with a plain table of them (ISO 32000-1, 7.5.4), as Typst and our own finishing write it.
 * @param {Uint8Array} bytes
 * @returns {PdfPart}
 * @throws {Error} where the table is a stream or has been added to
 */
export function readPart(bytes) {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const tail = pdf.latin1Slice(Math.max(0, pdf.length - 64))
  const table = Number(/startxref\s+(\d+)/.exec(tail)?.[1])
  const [xref, trailer = ''] = pdf.latin1Slice(table).split('trailer')
  if (!xref.startsWith('xref') || trailer.includes('/Prev')) throw new Error('no plain table of objects')
  const offsets = []
  let number = 0
  for (const [, from, , offset, kind] of xref.matchAll(/^(\d+) (\d+)\s*$|^(\d{10}) \d{5} ([nf])/gm)) {
    if (from !== undefined) number = Number(from)
    else if (kind === 'n') offsets.push({ number: number++, offset: Number(offset) })
    else number++
  }
  offsets.sort((a, b) => a.offset - b.offset)
  const objects = offsets.map(({ number, offset }, i) =>
    readObject(pdf, number, offset, offsets[i + 1]?.offset ?? table),
  )
  return { objects, trailer: trailer.slice(0, trailer.indexOf('startxref')) }
}

/** The object that an entry of a dictionary names; undefined: none. */
export function findReference(head, name) {
  const found = new RegExp(`/${name}\\s+(\\d+) 0 R`).exec(head)
  return found ? Number(found[1]) : undefined
}

/** What stands between the brackets of an entry; empty: no such entry. */
export function findArray(head, name) {
  return new RegExp(`/${name}\\s*\\[([^\\]]*)\\]`).exec(head)?.[1] ?? ''
}

// Strings (their brackets may be nested once) and hexadecimal strings are passed over: what looks like a reference there is text.
const PIECES =
  /\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<[\dA-Fa-f\s]*>|\/StructParents?\s+(\d+)|\b(\d+) 0 R\b/g

/**
 * An object's words with its references by new numbers.
 * @param {(number: number) => number} renumber
 * @param {number} firstKey added to the keys by which pages stand in the tree of structure
 */
export function moveReferences(head, renumber, firstKey) {
  return head.replace(PIECES, (whole, key, number) => {
    if (number !== undefined) return `${renumber(Number(number))} 0 R`
    return key === undefined ? whole : whole.replace(key, String(Number(key) + firstKey))
  })
}
