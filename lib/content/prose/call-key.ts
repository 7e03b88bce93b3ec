import type { MarkdownIt, Token } from 'markdown-it'
import { formatMainNumber, formatPhoneNumber } from '@/lib/directory/phone/format'
import { splitExtension } from '@/lib/directory/phone/number-forms'
import { findNumbers } from './link/find-numbers'
import { FOUND } from './link/inline'

type Key = { number: string; words: string }

/** What of the words beside a number says no more than the key itself does. */
const SAYS_RING = /^(请|可以?|先|直接)*(拨打|致电|打|电话|热线|联系电话|咨询电话)?[\s:：，,、]*$/
const ENDS = /^[\s:：，,、（(]+|[\s:：，,、）)]+$/g

const wordsOf = (tokens: Token[]) => tokens.map(({ content }) => content).join('')

/** The words of a link without the number itself, which stands under them. */
function readCaption(words: string, number: string): string {
  const found = findNumbers(words).find(({ target }) => target.kind === 'call' && target.number === number)
  const rest = found ? words.slice(0, found.start) + words.slice(found.end) : words
  return SAYS_RING.test(rest) ? '' : rest.replace(ENDS, '')
}

/** A line that is one link to a number, made by whoever wrote it, and nothing else. */
function readKey(line: Token[]): Key | null {
  const shown = line.filter(({ type, content }) => type !== 'text' || content.trim() !== '')
  const [open, ...rest] = shown
  const href = open?.type === 'link_open' && open.markup !== FOUND ? String(open.attrGet('href')) : ''
  const isLone = rest.findIndex(({ type }) => type === 'link_close') === rest.length - 1
  if (!href.startsWith('tel:') || !isLone) return null
  const number = href.slice('tel:'.length)
  return { number, words: readCaption(wordsOf(rest), number) }
}

function splitLines(tokens: Token[]): Token[][] {
  const lines: Token[][] = [[]]
  for (const token of tokens)
    if (token.type === 'softbreak' || token.type === 'hardbreak') lines.push([])
    else lines.at(-1)!.push(token)
  return lines
}

/** The keys that a paragraph is made of; null where it holds anything else. */
function readKeys(tokens: Token[]): Key[] | null {
  const keys = splitLines(tokens).map(readKey)
  return keys.every(key => key !== null) ? keys : null
}

function drawKey(encode: (text: string) => string, { number, words }: Key): string {
  const { main, extension } = splitExtension(number)
  const groups = formatMainNumber(main)
    .split(' ')
    .map(group => `<span class="w">${group}</span>`)
    .join(' ')
  const label = [`拨打${formatPhoneNumber(number)}`, words].filter(Boolean).join('，')
  const caption = words && `<small>${encode(words)}</small>`
  const asked = extension === null ? '' : `<small>转 ${extension}</small>`
  return `<a class="key" href="tel:${number}" aria-label="${encode(label)}"><span>${caption}<b class="n">${groups}${asked}</b></span><i><svg aria-hidden="true"><use xlink:href="#i-phone"></use></svg></i></a>`
}

/**
 * Makes a call key, as a card has them, of a paragraph whose every line is a link to a number and nothing else: a text that
 * says "ring them" holds what is pressed. A number that nobody made a link of stays in its text. Comes after the last word on links.
 */
export function drawCallKeys(markdown: MarkdownIt) {
  markdown.core.ruler.push('call_keys', state => {
    for (const [at, token] of state.tokens.entries()) {
      const paragraph = state.tokens[at - 1]
      if (token.type !== 'inline' || paragraph?.type !== 'paragraph_open' || paragraph.level > 0) continue
      const keys = readKeys(token.children ?? [])
      if (!keys) continue
      paragraph.attrJoin('class', 'keys')
      token.children = keys.map(key => {
        const drawn = new state.Token('call_key', '', 0)
        drawn.meta = key
        return drawn
      })
    }
  })
  markdown.renderer.rules.call_key = (tokens, at) =>
    drawKey(markdown.utils.escapeHtml, tokens[at]!.meta as Key)
}
