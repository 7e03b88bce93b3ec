// What the oldest web views do not draw, or not all of, and why the page does without.

const stands = node => {
  const [shorthand] = node.prop.split('-')
  const before = node.parent.nodes.slice(0, node.parent.index(node))
  return before.some(({ prop }) => prop === node.prop || prop === shorthand)
}

/** caniuse.com's name of a feature, or too-new.mjs's → why it does no harm; `only` says where that is so. */
export const HARMLESS = {
  'css-appearance': {
    why: 'Prefixed it is known everywhere; without it a field looks like the phone’s own.',
  },
  'css-content-visibility': {
    why: 'What is folded is opened by a tap; only an address that names a line opens it by this.',
    only: node => node.parent.selector.includes('::details-content'),
  },
  'css-env-function': { why: 'The same without the notch of newer phones stands before it.', only: stands },
  'css-focus-visible': { why: 'The web view’s own frame around what has the focus stays.' },
  'css-overflow': {
    why: 'Only clip and two values at once are newer.',
    only: node => /^(?:auto|hidden|scroll|visible)$/.test(node.value),
  },
  'css-page-break': { why: 'On paper a line may be cut between two sheets; on the screen it means nothing.' },
  'css-sticky': { why: 'Only table rows do not stick in Chrome 66, and none are told to.' },
  multicolumn: { why: 'Chrome 66 lacks only the words about breaks between columns, which paper alone has.' },
  '::details-content': { why: 'A folded line is opened by a tap.' },
}
