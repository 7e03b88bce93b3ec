import { pinyin } from 'pinyin-pro'
import { toSimplified } from './simplified'
import { foldSound } from './sound'

/**
 * Normalises what somebody typed or what is searched: full-width to half-width, lower case, simplified characters,
 * without spaces, apostrophes, other punctuation and control signs; pinyin without tone marks and as it sounds
 * (foldSound: Nóng Yào and longyao → nonyao).
 */
export function normalizeQuery(q: string): string {
  const plain = q
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s\p{P}\p{Cc}\p{Cf}`\u2800\u3164\u115F\u1160\uFFA0]|\uFE0F/gu, '')
    .replace(/u\u0308/g, 'v')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC')
  return foldSound(toSimplified(plain))
}

function spell(text: string, pattern: 'pinyin' | 'first'): string {
  // The whole text at once: its neighbours decide how 重, 长 or 行 is read.
  return pinyin(text, { toneType: 'none', type: 'array', pattern, v: true, nonZh: 'consecutive' }).join('')
}

/**
 * What a search matches of a record, computed when it is written: each text as it is, its pinyin
 * as it sounds and its initials (农药 → 农药 nonyao ny), so that one substring match finds all three.
 * @param texts names and everyday words; empty ones are left out, doubles kept once
 */
export function searchWords(...texts: string[]): string {
  const words = texts
    .flatMap(text => [text, spell(text, 'pinyin'), spell(text, 'first')])
    .map(normalizeQuery)
    .filter(word => word !== '')
  return [...new Set(words)].join(' ')
}
