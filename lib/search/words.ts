import { pinyin } from 'pinyin-pro'

/**
 * Normalises what somebody typed or what is searched: full-width to half-width, lower case, without
 * spaces, apostrophes and control signs; ü as v, as pinyin keyboards have it.
 */
export function normalizeQuery(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[\s'’`·\p{Cc}]/gu, '')
}

function spell(text: string, pattern: 'pinyin' | 'first'): string {
  return pinyin(text, { toneType: 'none', type: 'array', pattern, v: true, nonZh: 'consecutive' }).join('')
}

/**
 * What a search matches of a record, computed when it is written: each text as it is, its pinyin
 * without tones and its initials (农药 → 农药 nongyao ny), so that one substring match finds all three.
 */
export function searchWords(...texts: string[]): string {
  const words = texts
    .filter(text => text.trim())
    .flatMap(text => [text, spell(text, 'pinyin'), spell(text, 'first')])
    .map(normalizeQuery)
  return [...new Set(words)].join(' ')
}
