export const LAYOUTS = ['a5', 'a4-2up', 'bleed'] as const
export type Layout = (typeof LAYOUTS)[number]

/**
 * The layout that an address asks for.
 * @param asked what it says; null: nothing
 * @returns null when it is none of ours
 */
export function readLayout(asked: string | null): Layout | null {
  return asked === null ? 'a5' : (LAYOUTS.find(layout => layout === asked) ?? null)
}

export const LAYOUT_NAMES: Record<Layout, string> = {
  a5: 'A5，一页一张',
  'a4-2up': '一张A4纸印两张，中间裁开',
  bleed: '交给印刷厂（带出血）',
}

/** Sheets that so many copies of one card need: A5, or A4 with two cards on each. */
export function countSheets(layout: Layout, copies: number): number {
  return layout === 'a4-2up' ? Math.ceil(copies / 2) : copies
}
