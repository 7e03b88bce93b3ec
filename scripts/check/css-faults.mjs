import Detector from 'doiuse/lib/Detector.js'
import DoIUse from 'doiuse/lib/DoIUse.js'
import postcss from 'postcss'
import { tellHabit } from './habits.mjs'
import { HARMLESS } from './harmless.mjs'
import { tellNew } from './too-new.mjs'

/** doiuse takes the min( of minmax( for min(). */
const isMistaken = ({ feature, usage }) =>
  feature === 'css-math-functions' && !/(?<![\w-])(?:min|max|clamp)\(/.test(usage.value)

/** @returns {(root: import('postcss').Root) => { name: string, why: string, node: import('postcss').ChildNode }[]} */
function makeFinder(browsers) {
  const { features } = new DoIUse({ browsers }).info()
  const tell = ({ title, missing, partial }) => `${title}: not, or not all of it, in ${missing ?? partial}`
  return root => {
    const found = []
    new Detector(Object.keys(features)).process(root, usage => {
      if (!isMistaken(usage))
        found.push({ name: usage.feature, why: tell(features[usage.feature]), node: usage.usage })
    })
    root.walk(node => {
      const fresh = tellNew(node)
      if (fresh) found.push({ ...fresh, node })
    })
    return found
  }
}

/** What a condition asks about, written as rules; a `not` asks for web views that lack it. */
function readCondition(params) {
  if (/\bnot\b/.test(params)) return ''
  const selectors = [...params.matchAll(/selector\(([^()]*(?:\([^()]*\))?)\)/g)].map(([, one]) => `${one}{}`)
  const declarations = [...params.matchAll(/\(\s*([\w-]+\s*:(?:[^()]|\((?:[^()]|\([^()]*\))*\))+)\)/g)]
  return `${selectors.join('')}a{${declarations.map(([, one]) => one).join(';')}}`
}

/** @returns {boolean} whether a node stands where only web views come that know what the finding is about */
function isGuarded({ name, node }, find) {
  for (let around = node.parent; around && around.type !== 'root'; around = around.parent) {
    if (around.type !== 'atrule' || around.name !== 'supports') continue
    if (find(postcss.parse(readCondition(around.params))).some(asked => asked.name === name)) return true
  }
  return false
}

const isHarmless = ({ name, node }) => {
  const entry = HARMLESS[name]
  return Boolean(entry) && (entry.only?.(node) ?? true)
}

const place = (file, node) => `${file}:${node.source.start.line}`

/**
 * What the web views of a list would not draw, or draw otherwise, without it being said why that does no harm.
 * @param {string} css
 * @param {{ file: string, browsers: string[] }} where browsers as browserslist writes them ("chrome 66")
 * @returns {string[]} a line each: file, line, what
 */
export function findCssFaults(css, { file, browsers }) {
  const find = makeFinder(browsers)
  const root = postcss.parse(css, { from: file })
  const found = find(root).filter(finding => !isHarmless(finding) && !isGuarded(finding, find))
  const faults = found.map(({ name, why, node }) => `${place(file, node)} ${why} [${name}]`)
  root.walk(node => {
    const habit = tellHabit(node)
    if (habit) faults.push(`${place(file, node)} ${habit}`)
  })
  return faults
}
