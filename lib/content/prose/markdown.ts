import MarkdownIt from 'markdown-it'
import { imageAddress, readImageAddress } from '@/lib/content/image/address'

/** What a page says of a picture before it is there, so that nothing jumps when it comes. */
export type ImageFacts = { width: number; height: number; alt: string }
export type KnownImages = ReadonlyMap<number, ImageFacts>

type Env = { images: KnownImages }

const isElsewhere = (href: string) => /^https?:/i.test(href)

/** Links lead to web pages, numbers and this site; a name of another scheme stays text. */
export function isAllowedLink(href: string): boolean {
  if (isElsewhere(href) || /^tel:[\d+-]+$/i.test(href)) return true
  return !/^([a-z][a-z\d+.-]*:|\/\/|\\)/i.test(href.trim())
}

// html stays off: nothing typed can carry a tag, a script or a style.
const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false })
markdown.validateLink = isAllowedLink

const { rules } = markdown.renderer

rules.image = (tokens, index, options, env, renderer) => {
  const token = tokens[index]!
  const id = readImageAddress(String(token.attrGet('src')))
  const facts = id === null ? undefined : (env as Env).images.get(id)
  if (id === null || !facts) return ''
  const alt = renderer.renderInlineAsText(token.children ?? [], options, env) || facts.alt
  const { escapeHtml } = markdown.utils
  return `<img src="${imageAddress(id)}" width="${facts.width}" height="${facts.height}" alt="${escapeHtml(alt)}" loading="lazy">`
}

rules.link_open = (tokens, index, options, _env, renderer) => {
  const token = tokens[index]!
  if (isElsewhere(String(token.attrGet('href')))) token.attrSet('rel', 'noopener noreferrer')
  return renderer.renderToken(tokens, index, options)
}

// The page has its heading; one typed with a single # is a part of it.
for (const name of ['heading_open', 'heading_close'])
  rules[name] = (tokens, index, options, _env, renderer) => {
    const token = tokens[index]!
    if (token.tag === 'h1') token.tag = 'h2'
    return renderer.renderToken(tokens, index, options)
  }

// Columns of a table are aligned by a style attribute, which no policy of ours lets through.
for (const name of ['th_open', 'td_open'])
  rules[name] = (tokens, index, options, _env, renderer) => {
    tokens[index]!.attrs = null
    return renderer.renderToken(tokens, index, options)
  }

/**
 * Markdown as HTML without raw HTML, script or style.
 * @param images the pictures it may show; any other is left out
 */
export function renderMarkdown(text: string, images: KnownImages = new Map()): string {
  return markdown.render(text, { images } satisfies Env)
}
