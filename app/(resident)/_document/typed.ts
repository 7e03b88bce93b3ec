import { decodeTyped } from './request'

/** An address as it was meant: its parts, and what stood behind its path though no "?" parted it. */
export type TypedPath = { parts: string[]; glued: string }

/** What begins a query, also where a program glued it on with the wrong sign (WeChat) or encoded that. */
const GLUED = /[?&#？＆＃]/
/** Blanks, and signs that nobody sees: they come in where an address is copied or dictated. */
const UNSEEN = /[\s\p{Z}\p{Cf}\p{Cc}\u2800\u3164\u115F\u1160\uFFA0]/gu
/** What an input method types in full width for a sign that can stand in an address, and the dashes it has for "-". */
const SIGNS = '0-9A-Za-z０-９Ａ-Ｚａ-ｚ'
const DASHES = /[‐-―−﹣－]/g
const BEFORE = /^[^\p{L}\p{N}]+/u
const BEHIND = /[^\p{L}\p{N}]+$/u
/** From here on it is the sentence that the address stood in: no part of ours has a sign outside ASCII. */
const SENTENCE = new RegExp(`[^\\x21-\\x7E${SIGNS}‐-―−﹣－＿．].*$`, 'su')

/**
 * A part of an address without what stands around it in a sentence (（GY-JS）。 GY-JS，见背面), in half width.
 * @returns empty where nothing is left
 */
export function trimPart(typed: string): string {
  const bare = typed.replace(BEFORE, '').replace(SENTENCE, '').replace(BEHIND, '')
  return bare.normalize('NFKC').replace(DASHES, '-')
}

/** Whether a part is punctuation alone: what stood behind the address, and no place. */
function isPunctuation(part: string): boolean {
  return !/[\p{L}\p{N}]/u.test(part)
}

/**
 * Reads the path of an address as people type and programs pass it on: parts decoded, without blanks; what follows an
 * "&" is a query; a slash or punctuation behind the last part is none.
 * @param path from its first slash
 */
export function readTypedPath(path: string): TypedPath {
  const parts = path
    .split('/')
    .slice(1)
    .map(part => (decodeTyped(part) || part).replace(UNSEEN, ''))
  const at = parts.findIndex(part => GLUED.test(part))
  let glued = ''
  if (at >= 0) {
    const [rest = '', ...behind] = parts.splice(at)
    const cut = rest.search(GLUED)
    parts.push(rest.slice(0, cut))
    glued = [rest.slice(cut + 1), ...behind].join('/')
  }
  while (parts.length && isPunctuation(parts.at(-1)!)) parts.pop()
  return { parts, glued }
}

/** The parts behind a place's own, as one path in small letters. @returns null where one of them says nothing of ours */
export function readRest(parts: string[]): string | null {
  const trimmed = parts.map(trimPart)
  return trimmed.includes('') ? null : trimmed.join('/').toLowerCase()
}
