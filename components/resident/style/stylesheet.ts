import adaptation from './adaptation.css?raw'
import announcements from './announcements.css?raw'
import band from './band.css?raw'
import base from './base.css?raw'
import calls from './calls.css?raw'
import footer from './footer.css?raw'
import kept from './kept.css?raw'
import layout from './layout.css?raw'
import lines from './lines.css?raw'
import links from './links.css?raw'
import lists from './lists.css?raw'
import paper from './paper.css?raw'
import prose from './prose.css?raw'
import search from './search.css?raw'

/** A later one wins over an earlier: from what holds everywhere to what one kind of page, one web view or paper asks for. */
const IN_ORDER = [
  base,
  band,
  layout,
  announcements,
  calls,
  lines,
  search,
  links,
  lists,
  prose,
  paper,
  kept,
  footer,
  adaptation,
]

/** The whole stylesheet of documents, inlined in each; its hash stands in the security policy. */
export const STYLESHEET = IN_ORDER.join('')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};,>]) ?/g, '$1')
  .trim()
