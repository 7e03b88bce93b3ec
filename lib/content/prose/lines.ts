import type { MarkdownIt } from 'markdown-it'

const INDENT = /^[ \t]*[\u3000\u00a0][ \t\u3000\u00a0]*/
const FENCE = /^ {0,3}(`{3,})/

/** What Markdown would take for a quotation, a list, a heading or a row of code, and a clerk did not mean as one. */
const MEANT_AS_TEXT = [
  /^(\s*)(?=>[^\s>])/, // >60岁
  /^(\s*\d{3,9})(?=[.)](\s|$))/, // 2026. 全年
  /^(\s*\d{1,2})(?=[.)]\s*$)/, // 1.
  /^(\s*)(?=[-+*]\s*$)/,
  /^(\s*)(?=#{1,6}[\s#]*$)/,
  /^(\s*)(?=~{3})/, // ~~~~~~~~
]

function prepareLine(line: string): string {
  const bare = line.replace(INDENT, '')
  const sign = MEANT_AS_TEXT.find(pattern => pattern.test(bare))
  return sign ? bare.replace(sign, '$1\\') : bare
}

/** A fence of back quotes is the one thing whose lines stay as they are. */
function prepareLines(text: string): string {
  let fence = ''
  const lines = text.split('\n').map(line => {
    const ticks = FENCE.exec(line)?.[1] ?? ''
    if (fence) {
      if (ticks.length >= fence.length && line.trim() === ticks) fence = ''
      return line
    }
    if (ticks && !line.slice(line.indexOf(ticks) + ticks.length).includes('`')) fence = ticks
    return fence ? line : prepareLine(line)
  })
  return lines.join('\n')
}

/** Reads lines as clerks write them: each break is kept, and an indented paragraph or a row of dashes makes nothing else of it. */
export function readTypedLines(markdown: MarkdownIt) {
  markdown.set({ breaks: true })
  markdown.block.ruler.disable(['code', 'lheading'])
  markdown.core.ruler.after('normalize', 'prepare_lines', state => {
    state.src = prepareLines(state.src)
  })
  markdown.core.ruler.after('block', 'number_items', state => {
    const next: number[] = []
    for (const token of state.tokens) {
      if (token.type === 'ordered_list_open') next.push(Number(token.attrGet('start') ?? 1))
      if (token.type === 'ordered_list_close') next.pop()
      if (token.type !== 'list_item_open' || !token.info) continue
      const typed = Number(token.info)
      if (typed !== next.at(-1)) token.attrSet('value', String(typed))
      next[next.length - 1] = typed + 1
    }
  })
}
