import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { AWAY, type LinkTarget, readLinkTarget, toHref } from './target'

type OwnHosts = { ownHosts: ReadonlySet<string> }

function readTarget(open: Token): LinkTarget | null {
  const known = open.meta?.target as LinkTarget | null | undefined
  return known ?? readLinkTarget(String(open.attrGet('href') ?? ''))
}

function sayAway(state: StateCore): Token {
  const words = new state.Token('text', '', 0)
  words.content = AWAY
  return words
}

function finishLinks(state: StateCore, tokens: Token[]): Token[] {
  const { ownHosts } = state.env as OwnHosts
  const open: { away: boolean; shown: boolean }[] = []
  return tokens.flatMap(token => {
    if (token.type === 'link_close') {
      const { away, shown } = open.pop()!
      if (!shown) return []
      return away ? [sayAway(state), token] : [token]
    }
    if (token.type !== 'link_open') return [token]
    const target = open.some(({ shown }) => shown) ? null : readTarget(token)
    const { href, away } = target ? toHref(target, ownHosts) : { href: '', away: false }
    open.push({ away, shown: target !== null })
    if (!target) return []
    token.attrSet('href', href)
    if (away) token.attrSet('rel', 'noopener noreferrer')
    return [token]
  })
}

/**
 * The last word on links, wherever they come from: each leads to a web page, a number or a page of this site and says if
 * it leaves; one that leads nowhere is its words alone, and none lies in another.
 */
export function settleLinks(markdown: MarkdownIt) {
  markdown.core.ruler.push('settle_links', state => {
    for (const token of state.tokens) if (token.children) token.children = finishLinks(state, token.children)
  })
}
