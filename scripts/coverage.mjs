#!/usr/bin/env node
// node scripts/coverage.mjs: writes down anew which characters the installed fonts have, after one of them was changed.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCoverage } from './lib/coverage.mjs'

const FILE = join(import.meta.dirname, '../lib/system/format/glyphs/coverage.mjs')
const faces = readCoverage().map(
  ({ family, file, runs }) =>
    `  {\n    family: '${family}',\n    file: '${file}',\n    runs: '${runs}',\n  },`,
)
const text = `// Written by scripts/coverage.mjs out of the installed fonts.

/** Each face with its file below node_modules and its characters: code points in hexadecimal, ends of runs. */
export const COVERAGE = [
${faces.join('\n')}
]
`
writeFileSync(FILE, text)
