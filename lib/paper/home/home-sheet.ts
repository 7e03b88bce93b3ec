import { writeDayMark } from '@/lib/paper/scan/day-mark'
import type { PaperWords } from '@/lib/paper/sheet/paper-words'
import { makeSheet, type Sheet } from '@/lib/paper/sheet/sheet'
import { formatDate } from '@/lib/system/clock/shanghai'

/** What somebody prints of a public page: their own words, where its codes lead, and the day. */
export type HomeCard = {
  words: PaperWords
  /** Of the installation, without a slash at its end. */
  base: string
  /** The card's own first. */
  links: { caption: string; path: string }[]
}

/**
 * Lays out a card that says that somebody printed it, and when. Its code knows that day; the address to type is without
 * it, short enough to be typed.
 * @param token of these words (keepHomePrint); null: the code opens the area's page
 */
export function layHomeSheet({ words, base, links }: HomeCard, token: string | null, at: Date): Sheet {
  const [own, ...others] = links.map(({ caption, path }) => ({ caption, url: `${base}${path}` }))
  const main = token
    ? { ...own!, url: `${base}/q/${token}`, scanned: `${base}/q/${token}-${writeDayMark(at)}` }
    : own!
  return makeSheet(words, {
    month: at,
    edition: '',
    home: `自行打印 ${formatDate(at)}`,
    codes: [main, ...others],
  })
}
