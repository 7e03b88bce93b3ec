import { hasCard } from '@/lib/directory/area/has-card'
import type { Card } from '@/lib/directory/card/types'
import { findEnding } from './captions'
import { type PrintedCategory, printLines } from './printed'

export const PROGRAMME = '新时代文明实践志愿服务'

/** All that a paper says, but for its codes and what tells one print from the next. Plain JSON. */
export type PaperWords = {
  /** 支农社区 */
  place: string
  /** 固阳县 金山镇; empty for a county. */
  above: string
  /** The place's name in Mongolian script; empty: none. */
  mongolian: string
  programme: string
  issuer: string
  /** The oldest check among its numbers, ISO 8601. */
  verifiedTo: string | null
  fallbackNumber: string
  categories: PrintedCategory[]
  contacts: string[]
  whereParts: string[]
  returnTo: string
  /** What a scan is good for, and what to do, after 打 12345, where a number does not answer: data, for pages learn more
   * than paper that has its template for ever. */
  codeHelp: string
  wrongHelp: string
  /** What the county adds on the back; empty: nothing. */
  note: string
}

type BackWords = Pick<PaperWords, 'contacts' | 'whereParts'> & { committee: string }

const CITY_LIKE: BackWords = {
  contacts: ['网格员', '社区医生', '社区值班', '家里人'],
  whereParts: ['小区（街）', '号楼', '单元', '室'],
  committee: '居委会',
}
const VILLAGE_LIKE: BackWords = {
  contacts: ['网格员', '村医', '村委会', '家里人'],
  whereParts: ['组（自然村）', '号'],
  committee: '村委会',
}
const ANYWHERE: BackWords = {
  contacts: ['网格员', '医生', '村（社区）值班', '家里人'],
  whereParts: ['村（社区）', '组（楼）', '号'],
  committee: '',
}

/** How people say where they live, and whom they write down, differs between a street and a village. */
const BACKS: Record<string, BackWords> = {
  社区: CITY_LIKE,
  村: VILLAGE_LIKE,
  嘎查: { ...VILLAGE_LIKE, contacts: ['网格员', '村医', '嘎查值班', '家里人'], committee: '嘎查委员会' },
}

/** As far as pages go today: they are neither heard nor spoken to yet. */
export const HELP = { codeHelp: '手机扫一扫，看号码换了没有。', wrongHelp: '，说清楚是哪个号码。' }

/** Whose card it is and who puts it out, as its paper says it. */
export function takeHead({
  area,
  ancestors,
  issuerName,
}: Card): Pick<PaperWords, 'above' | 'place' | 'issuer'> {
  const above = ancestors.filter(hasCard).reverse()
  return { place: area.name, above: above.map(({ name }) => name).join(' '), issuer: issuerName ?? '' }
}

/** What a card's paper would say now. */
export function takePaperWords(card: Card): PaperWords {
  const { area } = card
  const { committee, ...back } = BACKS[findEnding(area.name)] ?? ANYWHERE
  return {
    ...takeHead(card),
    mongolian: card.mongolianName ?? '',
    programme: PROGRAMME,
    verifiedTo: card.verifiedTo?.toISOString() ?? null,
    fallbackNumber: card.fallbackNumber,
    categories: printLines(card),
    ...back,
    ...HELP,
    returnTo: committee ? `${area.name}${committee}` : '发卡的人',
    note: card.cardNote ?? '',
  }
}

/** The same with names and numbers alone: there is no room for what each service does. */
export function leaveOutDescriptions(words: PaperWords): PaperWords {
  const categories = words.categories.map(({ lines, ...category }) => ({
    ...category,
    lines: lines.map(line => ({ ...line, description: null })),
  }))
  return { ...words, categories }
}
