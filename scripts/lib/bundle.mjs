import { basename, join } from 'node:path'
import { buildSync } from 'esbuild'
import { root } from './steps.mjs'

/**
 * A TypeScript program of ours as one file of JavaScript, as the production build has it: tsx would add 60 MB of its own
 * to what is measured of it. Run it by node with `--conditions=react-server`, from the root.
 * @param {string} file from the root
 * @returns {string} where it lies: under node_modules, where its packages are found
 */
export function bundleProgram(file) {
  const outfile = join(root, 'node_modules/.cache/mingbaika', `${basename(file, '.ts')}.mjs`)
  buildSync({
    absWorkingDir: root,
    entryPoints: [file],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['react-server'],
    packages: 'external',
    logLevel: 'warning',
  })
  return outfile
}
