const LETTER = '\\u1810-\\u1819\\u1820-\\u18AA'
/**
 * A run of Mongolian script. In it the variation selectors, the vowel separator, the joiners and the narrow space before
 * a suffix are orthography (The Unicode Standard, chapter 13.5); anywhere else nobody typed them.
 */
const MONGOLIAN = new RegExp(
  `[${LETTER}](?:[\\u180B-\\u180F\\u200C\\u200D\\u202F]*[${LETTER}])*[\\u180B-\\u180D\\u180F]*`,
  'gu',
)
/** Signs that look like a space and are found by no search for one. */
const NARROW = /[\u00A0\u1680\u2000-\u200A\u202F\u205F]/g
/** What chooses the form of the character before it. */
const SELECTOR = '\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}'
/**
 * Signs that nobody sees and no keyboard of a clerk has: format and control, what a font shows nothing for, halves of a
 * character, code points that are none. Line breaks and tabs are looked at before. Private use stays: somebody's
 * computer shows a character there, and to drop it unsaid would change a name.
 */
const UNSEEN = new RegExp(
  `(?![${SELECTOR}])[\\p{Cf}\\p{Cc}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}]`,
  'gu',
)
const ANY_SELECTOR = new RegExp(`[${SELECTOR}]`, 'gu')
/** Selectors that stand behind nothing they could choose a form of. */
const IDLE_SELECTOR = new RegExp(
  `(?<![\\p{Script=Han}\\p{S}\\p{N}\\p{P}])[${SELECTOR}]+|(?<=[${SELECTOR}])[${SELECTOR}]+`,
  'gu',
)
/** Letters by their class that show nothing: they come in from phones where somebody wanted a name of nothing. */
const BLANK = /[\u2800\u3164\u115F\u1160\uFFA0\u{1D159}]/gu
/** How an emoji is drawn; behind a letter it says nothing. */
const EMOJI_STYLE = /(?<=[\p{L}\p{M}])[\uFE0E\uFE0F]+/gu
const SEEN = /(?![\uFFFC\uFFFD]|\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}]/u
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g

function mendOutside(text: string, mend: (part: string) => string): string {
  let at = 0
  let mended = ''
  for (const { 0: run, index } of text.matchAll(MONGOLIAN)) {
    mended += mend(text.slice(at, index)) + run
    at = index + run.length
  }
  return mended + mend(text.slice(at))
}

const dropFromLine = (piece: string) =>
  piece
    .replace(NARROW, ' ')
    .replace(BLANK, ' ')
    .replace(UNSEEN, '')
    .replace(EMOJI_STYLE, '')
    .replace(IDLE_SELECTOR, '')

const dropUnseen = (part: string) =>
  part
    .split(/([\n\t])/)
    .map(piece => (piece === '\n' || piece === '\t' ? piece : dropFromLine(piece)))
    .join('')

/**
 * A text of several lines without what nobody sees: format and control signs (out of WeChat, Word and contacts), blanks
 * around it; composed (NFC), with line breaks of one kind. One of nothing that can be seen is empty.
 */
export function cleanText(typed: string): string {
  const text = mendOutside(typed.replace(LINE_BREAK, '\n'), dropUnseen).normalize('NFC').trim()
  return SEEN.test(text) ? text : ''
}

/** The same of a text of one line: what breaks or moves a line in it is a space. */
export function cleanLine(typed: string): string {
  return cleanText(typed.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' '))
}

/** Full-width signs as a Chinese input method types them (８：３０　＠) as the ones they stand for. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
}

/** A short value (a number, a time, a code): clean and half-width. */
export function cleanValue(typed: string): string {
  return toHalfWidth(cleanLine(typed).replace(ANY_SELECTOR, '')).trim()
}
