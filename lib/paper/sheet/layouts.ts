/** What can be printed: a card, a stairwell's poster, large type, a magnet; for an office printer or a print shop. */
export const LAYOUTS = [
  'a5',
  'a4-2up',
  'shop-card',
  'poster-a4',
  'poster-a3',
  'shop-poster-a4',
  'shop-poster-a3',
  'large',
  'magnet',
  'shop-magnet',
] as const
export type Layout = (typeof LAYOUTS)[number]

/** A template that has printed is never edited nor removed: a change is a new file. */
export type SheetTemplate = 'card-3' | 'poster-3' | 'large-3' | 'magnet-3'

/** 到户: into each home; 楼道: on the wall of a stairwell. */
export type Use = 'HANDOUT' | 'POSTER'

type Format = {
  name: string
  use: Use
  template: SheetTemplate
  /** The paper it is printed on, across × down, in millimetres. */
  paper: [width: number, height: number]
  /** Sides of paper that one card takes; null: as many as it needs. */
  sides: 1 | 2 | null
  /** Cards on a sheet of paper. */
  onSheet: 1 | 2
}

export const FORMATS: Record<Layout, Format> = {
  a5: {
    name: 'A5 双面，一张纸一张卡',
    use: 'HANDOUT',
    template: 'card-3',
    paper: [148, 210],
    sides: 2,
    onSheet: 1,
  },
  'a4-2up': {
    name: 'A4 双面，一张纸两张卡，中间裁开',
    use: 'HANDOUT',
    template: 'card-3',
    paper: [297, 210],
    sides: 2,
    onSheet: 2,
  },
  'shop-card': {
    name: 'A5 卡，交给印刷厂（带出血）',
    use: 'HANDOUT',
    template: 'card-3',
    paper: [168, 230],
    sides: 2,
    onSheet: 1,
  },
  'poster-a4': {
    name: 'A4 楼道海报',
    use: 'POSTER',
    template: 'poster-3',
    paper: [297, 210],
    sides: 1,
    onSheet: 1,
  },
  'poster-a3': {
    name: 'A3 楼道海报',
    use: 'POSTER',
    template: 'poster-3',
    paper: [420, 297],
    sides: 1,
    onSheet: 1,
  },
  'shop-poster-a4': {
    name: 'A4 海报，交给印刷厂（带出血）',
    use: 'POSTER',
    template: 'poster-3',
    paper: [317, 230],
    sides: 1,
    onSheet: 1,
  },
  'shop-poster-a3': {
    name: 'A3 海报，交给印刷厂（带出血）',
    use: 'POSTER',
    template: 'poster-3',
    paper: [440, 317],
    sides: 1,
    onSheet: 1,
  },
  large: {
    name: 'A4 大字版，给眼神不好的人',
    use: 'HANDOUT',
    template: 'large-3',
    paper: [210, 297],
    sides: null,
    onSheet: 1,
  },
  magnet: {
    name: '冰箱贴 90×54 毫米',
    use: 'HANDOUT',
    template: 'magnet-3',
    paper: [90, 54],
    sides: 1,
    onSheet: 1,
  },
  'shop-magnet': {
    name: '冰箱贴，交给印刷厂（带出血）',
    use: 'HANDOUT',
    template: 'magnet-3',
    paper: [110, 74],
    sides: 1,
    onSheet: 1,
  },
}

/** The card itself, on whatever paper: what fits one of them fits all. */
export function isCard(layout: Layout): boolean {
  return FORMATS[layout].template === FORMATS.a5.template
}

/** A magnet has room for whom to ring in need, and for no service of a card. */
export function bearsLines(layout: Layout): boolean {
  return FORMATS[layout].template !== FORMATS.magnet.template
}

/** A file for a print shop: plates of its own, bleed, crop marks. */
export function isForShop(layout: Layout): boolean {
  return layout.startsWith('shop-')
}

/**
 * The layout that an address asks for.
 * @param asked what it says; null: nothing
 * @returns null when it is none of ours
 */
export function readLayout(asked: string | null): Layout | null {
  // Addresses that were given out before a card had a back asked for the shop's card by this name.
  if (asked === 'bleed') return 'shop-card'
  return asked === null ? 'a5' : (LAYOUTS.find(layout => layout === asked) ?? null)
}

/** A layout's name, also of one that only older editions were printed in. */
export function nameLayout(layout: string): string {
  return layout === 'bleed' ? '交给印刷厂（带出血）' : FORMATS[layout as Layout].name
}

/** The layouts of a use, the plainest first. */
export function listLayouts(use: Use): Layout[] {
  return LAYOUTS.filter(layout => FORMATS[layout].use === use)
}

/** Sheets of paper that so many copies of one card need. */
export function countSheets(layout: Layout, copies: number): number {
  return Math.ceil(copies / FORMATS[layout].onSheet)
}
