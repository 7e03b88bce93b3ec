import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { unpackSlice } from './slices.mjs'

const MODULES = join(import.meta.dirname, '../../../node_modules')

/**
 * A compiler holds each of its fonts: about 25 MB. The two of every day are always kept, of those with rare characters
 * the last few that were asked for.
 */
const MOST_WITH_RARE = 2
const everyday = new Map()
const withRare = new Map()

const readFont = ({ file, family }) => (family ? unpackSlice(file, family) : readFile(join(MODULES, file)))

async function makeCompiler(workspace, files) {
  // By their paths whole faces are mapped, not held twice in the memory of each worker; a compiler takes fonts in one
  // way only.
  const hasRare = files.some(({ family }) => family)
  const fonts = hasRare
    ? { fontBlobs: await Promise.all(files.map(readFont)) }
    : { fontPaths: files.map(({ file }) => join(MODULES, file)) }
  return NodeCompiler.create({ workspace, fontArgs: [fonts] })
}

/**
 * A compiler that knows these fonts and no other, no system font either: every machine prints the same.
 * @param {string} workspace where the templates lie
 * @param {import('./fonts.mjs').FontFile[]} files
 */
export async function compilerFor(workspace, files) {
  const kept = files.some(({ family }) => family) ? withRare : everyday
  const key = files.map(({ file }) => file).join()
  const compiler = kept.get(key) ?? (await makeCompiler(workspace, files))
  // The last asked for is the last to go.
  kept.delete(key)
  kept.set(key, compiler)
  if (withRare.size > MOST_WITH_RARE) withRare.delete(withRare.keys().next().value)
  return compiler
}

/**
 * Forgets what was laid out and not used since so many jobs, by whichever compiler: what they remember is one memory.
 * @param {number} age
 */
export function forgetOld(age) {
  const [any] = [...everyday.values(), ...withRare.values()]
  any?.evictCache(age)
}
