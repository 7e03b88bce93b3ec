import { type OverflowWords, sayTerse } from '@/lib/paper/sheet/say-overflow'
import { nameSome } from '@/lib/system/format/name-some'
import type { FitCounts } from './list-fits'

/** What was found of some cards after a change. */
export type SampleFits = {
  over: { name: string; words: OverflowWords; fitsTerse: boolean }[]
  looked: number
}

/** So many cards are named; the others are counted. */
const NAMED = 2

/** Said where nothing could be looked at in time. */
export const LOOKED_LATER = '卡放不放得下还没看，看完了写在“今日”里，不影响保存。'

/**
 * What is said at a change of the cards it leaves too full.
 * @param when 照这样印出来, 号码都核验过以后
 * @returns nothing where all that were looked at fit
 */
export function saySampleFits({ over, looked }: SampleFits, when: string): string | undefined {
  if (looked === 0) return LOOKED_LATER
  const [first] = over
  if (!first) return undefined
  const { head, lines } = first.words
  // Where some of them would fit so and others would not, neither is said of all.
  const terse = over.every(card => card.fitsTerse === first.fitsTerse)
    ? sayTerse(first.words, first.fitsTerse)
    : ''
  const names = over.map(card => card.name)
  return `${when}，${nameSome(names, NAMED, '个地方')}的卡印不下：${head}${lines[0] ?? ''}${terse}别的地方的卡也在看，看完了写在“今日”里。`
}

/** How many cards do not fit, with or without what each service does. */
export function sayCounts({ none, terse, unknown }: FitCounts): string {
  const all = none + terse
  if (all === 0) return unknown === 0 ? '每张卡都放得下。' : ''
  const how = [terse > 0 && `${terse}张不印说明就能印`, none > 0 && `${none}张不印说明也印不了`].filter(
    Boolean,
  )
  return `${all}张卡放不下，字再小就看不清了：${how.join('，')}。改一项，用到它的卡就都改了。`
}

/** Said beside what is known: of so many cards it is not known yet. */
export function sayUnknown(unknown: number): string {
  return unknown > 0 ? `还没看完：还有${unknown}张卡正在看放不放得下。` : ''
}
