import MarkdownIt from 'markdown-it'

// html stays off: nothing typed can carry a tag, a script or a style. Images come with uploads, not from elsewhere.
const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false }).disable([
  'image',
])

/** Markdown as HTML without raw HTML, script, style or image. */
export function renderMarkdown(text: string): string {
  return markdown.render(text)
}
