import type { MarkdownIt, Token } from 'markdown-it'
import { formatMainNumber, formatPhoneNumber } from '@/lib/directory/phone/format'
import { splitExtension } from '@/lib/directory/phone/number-forms'
import { findNumbers } from './link/find-numbers'

type Key = { number: string; words: string }

/** What of the words beside a number says no more than the key itself does. */
const SAYS_RING = /^(请|可以?|先|直接)*(拨打|致电|打|电话|热线|联系电话|咨询电话)?[\s:：，,、]*$/
const EMPTY_BRACKETS = /[（(]\s*[）)]/
const ENDS = /^[\s:：，,、]+|[\s:：，,、]+$/g

/** What a caption is made of; a sentence is none. */
const SHOWN = /^(text|(strong|em|link)_(open|close))$/
const CAPTION = /^[^。！？；，!?;]{0,16}$/

const wordsOf = (tokens: Token[]) => tokens.map(({ content }) => content).join('')

/** The words of a line without the number itself, which stands under them. */
function readCaption(words: string, number: string): string {
  const found = findNumbers(words).find(({ target }) => target.kind === 'call' && target.number === number)
  const rest = (found ? words.slice(0, found.start) + words.slice(found.end) : words).replace(
    EMPTY_BRACKETS,
    '',
  )
  return SAYS_RING.test(rest) ? '' : rest.replace(ENDS, '')
}

/** What is written beside numbers that are not to be rung, or are none of a telephone. */
const NO_CALL = /传真|不要|别打|勿|诈|骗|停用|作废|旧号|原号|QQ|微信|邮编|账号|卡号/i

/** A line that ends with a number, or a link to one, and has at most a caption in front of it. */
function readKey(line: Token[]): Key | null {
  const at = line.findIndex(({ type }) => type === 'link_open')
  const to = line.findIndex(({ type }) => type === 'link_close')
  const href = String(line[at]?.attrGet('href') ?? '')
  if (!href.startsWith('tel:') || !line.every(({ type }) => SHOWN.test(type))) return null
  const isLone = line.filter(({ type }) => type === 'link_open').length === 1
  if (!isLone || wordsOf(line.slice(to)).trim()) return null
  const number = href.slice('tel:'.length)
  const words = readCaption(wordsOf(line), number)
  return CAPTION.test(words) && !NO_CALL.test(words) ? { number, words } : null
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
  return `<a class="key" href="tel:${number}" aria-label="${encode(label)}"><span>${caption} <b class="n">${groups}${asked}</b></span><i><svg aria-hidden="true"><use xlink:href="#i-phone"></use></svg></i></a>`
}

/**
 * Makes a call key, as a card has them, of a paragraph whose every line is a number with at most a caption in front of it
 * (问种子、农药：12316): a text that says "ring them" holds what is pressed. Comes after the last word on links, and only
 * where the page asks for it.
 */
export function drawCallKeys(markdown: MarkdownIt) {
  markdown.core.ruler.push('call_keys', state => {
    if (!state.env.hasKeys) return
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
