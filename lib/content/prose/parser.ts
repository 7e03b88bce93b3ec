import MarkdownItParser, { type MarkdownIt } from 'markdown-it'
import { readChineseEmphasis } from './emphasis'
import { readTypedLines } from './lines'
import { readTypedLinks } from './link/inline'
import { readLinkTarget } from './link/target'

/**
 * A parser of Markdown as clerks write it.
 * @param lenient for whoever looks for faults: it also reads tags, and links and pictures that residents' pages would not
 * show; without it nothing typed can carry a tag, a script or a style
 */
export function makeParser(lenient: boolean): MarkdownIt {
  const markdown = new MarkdownItParser('default', { html: lenient, linkify: false, typographer: false })
  // An address is read as it was typed, and written by whoever shows it.
  markdown.normalizeLink = href => href
  markdown.normalizeLinkText = text => text
  markdown.validateLink = href => lenient || readLinkTarget(href) !== null
  readChineseEmphasis(markdown)
  readTypedLines(markdown)
  readTypedLinks(markdown, lenient)
  // [注]: … is a line of text, which a definition would swallow.
  if (!lenient) markdown.block.ruler.disable('reference')
  return markdown
}
