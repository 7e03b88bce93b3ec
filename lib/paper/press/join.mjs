// Joins PDFs of ours by their objects, none of which is understood but the few that hold a file together: twenty times
// as fast as reading them all, and what makes them accessible (the tree of structure) stays.
import { findArray, findReference, moveReferences, readPart } from './parts.mjs'
import { writePdf } from './write-pdf.mjs'

/** @import { PdfObject } from './parts.mjs' */

/** The objects that a file has one of: the first part's go for the whole. */
function readRoles({ objects, trailer }) {
  const headOf = new Map(objects.map(({ number, head }) => [number, head]))
  const root = findReference(trailer, 'Root')
  const catalog = headOf.get(root)
  const structure = findReference(catalog, 'StructTreeRoot')
  const roles = {
    root,
    info: findReference(trailer, 'Info'),
    pages: findReference(catalog, 'Pages'),
    metadata: findReference(catalog, 'Metadata'),
    outlines: findReference(catalog, 'Outlines'),
    structure,
  }
  return { roles, catalog, tree: structure === undefined ? '' : headOf.get(structure) }
}

const ROOT_OF_PAGES = 1
const ROOT_OF_STRUCTURE = 2

/** A copy of its own: what was cut out of a part's text would keep the whole of it in memory. */
const keepAlone = words => Buffer.from(words, 'latin1').latin1Slice()

/** Parts between two collections: a thousand cards have 160,000 objects, each read as text first. */
const COLLECT_AFTER = 10

/** Adds a part's objects by their new numbers. @returns what the whole needs to know of it */
function addPart(part, isFirst, firstKey, objects) {
  const { roles, catalog, tree } = readRoles(part)
  const { root, info, metadata, outlines, pages, structure } = roles
  const dropped = new Set(isFirst ? [structure] : [root, info, metadata, outlines, structure])
  const kept = part.objects.filter(({ number }) => !dropped.has(number))
  const numbers = new Map(kept.map(({ number }, i) => [number, objects.length + 1 + i]))
  if (structure !== undefined) numbers.set(structure, ROOT_OF_STRUCTURE)
  const renumber = number => numbers.get(number) ?? 0
  const move = head => moveReferences(head, renumber, firstKey)
  for (const { number, head, stream } of kept) {
    const moved = move(head)
    const own =
      number === pages ? moved.replace('/Type /Pages', `/Type /Pages /Parent ${ROOT_OF_PAGES} 0 R`) : moved
    objects.push({ number: numbers.get(number), head: keepAlone(own), stream })
  }
  const count = Number(/\/Count\s+(\d+)/.exec(part.objects.find(({ number }) => number === pages).head)[1])
  const keys = move(findArray(tree, 'Nums')).replace(
    /(\d+)(\s+\d+ 0 R)/g,
    (_, key, reference) => Number(key) + firstKey + reference,
  )
  return {
    pages: numbers.get(pages),
    count,
    tops: move(findArray(tree, 'K')),
    keys,
    nextKey: firstKey + Number(/\/ParentTreeNextKey\s+(\d+)/.exec(tree)?.[1] ?? 0),
    root: numbers.get(root),
    info: numbers.get(info),
    roleMap: /\/RoleMap\s*<<[^>]*>>/.exec(tree)?.[0] ?? '',
    isTagged: structure !== undefined,
    language: /\/Lang\s*\([^)]*\)/.exec(catalog)?.[0] ?? '',
  }
}

function writeStructure(parts) {
  const tagged = parts.filter(part => part.isTagged)
  const tops = tagged.map(({ tops }) => tops).join(' ')
  const keys = tagged.map(({ keys }) => keys).join(' ')
  return `<< /Type /StructTreeRoot ${tagged[0]?.roleMap ?? ''} /K [${tops}] /ParentTree << /Nums [${keys}] >> /ParentTreeNextKey ${parts.at(-1).nextKey} >>`
}

/** The first part's catalog, for the whole. */
function writeCatalog(head, parts) {
  const tagged = parts.find(part => part.isTagged)
  const bare = head
    .replace(/\/Pages\s+\d+ 0 R/, `/Pages ${ROOT_OF_PAGES} 0 R`)
    .replace(/\/StructTreeRoot\s+\d+ 0 R/, '')
  if (!tagged) return bare
  const missing = [
    bare.includes('/MarkInfo') ? '' : '/MarkInfo << /Marked true >>',
    bare.includes('/Lang') ? '' : tagged.language,
  ]
  return bare.replace(/>>$/, `/StructTreeRoot ${ROOT_OF_STRUCTURE} 0 R ${missing.join(' ')} >>`)
}

/**
 * One PDF of several, pages in order, with the structure of all that are tagged; what a file says of itself once
 * (title, language, claims) is the first's.
 * @param {Uint8Array[]} files at least one; each with a plain table of objects, as Typst and our own finishing write it
 * @returns {Buffer}
 */
export function joinPdfs(files) {
  /** @type {PdfObject[]} */
  const objects = [
    { number: ROOT_OF_PAGES, head: '', stream: null },
    { number: ROOT_OF_STRUCTURE, head: '', stream: null },
  ]
  const parts = []
  for (const [at, file] of files.entries()) {
    parts.push(addPart(readPart(file), at === 0, parts.at(-1)?.nextKey ?? 0, objects))
    if (at % COLLECT_AFTER === COLLECT_AFTER - 1) globalThis.gc?.()
  }
  const kids = parts.map(({ pages }) => `${pages} 0 R`).join(' ')
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  objects[0].head = `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`
  objects[1].head = parts.some(part => part.isTagged) ? writeStructure(parts) : 'null'
  const { root, info } = parts[0]
  const catalog = objects[root - 1]
  catalog.head = writeCatalog(catalog.head, parts)
  return writePdf(objects, { root, info })
}
