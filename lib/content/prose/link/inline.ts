import type { MarkdownIt, StateInline } from 'markdown-it'
import { findLinks } from './find'
import type { FoundLink } from './found'
import { readLinkTarget } from './target'

/** All that no rule of Markdown or of ours begins with. */
const PLAIN = /^[^\n!#$%&*+\-:<=>@[\\\]^_`{}~［]+/

/** [words](address), also with full-width brackets, on one line; in its brackets may stand one pair more. */
const TYPED =
  /([[［])([^[\]［］<\n]{1,300})[\]］]([(（])((?:[^()（）\n]|[(（][^()（）\n]{0,99}[)）]){0,2000})[)）]/y

/** What is meant as an address though its brackets are full width. */
const MEANT = /^\s*(https?:|www\.|tel:|mailto:|\/[a-z])/i

const known = new WeakMap<StateInline, FoundLink[]>()

function foundIn(state: StateInline): FoundLink[] {
  const links = known.get(state) ?? findLinks(state.src)
  known.set(state, links)
  return links
}

/** The first found link that begins at a place or after it. */
function nextLink(state: StateInline, from: number): FoundLink | undefined {
  const links = foundIn(state)
  let [low, high] = [0, links.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (links[middle]!.start < from) low = middle + 1
    else high = middle
  }
  return links[low]
}

function readText(state: StateInline, silent: boolean): boolean {
  const bound = Math.min(state.posMax, nextLink(state, state.pos + 1)?.start ?? Infinity)
  const plain = PLAIN.exec(state.src.slice(state.pos, bound))?.[0]
  if (!plain) return false
  if (!silent) state.pending += plain
  state.pos += plain.length
  return true
}

function readFound(state: StateInline, silent: boolean): boolean {
  const link = state.linkLevel > 0 ? undefined : nextLink(state, state.pos)
  if (!link || link.start !== state.pos || link.end > state.posMax) return false
  if (!silent) {
    state.push('link_open', 'a', 1).meta = { target: link.target }
    state.push('text', '', 0).content = state.md.utils.unescapeAll(state.src.slice(link.start, link.end))
    state.push('link_close', 'a', -1)
  }
  state.pos = link.end
  return true
}

function pushLink(state: StateInline, labelStart: number, label: string, href: string) {
  const { posMax } = state
  const open = state.push('link_open', 'a', 1)
  open.attrs = [['href', href]]
  open.meta = { target: readLinkTarget(href) }
  state.pos = labelStart
  state.posMax = labelStart + label.length
  state.linkLevel++
  state.md.inline.tokenize(state)
  state.linkLevel--
  state.push('link_close', 'a', -1)
  state.posMax = posMax
}

/** Whether what stands in brackets makes a link. @param lenient also one that leads nowhere, so that it can be told */
function isLink(opener: string, bracket: string, href: string, lenient: boolean): boolean {
  if (readLinkTarget(href)) return true
  return lenient && ((opener === '[' && bracket === '(') || MEANT.test(href))
}

function readTyped(lenient: boolean) {
  return (state: StateInline, silent: boolean): boolean => {
    TYPED.lastIndex = state.pos
    const [whole, opener, label, bracket, href] = TYPED.exec(state.src) ?? []
    const end = state.pos + (whole?.length ?? 0)
    if (!whole || end > state.posMax || !isLink(opener!, bracket!, href!, lenient)) return false
    if (!silent) pushLink(state, state.pos + 1, label!, href!)
    state.pos = end
    return true
  }
}

/**
 * Makes links of numbers and addresses that stand in the text, and reads [words](address) as clerks type it: with blanks
 * in a number, with full-width brackets where the address is certainly one.
 * @param lenient also links that lead nowhere, for whoever looks for faults
 */
export function readTypedLinks(markdown: MarkdownIt, lenient: boolean) {
  const { ruler } = markdown.inline
  ruler.at('text', readText)
  ruler.before('text', 'found_link', readFound)
  ruler[lenient ? 'after' : 'before']('link', 'typed_link', readTyped(lenient))
}
