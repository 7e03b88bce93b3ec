import { shanghaiParts } from '@/lib/system/clock/shanghai'
import * as words from './data/letters'
import type { Dice } from './dice'
import { chooseLife } from './letter-life'
import type { Places } from './places'
import type { Letter, TypedBeat } from './types'

const MOST_BEATS = 6
const DAYS = 14
/** When a round is walked, in minutes of the day. */
const PARTS = [
  ['MORNING', 8 * 60],
  ['EVENING', 18 * 60],
] as const

/** Most points are looked at, on most days. */
function walk(points: string[], dice: Dice): TypedBeat['ticks'] {
  const ticks: TypedBeat['ticks'] = []
  for (let daysAgo = 1; daysAgo <= DAYS; daysAgo++)
    for (const [part, from] of PARTS) {
      if (dice.chance(0.2)) continue
      for (const [at, point] of points.entries())
        if (dice.chance(0.9)) ticks.push({ daysAgo, part, point, minute: from + at * dice.whole(3, 6) })
    }
  return ticks
}

/** Grid workers of some villages, and their rounds of the last two weeks. */
export function walkBeats({ villages }: Places, dice: Dice): TypedBeat[] {
  return dice
    .shuffle(villages)
    .slice(0, MOST_BEATS)
    .map(({ key, code }, at) => {
      const points = dice.shuffle(words.POINTS).slice(0, dice.whole(4, 9))
      const ticks = walk(points, dice.fork(code))
      return { key: `beat:${code}`, place: key, name: at % 2 ? '第二网格' : '第一网格', points, ticks }
    })
}

/** What was found on those rounds: one in forty ticks. */
export function findOnBeats(beats: TypedBeat[], at: Date, dice: Dice): Letter[] {
  const today = shanghaiParts(at).dayNumber
  return beats.flatMap(({ key, place, ticks }) =>
    ticks
      .filter(() => dice.chance(0.025))
      .map(({ daysAgo, minute, point }) => {
        const { topic, text, isUrgent = false } = dice.pick(words.PROBLEMS)
        const letter = {
          ...{
            kind: 'PROBLEM' as const,
            place,
            daysAgo,
            minute,
            topic,
            text,
            isUrgent,
            building: point,
            beat: key,
          },
          ...{
            service: null,
            way: null,
            grade: null,
            estate: null,
            unit: null,
            wish: null,
            wantedPart: null,
          },
          ...{ number: null, sharesPhone: false, picture: dice.chance(0.3) },
        }
        return { ...letter, ...chooseLife(dice, letter, today) }
      }),
  )
}
