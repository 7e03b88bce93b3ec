import adaptation from './adaptation.css?raw'
import band from './band.css?raw'
import base from './base.css?raw'
import big from './big.css?raw'
import call from './call.css?raw'
import danger from './danger.css?raw'
import forms from './forms.css?raw'
import hills from './hills.css?raw'
import kept from './kept.css?raw'
import line from './line.css?raw'
import lists from './lists.css?raw'
import paper from './paper.css?raw'
import places from './places.css?raw'
import print from './print.css?raw'
import prose from './prose.css?raw'
import reads from './reads.css?raw'
import rounds from './rounds.css?raw'
import search from './search.css?raw'
import ways from './ways.css?raw'

function compress(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>~]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replace(/([{;][a-z-]+): /g, '$1:')
    .replace(/([ :,(-])0\.(\d)/g, '$1.$2')
    .trim()
}

/** A later one wins over an earlier: from what holds everywhere to what one kind of page, one web view or print asks for. */
const join = (...parts: string[]) => compress(parts.join(''))

const CARD = [base, band, hills, ways, line, call, kept, search]

/**
 * The stylesheets of documents, of which each has one inlined. The page of a village, which most people open, carries no
 * more than it uses: every byte is waited for on a bad line.
 */
export const STYLESHEETS = {
  card: join(...CARD, adaptation, print),
  places: join(...CARD, places, paper, adaptation, print),
  simple: join(...CARD, paper, big, adaptation, print),
  rounds: join(...CARD, forms, rounds, adaptation, print),
  forms: join(...CARD, paper, forms, adaptation, print),
  whole: join(...CARD, places, paper, big, danger, lists, reads, prose, adaptation, print),
}

export type StylesheetName = keyof typeof STYLESHEETS
