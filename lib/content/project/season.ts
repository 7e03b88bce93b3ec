/** Months as they are written: 4月, 十月, both of 4-6月; not the 2 of 2个月. */
const MONTH = /(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])(?:月|(?=[-–—~～至到](?:1[0-2]|[1-9])月))/g
const NUMERALS = '一二三四五六七八九十'

/** Seasons by their word, and the last month that is of one here, in the north; those of winter go on into the next year. */
const SEASONS: [RegExp, number][] = [
  [/秋/, 11],
  [/夏|暑假/, 8],
  [/上半年/, 6],
  [/春[季天耕]/, 5],
  [/清明/, 4],
  [/寒假/, 2],
]

/** Several in words, of which one may be known and the other not: 清明、中元. */
const SEVERAL = /[、，,；;和及]/

/** What goes on, comes again, or ends next year. */
const OPEN = /起|以后|之后|全年|常年|长期|随时|每[月周天日年季逢]|冬|次年|来年|翌年|明年/

const lastOfSeason = (words: string) => SEASONS.find(([word]) => word.test(words))?.[1] ?? null

function toMonth(written: string): number {
  if (/^\d/.test(written)) return Number(written)
  return [...written].reduce((sum, numeral) => sum + NUMERALS.indexOf(numeral) + 1, 0)
}

/**
 * The last month of a time in words, as it stands in a town's list of a year: "2月至4月" is 4, "清明前后" is 4.
 * @returns null for what has no end in that year, or is in words that say none ("下雪当天", "11月至3月"): nobody is told
 * that something is over because it could not be read
 */
export function lastMonthOf(words: string): number | null {
  if (OPEN.test(words)) return null
  const months = [...words.matchAll(MONTH)].map(([, written]) => toMonth(written!))
  if (months.length === 0) return SEVERAL.test(words) ? null : lastOfSeason(words)
  const isOverNewYear = months.some((month, at) => at > 0 && month < months[at - 1]!)
  return isOverNewYear ? null : Math.max(...months)
}
