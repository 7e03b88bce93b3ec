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

async function makeCompiler(workspace, files) {
  const slices = files.filter(({ family }) => family)
  const fontBlobs = await Promise.all(slices.map(({ file, family }) => unpackSlice(file, family)))
  // By their paths whole faces are mapped, not held twice in the memory of each worker.
  const fontPaths = files.filter(({ family }) => !family).map(({ file }) => join(MODULES, file))
  return NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }, { fontBlobs }] })
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
