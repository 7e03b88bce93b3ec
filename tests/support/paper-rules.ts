import type { Layout } from '@/lib/paper/sheet/layouts'

/** What a format owes to who reads it, in millimetres and points (design §6). */
export type PaperRules = {
  /** Kept free of ink on what an office prints, where its printer cannot reach. */
  margin: number
  /** Nothing on it is smaller. */
  least: number
  /** What a line says, and its name. */
  words: number
  /** Numbers of the lines. */
  numbers: number
  hours: number
  pages: number | null
}

const CARD = { least: 8, words: 10.5, numbers: 16, hours: 9.5, pages: 2 }
const POSTER = { least: 8, words: 10.5, numbers: 21, hours: 9.5, pages: 1 }
const MAGNET = { least: 8, words: 8, numbers: 16, hours: 8, pages: 1 }

export const PAPER_RULES: Record<Layout, PaperRules> = {
  a5: { margin: 7, ...CARD },
  'a4-2up': { margin: 7, ...CARD },
  'shop-card': { margin: 0, ...CARD },
  'poster-a4': { margin: 7, ...POSTER },
  'poster-a3': { margin: 7, ...POSTER },
  'shop-poster-a4': { margin: 0, ...POSTER },
  'shop-poster-a3': { margin: 0, ...POSTER },
  large: { margin: 7, least: 12, words: 18, numbers: 32, hours: 16, pages: null },
  // Its band runs off the edge, on the label sheet it is cut from as in a shop's file.
  magnet: { margin: 0, ...MAGNET },
  'shop-magnet': { margin: 0, ...MAGNET },
}
