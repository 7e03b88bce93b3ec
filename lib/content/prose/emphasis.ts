import type { MarkdownIt } from 'markdown-it'

const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\u3000-\u303f\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{e0100}-\u{e01ef}]/u
const MARK = /[\p{P}\p{S}]/u
const BLANK = /^$|\s/
const OPENS = /[\p{Ps}\p{Pi}]/u
const DIGIT = /[0-9０-９]/
const WORD = /[0-9A-Za-z０-９]/

/** The longest run of a sign that can mean something; what is longer is a row to write on, or an ornament. */
const LONGEST: Record<string, number> = { '*': 3, _: 2, '~': 2 }

const isForeignMark = (sign: string) => MARK.test(sign) && !CJK.test(sign)
const isOwnMark = (sign: string) => MARK.test(sign) && CJK.test(sign)

function lookBack(text: string, at: number): string {
  if (at === 0) return ''
  const pair = at > 1 ? text.slice(at - 2, at) : ''
  return [...pair].length === 1 ? pair : text[at - 1]!
}

const lookAhead = (text: string, at: number, end: number) =>
  at < end ? String.fromCodePoint(text.codePointAt(at)!) : ''

/** `3*5*2`, `2米*3米*4米`, `8:30~~12:00`: signs of a measure or a span, not of Markdown. */
function isOfMeasure(marker: string, length: number, before: string, after: string): boolean {
  if (marker === '~') return DIGIT.test(before) && DIGIT.test(after)
  if (marker !== '*' || length > 1) return false
  // 带*的为必填, (*^_^*): beside Chinese or between signs it is one of the text.
  if (CJK.test(before) || CJK.test(after) || (MARK.test(before) && MARK.test(after))) return true
  const between = !BLANK.test(before) && !MARK.test(before) && !BLANK.test(after) && !MARK.test(after)
  return between && (DIGIT.test(before) || DIGIT.test(after) || (WORD.test(before) && WORD.test(after)))
}

function flank(before: string, after: string) {
  const left =
    !BLANK.test(after) &&
    (!isForeignMark(after) || BLANK.test(before) || isForeignMark(before) || CJK.test(before))
  const right =
    !BLANK.test(before) &&
    (!isForeignMark(before) || BLANK.test(after) || isForeignMark(after) || CJK.test(after))
  return { left, right }
}

/** Which ends a run of a sign can be, read between the character before it and the one after it. */
function readEnds(marker: string, length: number, before: string, after: string) {
  const none = { can_open: false, can_close: false }
  if (length > LONGEST[marker]! || isOfMeasure(marker, length, before, after)) return none
  const { left, right } = flank(before, after)
  if (marker === '*') return { can_open: left, can_close: right }
  const opens = left && (!right || MARK.test(before))
  // 周一~~周五，周六~~周日: what is struck through begins where something begins.
  if (marker === '~') return { can_open: opens && before !== '~', can_close: right }
  return {
    can_open: opens || (left && isOwnMark(after) && OPENS.test(after)),
    can_close: right && (!left || MARK.test(after) || (isOwnMark(before) && !OPENS.test(before))),
  }
}

/**
 * Makes `**注意！**请` bold. CommonMark asks for a blank outside of a mark that has punctuation inside, and Chinese has
 * no blanks: so Chinese punctuation counts as a letter, and other punctuation may stand beside Chinese, as the CJK-friendly
 * amendments say (github.com/tats-u/markdown-cjk-friendly, specification.md, to CommonMark 0.31.2 §6.2). Beyond them:
 * `__时间：__周六` is bold too, and signs of measures, spans and rows to write on stay what they are.
 */
export function readChineseEmphasis(markdown: MarkdownIt) {
  const Base = markdown.inline.State
  markdown.inline.State = class extends Base {
    override scanDelims(start: number) {
      const marker = this.src[start]!
      let end = start
      while (end < this.posMax && this.src[end] === marker) end++
      const [before, after] = [lookBack(this.src, start), lookAhead(this.src, end, this.posMax)]
      return { ...readEnds(marker, end - start, before, after), length: end - start }
    }
  }
}
