import type { MarkdownIt } from 'markdown-it'

const INDENT = /^[ \t]*[\u3000\u00a0][ \t\u3000\u00a0]*/
const FENCE = /^ {0,3}(`{3,})(?=[\x20-\x5f\x61-\x7e]*$)/
const TICKS = /^(\s*)(`{3,})(?=[^`]*$)/

/** What Markdown would take for a quotation, a list, a heading or a row of code, and a clerk did not mean as one. */
const MEANT_AS_TEXT = [
  /^(\s*)(?=>([^\s>]|\s*[\d０-９]))/, // >60岁, > 60岁
  /^(\s*)(?=#\s+号)/, // # 号键
  /^(\s*\d{3,9})(?=[.)](\s|$))/, // 2026. 全年
  /^(\s*\d{1,2})(?=[.)]\s*$)/, // 1.
  /^(\s*)(?=[-+*]\s*$)/,
  /^(\s*)(?=#{1,6}[\s#]*$)/,
  /^(\s*)(?=~{3})/, // ~~~~~~~~
]

/** ** 时间： ** as people space it, and ＊＊ as an input method writes it: the blanks stand outside. */
const gatherStars = (line: string) =>
  line
    .replace(/＊＊/g, '**')
    .replace(/(?<!\*)\*\*(?!\*)([ \t\u3000]*)([^*]*[^*\s])([ \t\u3000]*)(?<!\*)\*\*(?!\*)/g, '$1**$2**$3')

function prepareLine(line: string): string {
  const bare = gatherStars(line.replace(INDENT, ''))
  if (TICKS.test(bare)) return bare.replace(TICKS, (_, blanks, ticks) => blanks + ticks.replace(/`/g, '\\`'))
  const sign = MEANT_AS_TEXT.find(pattern => pattern.test(bare))
  return sign ? bare.replace(sign, '$1\\') : bare
}

/** For each line the longest row of back quotes alone on a line behind it: what could close a fence there. */
function findClosers(lines: string[]): number[] {
  const closers: number[] = []
  let longest = 0
  for (let at = lines.length - 1; at >= 0; at--) {
    closers[at] = longest
    const line = lines[at]!.trim()
    if (/^`{3,}$/.test(line)) longest = Math.max(longest, line.length)
  }
  return closers
}

/** A closed fence of back quotes is the one thing whose lines stay as they are. */
function prepareLines(text: string): string {
  let fence = ''
  const typed = text.split('\n')
  const closers = findClosers(typed)
  const lines = typed.map((line, at) => {
    const ticks = FENCE.exec(line)?.[1] ?? ''
    if (fence) {
      if (ticks.length >= fence.length && line.trim() === ticks) fence = ''
      return line
    }
    if (ticks && closers[at]! >= ticks.length) fence = ticks
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
