// What an old web view draws otherwise although it knows the words: no @supports can ask about it.
import { isNewSelector } from './too-new.mjs'

const beside = (node, prop) =>
  node.parent.nodes.filter(other => other.prop === prop).map(other => other.value)

/** A web view that knows gap in grids answers yes for flex boxes, too, and draws none in them. */
function tellGap(node) {
  const columns =
    node.prop === 'column-gap' && (beside(node, 'column-count')[0] || beside(node, 'columns')[0])
  if (!/^(?:row-|column-)?gap$/.test(node.prop) || columns) return null
  return `${node.prop} is none in a flex box (Chrome 84, iOS 14.5): grid-${node.prop} in a grid, else margins`
}

function tellAnywhere(node) {
  if (!/^(?:overflow-wrap|word-wrap)$/.test(node.prop) || node.value !== 'anywhere') return null
  if (beside(node, 'word-break').length) return null
  return 'anywhere (Chrome 80, iOS 15.4) without word-break beside it: a long word makes the page wider than the screen'
}

/**
 * Chinese breaks after any sign: balance moves a break that stood well into the middle of a name (支 / 农社区), and
 * with word-break: keep-all it cuts a number instead.
 */
function tellBalance(node) {
  if (!/^text-wrap(?:-style)?$/.test(node.prop) || !/\bbalance\b/.test(node.value)) return null
  return 'balance cuts Chinese words in half: pretty leaves no lone sign on a last line, and moves nothing else'
}

/** One selector that cannot be read takes the whole rule with it. */
function tellList(node) {
  const fresh = node.selectors.filter(isNewSelector)
  if (!fresh.length || fresh.length === node.selectors.length) return null
  return `${fresh.join(', ')} takes the other selectors of its list with it: give it a rule of its own`
}

/** @returns {string | null} what is wrong with a node, whatever stands around it */
export function tellHabit(node) {
  if (node.type === 'rule') return tellList(node)
  if (node.type !== 'decl') return null
  return tellGap(node) ?? tellAnywhere(node) ?? tellBalance(node)
}
