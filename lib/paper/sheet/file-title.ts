import type { Layout } from './layouts'

/** A format in a file's name; `bleed` is what the shop's card was called on older editions. */
const SHORT: Record<Layout | 'bleed', string> = {
  a5: 'A5',
  'a4-2up': 'A4两张',
  'shop-card': 'A5印刷厂',
  bleed: 'A5印刷厂',
  'poster-a4': 'A4海报',
  'poster-a3': 'A3海报',
  'shop-poster-a4': 'A4海报印刷厂',
  'shop-poster-a3': 'A3海报印刷厂',
  large: '大字版',
  magnet: '冰箱贴',
  'shop-magnet': '冰箱贴印刷厂',
}

/** A format in two words. @param layout also one that only older editions were printed in */
export function nameFormat(layout: string): string {
  return SHORT[layout as Layout] ?? layout
}

/**
 * What a card's file is called: 支农社区明白卡-A5-2026年11月-第3次印.
 * @param layout also one that only older editions were printed in
 * @param facts what tells it from the next: a day, a print's number; what is left out says nothing
 */
export function writeFileTitle(place: string, layout: string, facts: (string | undefined)[]): string {
  return [`${place}明白卡`, nameFormat(layout), ...facts].filter(Boolean).join('-')
}
