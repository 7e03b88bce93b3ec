import { imageAddress, readImageAddress } from '@/lib/content/image/address'
import { drawCallKeys } from './call-key'
import { settleLinks } from './link/finish'
import { makeParser } from './parser'

/** What a page says of a picture before it is there, so that nothing jumps when it comes. */
export type ImageFacts = { width: number; height: number; alt: string }
export type KnownImages = ReadonlyMap<number, ImageFacts>

type Env = { images: KnownImages; ownHosts: ReadonlySet<string>; hasKeys: boolean }

const markdown = makeParser(false)
settleLinks(markdown)
drawCallKeys(markdown)

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
 * Markdown as HTML without raw HTML, script or style. Line breaks are kept, numbers and addresses in the text lead there.
 * @param images the pictures it may show; any other is left out
 * @param ownHosts names of this server, with ports: links to them are links to its pages
 * @param hasKeys numbers that are a paragraph of their own become call keys, for pages that have their looks
 */
export function renderMarkdown(
  text: string,
  images: KnownImages = new Map(),
  ownHosts: ReadonlySet<string> = new Set(),
  hasKeys = false,
): string {
  return markdown.render(text, { images, ownHosts, hasKeys } satisfies Env)
}
