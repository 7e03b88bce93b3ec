import adaptation from './adaptation.css?raw'
import band from './band.css?raw'
import base from './base.css?raw'
import big from './big.css?raw'
import danger from './danger.css?raw'
import line from './line.css?raw'
import lists from './lists.css?raw'
import paper from './paper.css?raw'
import print from './print.css?raw'
import prose from './prose.css?raw'
import search from './search.css?raw'
import ways from './ways.css?raw'

function compress(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>~]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replace(/([{;][a-z-]+): /g, '$1:')
    .trim()
}

/** A later one wins over an earlier: from what holds everywhere to what one kind of page, one web view or print asks for. */
const join = (...parts: string[]) => compress(parts.join(''))

const CARD = [base, band, ways, line, paper, search]

/**
 * The stylesheets of documents. Each document has one of them inlined: that of an area's page in either size carries
 * what it uses, since every byte of it is waited for on a bad line; all others have the whole.
 */
export const STYLESHEETS = {
  card: join(...CARD, adaptation, print),
  simple: join(...CARD, big, adaptation, print),
  whole: join(...CARD, big, danger, lists, prose, adaptation, print),
}

export type StylesheetName = keyof typeof STYLESHEETS
