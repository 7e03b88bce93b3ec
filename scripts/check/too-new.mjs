// What the oldest web views do not draw and doiuse does not know of: first versions by caniuse.com and MDN.

/** A property → the first Chrome and iOS that have it. */
const PROPERTIES = {
  'accent-color': '93 and 15.4',
  'aspect-ratio': '88 and 15',
  'container-type': '105 and 16',
  'field-sizing': '123, no iOS',
  rotate: '104 and 14.5; transform does it',
  scale: '104 and 14.5; transform does it',
  'text-underline-offset': '87 and 12.2',
  translate: '104 and 14.5; transform does it',
}

/** A function, word or unit inside a value. */
const VALUES = [
  [/(?<![\w-])(?:color-mix|light-dark|hwb)\(/i, 'a colour function (Chrome 101, iOS 15 or later)'],
  [/(?<![\w-])(?:rgb|hsl)a?\([^,()]+\)/i, 'a colour without commas (iOS 12.2)'],
  [/(?<![\w-])(?:round|mod|rem|sin|cos|tan|pow|sqrt|hypot|abs|sign)\(/i, 'arithmetic (Chrome 111, iOS 15.4)'],
  [
    /(?<![\w-])(?:inline|block) (?:flex|grid|flow-root)(?![\w-])/i,
    'display in two words (Chrome 115, iOS 15)',
  ],
  [/\d(?:cq(?:[whib]|min|max)|r?lh|r?cap|r?ic|rex)(?![\w-])/i, 'a unit (Chrome 105, iOS 16 or later)'],
]

const AT_RULE = /^(?:property|scope|starting-style|view-transition|position-try|function)$/

/** Pseudo-classes and pseudo-elements that doiuse tells, too. */
const KNOWN =
  /:(?:focus-visible|is|where|has|dir)(?![\w-])|::(?:marker|file-selector-button)(?![\w-])|:not\([^()]*,/
const UNKNOWN =
  /:(?:user-valid|user-invalid|modal|open|popover-open|state)(?![\w-])|::(?:details-content|highlight|part|target-text|view-transition)(?![\w])/

function tellDeclaration({ prop, value }) {
  const since = PROPERTIES[prop]
  if (since) return { name: prop, why: `${prop} is from Chrome and iOS ${since}` }
  const found = VALUES.find(([words]) => words.test(value))
  return found ? { name: found[1], why: `${prop}: ${found[1]}` } : null
}

/** @returns {{ name: string, why: string } | null} what of a node an old web view leaves out, inside of it too */
export function tellNew(node) {
  if (node.type === 'decl') return tellDeclaration(node)
  if (node.type === 'atrule' && AT_RULE.test(node.name))
    return { name: `@${node.name}`, why: `@${node.name} is skipped with all inside` }
  const [name] = (node.type === 'rule' && UNKNOWN.exec(node.selector)) || []
  return name ? { name, why: `a rule for ${name} is skipped` } : null
}

/** @returns {boolean} whether a selector is one that an old web view cannot read */
export const isNewSelector = selector => KNOWN.test(selector) || UNKNOWN.test(selector)
