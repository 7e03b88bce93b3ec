import type { Token } from 'markdown-it'
import { readImageAddress } from '@/lib/content/image/address'
import { describeBadTarget, readLinkTarget } from './link/target'
import { makeParser } from './parser'

// Reads what residents' pages would leave out or show as text, so that whoever types it is told.
const lenient = makeParser(true)

function* everyToken(tokens: Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token
    if (token.children) yield* everyToken(token.children)
  }
}

function readTokens(text: string): Token[] {
  return [...everyToken(lenient.parse(text, {}))]
}

const read = (token: Token, name: string) => String(token.attrGet(name) ?? '')

/** At most so much of what was typed is said back. */
const quote = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`

function findLinkFault(token: Token): string | null {
  if (token.meta?.target) return null
  const href = read(token, 'href')
  return readLinkTarget(href) ? null : describeBadTarget(href)
}

function findFault(token: Token): string | null {
  if (token.type === 'html_block' || token.type === 'html_inline')
    return `不能写网页代码：${quote(token.content.trim())}`
  if (token.type === 'link_open') return findLinkFault(token)
  if (token.type !== 'image') return null
  const src = read(token, 'src')
  if (readImageAddress(src) === null) return `图片要先上传到这里，不能用别处的：${quote(src)}`
  return token.content.trim() ? null : '图片要写文字说明'
}

/** In Chinese what Markdown carries that residents' pages do not show; each fault once. */
export function findMarkdownFaults(text: string): string[] {
  const faults = readTokens(text)
    .map(findFault)
    .filter(fault => fault !== null)
  return [...new Set(faults)].slice(0, 5)
}

/** The ids of the pictures of this site that Markdown shows. */
export function findImageIds(text: string): number[] {
  const ids = readTokens(text)
    .filter(token => token.type === 'image')
    .map(token => readImageAddress(read(token, 'src')))
  return [...new Set(ids.filter(id => id !== null))]
}
