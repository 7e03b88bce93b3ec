// Whether the oldest web views that residents come with draw what documents are made of (docs/decisions/0029).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import browserslist from 'browserslist'
import { Plain, root } from '../lib/steps.mjs'
import { findCssFaults } from './css-faults.mjs'
import { findMarkupFaults } from './markup-faults.mjs'
import { findScriptFaults } from './script-faults.mjs'

/** What is sent to residents as it lies here: a folder, the files in it, and who looks at them. */
const SENT = [
  ['components/resident/style', /\.css$/, findCssFaults],
  ['components/resident', /\.tsx$/, findMarkupFaults],
  ['app/(resident)', /\.tsx?$/, findMarkupFaults],
  ['public', /\.js$/, findScriptFaults],
]

/** Asked for by name: a plain list in package.json would be what the staff app is built for, too. */
function listBrowsers() {
  return browserslist(browserslist.loadConfig({ path: root, env: 'documents' }))
}

/** @returns {string[]} what they would not draw or run, a line each */
export function findOldViewFaults() {
  const browsers = listBrowsers()
  return SENT.flatMap(([folder, wanted, find]) => {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    const files = names.filter(name => wanted.test(name)).map(name => `${folder}/${name}`)
    return files.flatMap(file => find(readFileSync(join(root, file), 'utf8'), { file, browsers }))
  })
}

/** @throws {Plain} naming every place that the web views of package.json's list do not draw */
export function checkOldViews() {
  const faults = findOldViewFaults()
  if (faults.length === 0) return
  throw new Plain(
    `Old web views do not draw this (scripts/check/harmless.mjs is for what does no harm):\n${faults.join('\n')}`,
  )
}
